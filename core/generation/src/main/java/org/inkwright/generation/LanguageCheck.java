package org.inkwright.generation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Tells whether a text is written in the language that was asked for, by the little words it uses.
/// Meant to catch a model that answers in another language.
public final class LanguageCheck {
    private static final List<String> COMPARED =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "ru", "tr", "ro");

    private static final int FEWEST_WORDS = 15;
    private static final double CLEARLY = 0.12;
    private static final double KNOWN = 0.2;

    private LanguageCheck() {}

    /// Whether a text is clearly in another language. Short texts and languages without a list of
    /// little words are never accused.
    ///
    /// @param code ISO 639-1 code of the language that was asked for
    public static boolean isOther(String code, String text) {
        Language wanted = Language.of(code);
        List<Token> words =
                wanted.tokens(text).stream().filter(Token::hasLetter).limit(2_000).toList();
        if (words.size() < FEWEST_WORDS || !COMPARED.contains(wanted.code())) {
            return false;
        }
        double own = share(wanted, words);
        return COMPARED.stream()
                .filter(other -> !other.equals(wanted.code()))
                .anyMatch(other -> share(Language.of(other), words) > own + CLEARLY);
    }

    /// The language of a text, where its little words tell it clearly.
    public static Optional<String> guess(String text) {
        List<Token> words =
                Language.of("en").tokens(text).stream()
                        .filter(Token::hasLetter)
                        .limit(2_000)
                        .toList();
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        return COMPARED.stream()
                .max(Comparator.comparingDouble(code -> share(Language.of(code), words)))
                .filter(code -> share(Language.of(code), words) > KNOWN);
    }

    private static double share(Language language, List<Token> words) {
        return (double) words.stream().filter(language::isStopWord).count() / words.size();
    }
}
