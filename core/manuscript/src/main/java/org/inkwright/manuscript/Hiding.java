package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text without its fillers, token by token, and where each token went.
final class Hiding {
    private static final String SENTENCE_ENDS = ".?!…";

    private final Wording full;
    private final List<Token> tokens;
    private final int[] places;
    private final StringBuilder text = new StringBuilder();

    Hiding(Wording full, Fillers fillers) {
        this.full = full;
        tokens = Token.of(full.text());
        places = new int[tokens.size()];
        Arrays.fill(places, -1);
        boolean capital = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (fillers.has(tokens.get(i))) {
                capital |= leaveOut(tokens.get(i));
            } else {
                keep(i, capital);
                capital = false;
            }
        }
    }

    Wording made() {
        List<LineWord> kept = new ArrayList<>();
        int at = 0;
        for (LineWord word : full.words()) {
            while (tokens.get(at).end() <= word.start()) {
                at++;
            }
            int shift = places[at] - tokens.get(at).start();
            boolean whole = places[at] >= 0;
            for (int i = at; i < tokens.size() && tokens.get(i).start() < word.end(); i++) {
                whole &= places[i] >= 0 && places[i] - tokens.get(i).start() == shift;
            }
            if (whole) {
                kept.add(moved(word, shift));
            }
        }
        return new Wording(text.toString(), kept);
    }

    /// The place in the full text of a place in the text without fillers.
    int fullPlace(int shown) {
        int place = 0;
        for (int i = 0; i < tokens.size() && places[i] <= shown; i++) {
            if (places[i] >= 0) {
                Token token = tokens.get(i);
                place = Math.min(token.start() + shown - places[i], token.end());
            }
        }
        return place;
    }

    private LineWord moved(LineWord word, int shift) {
        int start = word.start() + shift;
        int end = word.end() + shift;
        Word heard = word.word();
        String spelt = text.substring(start, end);
        return new LineWord(start, end, new Word(spelt, heard.time(), heard.timing()));
    }

    // Whether the next word has to begin the sentence in its place.
    private boolean leaveOut(Token filler) {
        boolean begins = Character.isUpperCase(full.text().codePointAt(filler.start()));
        char last = full.text().charAt(filler.end() - 1);
        if (!text.isEmpty() && SENTENCE_ENDS.indexOf(last) >= 0 && !endsSentence()) {
            if (text.charAt(text.length() - 1) == ',') {
                text.setLength(text.length() - 1);
            }
            text.append(last);
        }
        return begins && (text.isEmpty() || endsSentence());
    }

    private void keep(int i, boolean capital) {
        Token token = tokens.get(i);
        if (!text.isEmpty()) {
            text.append(gapBefore(i));
        }
        places[i] = text.length();
        int first = full.text().codePointAt(token.start());
        text.appendCodePoint(capital ? Character.toTitleCase(first) : first);
        text.append(full.text(), token.start() + Character.charCount(first), token.end());
    }

    private String gapBefore(int i) {
        int end = tokens.get(i - 1).end();
        String gap = full.text().substring(end, tokens.get(i).start());
        return places[i - 1] >= 0 || gap.isEmpty() ? gap : " ";
    }

    private boolean endsSentence() {
        return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
