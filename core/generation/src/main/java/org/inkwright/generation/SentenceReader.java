package org.inkwright.generation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/// Reads passages as sentences: passages that hold several are cut, fragments are joined to the
/// sentence they belong to.
final class SentenceReader {
    /// A pause that ends even a sentence without a full stop.
    private static final long PAUSE_MILLIS = 2_000;

    /// A pause after which a capital letter begins a sentence.
    private static final long BREATH_MILLIS = 300;

    private static final int JOINED_CHARACTERS = 400;
    private static final String FINAL = ".!?…。！？｡؟۔।॥։";
    private static final String CLOSING = "\"'”’»›)]}』」";

    private final Language language;

    SentenceReader(Language language) {
        this.language = language;
    }

    List<Spoken> read(List<Passage> passages) {
        boolean punctuated = isPunctuated(passages);
        List<Spoken> read = new ArrayList<>();
        for (Passage passage : passages) {
            for (String piece : pieces(passage.text().strip().replaceAll("\\s+", " "))) {
                Spoken next = Spoken.of(passage, piece);
                if (!read.isEmpty() && belongs(read.getLast(), next, punctuated)) {
                    read.add(read.removeLast().continuedBy(next));
                } else {
                    read.add(next);
                }
            }
        }
        return read;
    }

    /// Whether a text ends as a sentence does.
    static boolean isFinished(String text) {
        int at = text.length();
        while (at > 0 && CLOSING.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && FINAL.indexOf(text.charAt(at - 1)) >= 0;
    }

    /// Transcripts come with punctuation or without; only with it does a missing full stop mean
    /// that the sentence goes on.
    private static boolean isPunctuated(List<Passage> passages) {
        long finished = passages.stream().filter(one -> isFinished(one.text().strip())).count();
        return finished * 5 >= passages.size();
    }

    private boolean belongs(Spoken open, Spoken next, boolean punctuated) {
        long pause = next.startMillis() - open.endMillis();
        if (isFinished(open.text())
                || open.text().length() + next.text().length() > JOINED_CHARACTERS
                || pause >= PAUSE_MILLIS) {
            return false;
        }
        boolean leadsOn = ",;:-–—".indexOf(open.text().charAt(open.text().length() - 1)) >= 0;
        List<Token> words = language.tokens(next.text());
        boolean small = !words.isEmpty() && words.getFirst().startsLowerCase();
        boolean atOnce = open.last() != next.first() && pause < BREATH_MILLIS;
        return leadsOn || (punctuated && (small || atOnce));
    }

    private List<String> pieces(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
        sentences.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            String piece = text.substring(from, to).strip();
            boolean last = to == text.length();
            if (!last && (!isFinished(piece) || endsInAbbreviation(piece))) {
                continue;
            }
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    private boolean endsInAbbreviation(String piece) {
        if (!piece.endsWith(".")) {
            return false;
        }
        int space = piece.lastIndexOf(' ');
        String word = piece.substring(space + 1, piece.length() - 1);
        boolean initial =
                word.codePointCount(0, word.length()) == 1
                        && Character.isUpperCase(word.codePointAt(0))
                        && !word.equals("I");
        return initial
                || language.speech().habit("abbreviation").has(word.toLowerCase(language.locale()));
    }
}
