package org.inkwright.generation.steps;

/// What the writer should know about a step that is done.
public enum StepNote {
    /// The answer's form was mended; nothing was added.
    MENDED,
    /// The end of an answer was missing; what came before was used.
    CUT,
    /// It took a second question.
    ASKED_AGAIN,
    /// The answer came in several parts that were joined.
    CONTINUED,
    /// The source was read in several parts.
    IN_PARTS,
    /// Passages are in no chapter; the plan lists them.
    LEFT_OUT,
    /// Parts that were asked for are missing.
    INCOMPLETE,
    /// Phrases that were banned stand in the text all the same.
    BANNED_PHRASE,
    /// The text ends in the middle.
    OPEN_END,
    /// At least one answer was kept from an earlier question of the same words, and cost nothing.
    FROM_KEPT
}
