package org.inkwright.studio;

import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.WritingWishes;

/// What a text model is to write, and how.
///
/// @param engine which model
/// @param form what the text is to become
/// @param wishes how it is wished to be
/// @param variants how often each chapter is written, from 1 to [#MOST_VARIANTS]
public record Commission(EngineChoice engine, Form form, WritingWishes wishes, int variants) {
    /// More than these nobody compares.
    public static final int MOST_VARIANTS = 5;

    public Commission {
        if (variants < 1 || variants > MOST_VARIANTS) {
            throw new IllegalArgumentException("from 1 to 5 variants: " + variants);
        }
    }

    /// The same in a language, where it names none.
    Commission spokenIn(String language) {
        if (!wishes.language().isEmpty()) {
            return this;
        }
        String known = language.isEmpty() ? "en" : language;
        return new Commission(engine, form, wishes.inLanguage(known), variants);
    }

    /// An article in a language, once.
    public static Commission article(EngineChoice engine, String language) {
        return new Commission(engine, new Form.Article(), WritingWishes.in(language), 1);
    }
}
