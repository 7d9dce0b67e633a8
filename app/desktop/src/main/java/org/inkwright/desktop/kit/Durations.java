package org.inkwright.desktop.kit;

import java.time.Duration;

/// Words and digits for lengths of time.
public final class Durations {
    private Durations() {}

    /// A length as a reader says it: `45 s`, `52 min`, `1 h 3 min`.
    public static String inWords(Duration length) {
        long seconds = Math.max(0, Math.round(length.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// A place in a recording: `0:07`, `12:41`, `1:03:20`.
    public static String clock(long millis) {
        long seconds = millis / 1000;
        // not String.format: 10,000 lines of a transcript ask for it at once, on the window's
        // thread
        return seconds < 3600
                ? seconds / 60 + two(seconds % 60)
                : seconds / 3600 + two(seconds / 60 % 60) + two(seconds % 60);
    }

    private static String two(long part) {
        return (part < 10 ? ":0" : ":") + part;
    }
}
