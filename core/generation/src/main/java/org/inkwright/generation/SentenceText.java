package org.inkwright.generation;

import java.util.List;
import java.util.Locale;

/// Puts a sentence together again after words were left out of it, and repairs its capital letter
/// and its full stop.
final class SentenceText {
    private static final String SOFT = ",;:–—-…. ";
    private static final String OPENING = "\"'“‘«‹([{¿¡$€£#@『「";

    private final Language language;

    SentenceText(Language language) {
        this.language = language;
    }

    String rebuild(String text, List<Token> tokens, boolean[] left) {
        var out = new StringBuilder();
        int before = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (left[at]) {
                continue;
            }
            out.append(before < 0 ? opening(text, tokens, at) : gap(text, tokens, before, at));
            out.append(word(tokens.get(at), before < 0));
            before = at;
        }
        if (before < 0) {
            return "";
        }
        String ending = text.substring(tokens.getLast().end()).strip();
        return finished(out.toString().strip(), ending, tokens.get(before));
    }

    private String opening(String text, List<Token> tokens, int first) {
        var out = new StringBuilder();
        int start = first == 0 ? 0 : tokens.get(first - 1).end();
        text.substring(start, tokens.get(first).start())
                .codePoints()
                .filter(c -> first == 0 ? SOFT.indexOf(c) < 0 : OPENING.indexOf(c) >= 0)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private String gap(String text, List<Token> tokens, int before, int at) {
        String first = text.substring(tokens.get(before).end(), tokens.get(before + 1).start());
        if (at == before + 1) {
            return first;
        }
        String last = text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
        String quotes = only(first + last);
        String marks = first.strip();
        boolean set = first.contains(",") && last.contains(",");
        boolean quoted = quotes.chars().anyMatch(c -> "\"'“‘«„".indexOf(c) >= 0);
        if (set && !quoted && !isListed(text, tokens, at)) {
            marks = marks.replace(",", "");
        }
        for (int i = 0; i < quotes.length(); i++) {
            marks = marks.replace(quotes.substring(i, i + 1), "").strip();
        }
        boolean unspaced = Tokens.isUnspaced(tokens.get(at).text().codePointAt(0));
        return marks + (unspaced ? "" : " ") + quotes;
    }

    /// The opening quotes and signs among some marks.
    private static String only(String marks) {
        var opening = new StringBuilder();
        marks.codePoints().filter(c -> OPENING.indexOf(c) >= 0).forEach(opening::appendCodePoint);
        return opening.toString();
    }

    /// A filler between the items of a list leaves the list's comma behind.
    private boolean isListed(String text, List<Token> tokens, int at) {
        Speech.Phrases conjunctions = language.speech().habit("conjunction");
        if (conjunctions.has(tokens.get(at).lower())) {
            return true;
        }
        for (int i = at; i < Math.min(at + 3, tokens.size() - 1); i++) {
            String gap = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
            boolean again = tokens.get(i).lower().equals(tokens.get(i + 1).lower());
            if ((gap.contains(",") && !again) || conjunctions.has(tokens.get(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    private String word(Token token, boolean first) {
        String word = token.text();
        boolean plain = word.equals(token.text().toLowerCase(language.locale()));
        boolean raised = first || language.speech().habit("upper").has(token.lower());
        if (!raised || !plain || word.isEmpty()) {
            return word;
        }
        int initial = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(initial))
                + word.substring(Character.charCount(initial));
    }

    private String finished(String body, String ending, Token last) {
        if (SentenceReader.isFinished(ending)) {
            return body + ending.replaceFirst("^[,;:\\s–—-]+", "");
        }
        String closing = ending.replaceAll("[,;:\\s–—-]+$", "").replaceFirst("^[,;:\\s]+", "");
        if (!last.hasLetter() && !Character.isDigit(last.text().codePointAt(0))) {
            return body + closing;
        }
        return body + closing + stop(last);
    }

    private String stop(Token last) {
        int letter = last.text().codePointAt(0);
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> "。";
            case DEVANAGARI -> "।";
            case THAI, LAO -> "";
            default -> language.locale().equals(Locale.of("ur")) ? "۔" : ".";
        };
    }
}
