package org.inkwright.generation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Guesses which words name things, from the company they keep in this very text: after an article
/// or a preposition stands a thing, after a pronoun or before an article an act. No tagger, no
/// model; wrong now and then, good enough to keep verbs out of headings.
final class WordKinds {
    private static final double UNKNOWN = 0.3;
    private static final double ADVERB = 5;

    private final Language language;
    private final Terms terms;
    private final Map<String, Double> things = new HashMap<>();
    private final Map<String, Double> others = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    WordKinds(Language language, Terms terms) {
        this.language = language;
        this.terms = terms;
    }

    /// Takes a sentence into account.
    void learn(String text, List<Token> tokens) {
        int inRun = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean fresh = at > 0 && hasMark(text, tokens, at - 1);
            if (language.isWeak(tokens.get(at))) {
                inRun = 0;
                continue;
            }
            inRun = fresh ? 0 : inRun;
            learn(text, tokens, at, inRun++);
        }
    }

    private void learn(String text, List<Token> tokens, int at, int inRun) {
        Token token = tokens.get(at);
        String stem = terms.stem(token);
        if (at > 0 && token.isCapitalised()) {
            names.add(stem);
        }
        boolean more = at + 1 < tokens.size() && !hasMark(text, tokens, at);
        boolean runGoesOn = more && !language.isWeak(tokens.get(at + 1));
        int before = at - inRun - 1;
        boolean guided =
                before >= 0
                        && !hasMark(text, tokens, before)
                        && (has("determiner", tokens.get(before))
                                || has("joiner", tokens.get(before)));
        if (guided) {
            (runGoesOn ? others : things)
                    .merge(stem, runGoesOn ? 0.4 : 1.0 / (1 + inRun), Double::sum);
        }
        if (at > 0 && has("pronoun", tokens.get(at - 1))) {
            others.merge(stem, 1.0, Double::sum);
        }
        if (more
                && (has("determiner", tokens.get(at + 1)) || has("pronoun", tokens.get(at + 1)))
                && !has("joiner", tokens.get(at + 1))) {
            others.merge(stem, 0.7, Double::sum);
        }
        if (more && has("particle", tokens.get(at + 1))) {
            others.merge(stem, 0.7, Double::sum);
        }
        if (language.speech().habit("adverb").endsWith(token.lower())) {
            others.merge(stem, ADVERB, Double::sum);
        }
    }

    /// How surely a stem names a thing, 0 to 1.
    double thingness(Token token) {
        String stem = terms.stem(token);
        if (names.contains(stem)) {
            return 1;
        }
        double thing = things.getOrDefault(stem, 0.0) + UNKNOWN;
        return thing / (thing + others.getOrDefault(stem, 0.0) + UNKNOWN);
    }

    /// Whether a word is written with a capital inside sentences.
    boolean isName(Token token) {
        return names.contains(terms.stem(token));
    }

    /// Whether punctuation stands between a word and the next.
    static boolean hasMark(String text, List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && !text.substring(tokens.get(at).end(), tokens.get(at + 1).start()).isBlank();
    }

    private boolean has(String habit, Token token) {
        return language.speech().habit(habit).has(token.lower());
    }
}
