package org.inkwright.kit;

import java.util.Locale;

/// What a stretch of the writer's text can be marked as, from outside. Marks stay with their words
/// while the text changes; they are no part of the text.
public enum Mark {
    /// Written by a model and not yet changed by the writer: in a softer ink.
    DIMMED,
    /// Never rewritten by a model: with a bar under it.
    LOCKED,
    /// Not in the dictionary: dashed underline.
    MISSPELT,
    /// Not supported by the source: dotted underline.
    UNSUPPORTED,
    /// Found by the search.
    HIT,
    /// The hit that the search is at.
    CURRENT_HIT;

    String styleClass() {
        return "mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
