package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the phrases that could be headings in a sentence: runs of telling words, and two such runs
/// joined by a preposition ("jars of golden honey", "life at home"). As in RAKE (Rose et al.,
/// Automatic keyword extraction from individual documents, 2010), stop words and punctuation end a
/// run.
final class PhraseFinder {
    private static final int LONGEST = 5;
    private static final double VERB = 0.33;

    private final Language language;
    private final WordKinds kinds;

    PhraseFinder(Language language, WordKinds kinds) {
        this.language = language;
        this.kinds = kinds;
    }

    /// A phrase in a sentence.
    ///
    /// @param tokens its words
    /// @param telling those of them that say something
    /// @param at index of its first word in the sentence
    /// @param joined whether a preposition joins its parts
    record Found(List<Token> tokens, List<Token> telling, int at, boolean joined) {
        Token head() {
            return telling.getLast();
        }
    }

    List<Found> find(String text, List<Token> tokens) {
        List<Found> found = new ArrayList<>();
        for (int start = 0; start < tokens.size(); start++) {
            if (!isEdge(tokens.get(start))) {
                continue;
            }
            for (int end = start + 1; end <= Math.min(start + LONGEST, tokens.size()); end++) {
                Token last = tokens.get(end - 1);
                if (isEdge(last) && isNamed(last) && isWhole(text, tokens, start, end)) {
                    found.add(phrase(tokens, start, end));
                }
                if (WordKinds.hasMark(text, tokens, end - 1)
                        || !(isEdge(last) || joinsAt(tokens, end - 1, start))) {
                    break;
                }
            }
        }
        return found;
    }

    /// The phrase as it is to be read: small letters where only its place gave it a capital.
    String surface(Found phrase) {
        var out = new StringBuilder();
        for (Token token : phrase.tokens()) {
            String word = out.isEmpty() ? withoutElision(token.text()) : token.text();
            boolean capital = token.isCapitalised() && (kinds.isName(token) || isShort(word));
            out.append(out.isEmpty() ? "" : gap(token, word));
            out.append(capital ? word : lower(word));
        }
        return out.toString();
    }

    /// "l'eau" is "eau" in a heading.
    private String withoutElision(String word) {
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
        boolean elided =
                language.speech().habit("elision").has("yes")
                        && apostrophe > 0
                        && apostrophe < 3
                        && word.length() > apostrophe + 3;
        return elided ? word.substring(apostrophe + 1) : word;
    }

    private static String gap(Token token, String word) {
        return Tokens.isUnspaced(word.codePointAt(0)) && token.start() > 0 ? "" : " ";
    }

    private static boolean isShort(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private String lower(String word) {
        return word.toLowerCase(language.locale());
    }

    private Found phrase(List<Token> tokens, int start, int end) {
        List<Token> all = List.copyOf(tokens.subList(start, end));
        List<Token> telling = all.stream().filter(one -> !language.isWeak(one)).toList();
        return new Found(all, telling, start, telling.size() < all.size());
    }

    private boolean isEdge(Token token) {
        boolean letters =
                Tokens.isUnspaced(token.text().codePointAt(0)) || token.text().length() > 2;
        return token.hasLetter() && (letters || isShort(token.text())) && !language.isWeak(token);
    }

    private boolean isNamed(Token token) {
        boolean capitals = language.speech().habit("nouns").has("capitals");
        return capitals ? token.isCapitalised() : kinds.thingness(token) > VERB;
    }

    private boolean isWhole(String text, List<Token> tokens, int start, int end) {
        for (int at = start; at < end - 1; at++) {
            if (WordKinds.hasMark(text, tokens, at)) {
                return false;
            }
            Token token = tokens.get(at);
            boolean beforeJoint = at + 1 < end && language.isWeak(tokens.get(at + 1));
            if (!language.isWeak(token) && kinds.thingness(token) < (beforeJoint ? 0.5 : 0.2)) {
                return false;
            }
        }
        return true;
    }

    private boolean joinsAt(List<Token> tokens, int at, int start) {
        Speech speech = language.speech();
        if (at > start && speech.habit("title-joiner").has(tokens.get(at).lower())) {
            return true;
        }
        return at > start + 1
                && speech.habit("determiner-of-joiner").has(tokens.get(at).lower())
                && speech.habit("title-joiner").has(tokens.get(at - 1).lower());
    }
}
