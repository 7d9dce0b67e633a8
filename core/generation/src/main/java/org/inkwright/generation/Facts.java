package org.inkwright.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds in a sentence what can be compared: telling words, numbers, names, whether it denies. For
/// one thread.
final class Facts {
    private final Language language;
    private final Stemmer stemmer;
    private final NumberWords numbers;

    Facts(Language language) {
        this.language = language;
        this.stemmer = language.stemmer();
        this.numbers = NumberWords.of(language.code());
    }

    /// What a sentence says.
    ///
    /// @param words stems of its telling words, numbers as digits included
    /// @param numbers its numbers as digits
    /// @param names stems of its names
    /// @param denies how often it denies
    record Said(List<String> words, Set<String> numbers, Set<String> names, int denies) {}

    Said of(String sentence) {
        List<Token> tokens = language.tokens(sentence);
        List<String> words = new ArrayList<>();
        Set<String> found = new HashSet<>();
        Set<String> names = new HashSet<>();
        int denies = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String number = numbers.digits(token.lower());
            if (!number.isEmpty()) {
                found.add(number);
                words.add(number);
                continue;
            }
            if (numbers.denies(token.lower())) {
                denies++;
                continue;
            }
            if (language.isStopWord(token)) {
                continue;
            }
            String stem = stem(token);
            words.add(stem);
            if (isName(tokens, i, sentence)) {
                names.add(stem);
            }
        }
        return new Said(words, found, names, denies);
    }

    /// A telling word of a sentence.
    ///
    /// @param written as it stands there
    /// @param stem as it is compared: its stem, or a number as digits
    record Telling(String written, String stem) {}

    /// The telling words of a sentence, numbers included, in order.
    List<Telling> telling(String sentence) {
        List<Telling> telling = new ArrayList<>();
        for (Token token : language.tokens(sentence)) {
            String number = numbers.digits(token.lower());
            String written = sentence.substring(token.start(), token.end());
            if (!number.isEmpty()) {
                telling.add(new Telling(written, number));
            } else if (!numbers.denies(token.lower()) && !language.isStopWord(token)) {
                telling.add(new Telling(written, stem(token)));
            }
        }
        return telling;
    }

    String stem(Token token) {
        return stemmer.stem(token.lower());
    }

    List<Token> tokens(String text) {
        return language.tokens(text);
    }

    /// A capital letter inside a sentence makes a name; where all nouns have one, only two in a row
    /// do.
    private boolean isName(List<Token> tokens, int at, String sentence) {
        Token token = tokens.get(at);
        if (!token.isCapitalised() || token.text().length() < 2) {
            return false;
        }
        if (language.code().equals("de")) {
            return (at > 0 && capital(tokens, at - 1) && !opens(tokens, at - 1, sentence))
                    || (at + 1 < tokens.size()
                            && capital(tokens, at + 1)
                            && !opens(tokens, at, sentence));
        }
        return !opens(tokens, at, sentence) || (at + 1 < tokens.size() && capital(tokens, at + 1));
    }

    private boolean capital(List<Token> tokens, int at) {
        return tokens.get(at).isCapitalised() && !language.isStopWord(tokens.get(at));
    }

    /// Whether a word begins a sentence, a line, a quotation or a list item.
    private static boolean opens(List<Token> tokens, int at, String sentence) {
        if (at == 0) {
            return true;
        }
        int from = tokens.get(at - 1).end();
        String between = sentence.substring(from, tokens.get(at).start());
        return between.chars().anyMatch(c -> ".!?:…\n\"“„«»".indexOf(c) >= 0);
    }
}
