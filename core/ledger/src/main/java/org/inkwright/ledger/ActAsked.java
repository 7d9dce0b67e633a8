package org.inkwright.ledger;

/// What a user wants to begin, as far as limits care.
///
/// @param variant which variant of its chapter it would be, from 1
public record ActAsked(Kind kind, int variant) {
    /// How an act treats what is there.
    public enum Kind {
        /// It writes something new.
        NEW,
        /// It writes a passage again.
        TARGETED_REGENERATION,
        /// It writes a whole text again.
        FULL_REGENERATION
    }

    public ActAsked {
        if (variant < 1) {
            throw new IllegalArgumentException("variants count from 1");
        }
    }
}
