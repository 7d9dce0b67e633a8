package org.inkwright.testing;

/// How often a test that grows surer with each round goes round: seldom in every build, as often as
/// it should under `mvn -Psoak verify`.
public final class Rounds {
    private Rounds() {}

    /// The number of rounds in this build.
    ///
    /// @param few in every build
    /// @param all in the long one
    public static int of(int few, int all) {
        return Boolean.getBoolean("inkwright.soak") ? all : few;
    }
}
