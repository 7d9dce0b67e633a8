package org.inkwright.generation.steps;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How a text is wished to be.
///
/// @param language ISO 639-1 code of the language to write in, whatever the source's is; empty
///   where that is not known yet
/// @param tone in the writer's words, such as `warm and plain`; empty for none
/// @param audience who will read it; empty for anybody
/// @param length how long a chapter is
/// @param view who speaks
/// @param style how the writer writes
public record WritingWishes(
        String language,
        String tone,
        String audience,
        TextLength length,
        PointOfView view,
        StyleCard style) {
    /// Nothing but a language.
    public static WritingWishes in(String language) {
        return new WritingWishes(
                language, "", "", TextLength.MEDIUM, PointOfView.AS_SPOKEN, StyleCard.NONE);
    }

    public WritingWishes inLanguage(String other) {
        return new WritingWishes(other, tone, audience, length, view, style);
    }

    public WritingWishes inTone(String other) {
        return new WritingWishes(language, other, audience, length, view, style);
    }

    public WritingWishes forReaders(String other) {
        return new WritingWishes(language, tone, other, length, view, style);
    }

    public WritingWishes ofLength(TextLength other) {
        return new WritingWishes(language, tone, audience, other, view, style);
    }

    public WritingWishes seenAs(PointOfView other) {
        return new WritingWishes(language, tone, audience, length, other, style);
    }

    public WritingWishes inStyle(StyleCard other) {
        return new WritingWishes(language, tone, audience, length, view, other);
    }

    /// What prompts may say of it.
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("language", languageName());
        variables.put("tone", tone);
        variables.put("audience", audience);
        variables.put("words", String.valueOf(length.words()));
        variables.put("view", view.wish());
        variables.put("style", style.description());
        variables.put("banned", String.join("; ", style.banned()));
        return variables;
    }

    private String languageName() {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? "English" : name;
    }
}
