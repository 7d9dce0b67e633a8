package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;

/// Lengths of time as they are said: `12 minutes 41 seconds`.
final class SpokenTime {
    private SpokenTime() {}

    /// All of it, without units of which there are none.
    static String of(long millis) {
        long seconds = Math.max(0, millis) / 1000;
        List<String> parts = new ArrayList<>();
        add(parts, "time.hours", seconds / 3600);
        add(parts, "time.minutes", seconds / 60 % 60);
        if (seconds % 60 > 0 || parts.isEmpty()) {
            parts.add(KitTexts.text("time.seconds", seconds % 60));
        }
        return String.join(" ", parts);
    }

    /// The same without seconds once there are hours.
    static String about(long millis) {
        long minute = 60_000;
        return millis >= 60 * minute ? of(millis / minute * minute) : of(millis);
    }

    private static void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(KitTexts.text(key, count));
        }
    }
}
