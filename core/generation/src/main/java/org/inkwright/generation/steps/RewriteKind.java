package org.inkwright.generation.steps;

/// The usual wishes for a selected text.
public enum RewriteKind {
    REWRITE("Say the same in other words."),
    SHORTEN("Make it about half as long; keep what matters."),
    EXPAND("Say it in more detail, using only what the text itself says or implies."),
    SIMPLIFY("Say it in plain words and short sentences."),
    GRAMMAR("Correct spelling, grammar and punctuation. Change nothing else."),
    TONE("Change the tone as wished; keep what it says."),
    TRANSLATE("Translate it. Keep names, numbers and Markdown as they are.");

    private final String instruction;

    RewriteKind(String instruction) {
        this.instruction = instruction;
    }

    /// What the model is told.
    public String instruction() {
        return instruction;
    }
}
