package org.inkwright.manuscript;

/// Refuses bad state in the constructors of this module's records.
final class Checks {
    private Checks() {}

    static void notBlank(String value, String name) {
        require(!value.isBlank(), name + " is blank");
    }

    static void notNegative(long value, String name) {
        require(value >= 0, name + " is negative: " + value);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
