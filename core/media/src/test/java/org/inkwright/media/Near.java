package org.inkwright.media;

/// Compares whole numbers that need not be the same.
final class Near {
    private Near() {}

    static void assertNear(long expected, long actual, long tolerance) {
        if (Math.abs(expected - actual) > tolerance) {
            throw new AssertionError(actual + " is not near " + expected);
        }
    }
}
