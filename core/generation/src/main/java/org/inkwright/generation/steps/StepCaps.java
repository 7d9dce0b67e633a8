package org.inkwright.generation.steps;

/// How many tokens the answers of steps may have.
final class StepCaps {
    static final int OUTLINE = 1_800;
    static final int SHORT = 900;
    static final int SCRIPT = 3_000;
    private static final int SLACK = 400;

    private StepCaps() {}

    static int chapter(WritingWishes wishes) {
        return wishes.length().words() * 2 + SLACK;
    }

    /// @param tokens how many the selection has
    static int rewrite(int tokens) {
        return tokens * 3 + SLACK;
    }
}
