package org.inkwright.publishing;

import java.util.Locale;

/// Writes times of subtitles. Hours have two digits, or as many as they need.
final class Timecode {
    private Timecode() {}

    /// `HH:MM:SS` and the milliseconds after a separator.
    static String of(long millis, char separator) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                separator,
                millis % 1_000);
    }
}
