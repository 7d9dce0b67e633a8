package org.inkwright.testing.samples;

import java.time.Instant;

/// Breaks the rules that concern a single class.
public final class BreaksRules {
    static int count;

    Instant now() {
        return Instant.now();
    }

    void fail() {
        throw new RuntimeException("nameless");
    }
}
