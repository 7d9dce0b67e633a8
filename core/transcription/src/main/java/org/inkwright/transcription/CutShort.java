package org.inkwright.transcription;

/// Tells a file that was cut short from one whose claim is not exact.
final class CutShort {
    private static final long LEEWAY_MILLIS = 1000;
    private static final int LEEWAY_SHARE = 100;

    private CutShort() {}

    /// Whether a recording ended clearly before the length it claims.
    ///
    /// @param claimedMillis zero when it claims nothing
    static boolean is(long decodedMillis, long claimedMillis) {
        return decodedMillis + LEEWAY_MILLIS + claimedMillis / LEEWAY_SHARE < claimedMillis;
    }
}
