package org.inkwright.kit;

/// Places in a recording as readers say them: `0:07`, `12:41`, `1:03:20`.
final class Clock {
    private Clock() {}

    static String of(long millis) {
        long seconds = millis / 1000;
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
