package org.inkwright.studio;

import java.util.Objects;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.WritingWishes;

/// What a text model is to write, and how.
///
/// @param engine which model
/// @param form what the text is to become
/// @param wishes how it is wished to be
/// @param variants how often each chapter is written, from 1 to [#MOST_VARIANTS]
/// @param answers whether answers that are kept from before will do
public record Commission(
        EngineChoice engine, Form form, WritingWishes wishes, int variants, Answers answers) {
    /// More than these nobody compares.
    public static final int MOST_VARIANTS = 5;

    public Commission {
        if (variants < 1 || variants > MOST_VARIANTS) {
            throw new IllegalArgumentException("from 1 to 5 variants: " + variants);
        }
        // Jobs of earlier versions do not say.
        answers = Objects.requireNonNullElse(answers, Answers.KEPT_WILL_DO);
    }

    /// One for which answers from before will do.
    public Commission(EngineChoice engine, Form form, WritingWishes wishes, int variants) {
        this(engine, form, wishes, variants, Answers.KEPT_WILL_DO);
    }

    /// Whether answers that are kept from before will do.
    public enum Answers {
        /// Who asks the very same gets the very same, at once and for nothing. Several variants are
        /// different all the same, and so is a chapter that is written once more.
        KEPT_WILL_DO,
        /// Everything is asked for: the writer did not like what there was.
        ANEW
    }

    /// The same, with everything asked for.
    public Commission anew() {
        return new Commission(engine, form, wishes, variants, Answers.ANEW);
    }

    /// The same in a language, where it names none.
    Commission spokenIn(String language) {
        if (!wishes.language().isEmpty()) {
            return this;
        }
        String known = language.isEmpty() ? "en" : language;
        return new Commission(engine, form, wishes.inLanguage(known), variants, answers);
    }

    /// An article in a language, once.
    public static Commission article(EngineChoice engine, String language) {
        return new Commission(engine, new Form.Article(), WritingWishes.in(language), 1);
    }
}
