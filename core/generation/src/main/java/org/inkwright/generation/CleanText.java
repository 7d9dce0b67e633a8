package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;

/// The sentences of passages as they may be printed: cleaned, without repeated ones.
final class CleanText {
    /// How much of the letters are capitals in a text that was written in capitals.
    private static final double SHOUTED = 0.8;

    private static final int TELLING_LETTERS = 20;
    private static final int WORDS_OF_A_START = 3;

    private final Language language;
    private final SentenceCleaner cleaner;

    CleanText(Language language) {
        this.language = language;
        this.cleaner = new SentenceCleaner(language);
    }

    List<Spoken> read(List<Passage> passages) {
        boolean shouted = isShouted(passages);
        List<Spoken> clean = new ArrayList<>();
        for (Spoken raw : new SentenceReader(language).read(passages)) {
            String plain = shouted ? raw.text().toLowerCase(language.locale()) : raw.text();
            String text = cleaner.clean(plain);
            if (!text.isEmpty()) {
                add(clean, raw.withText(text));
            }
        }
        return clean;
    }

    /// A sentence said again is kept once; a sentence that is only the start of the next was a
    /// false start. What is kept rests on the passages of both.
    private void add(List<Spoken> clean, Spoken next) {
        if (clean.isEmpty()) {
            clean.add(next);
            return;
        }
        Spoken before = clean.getLast();
        List<String> said = words(before);
        List<String> words = words(next);
        if (said.equals(words)) {
            clean.removeLast();
            clean.add(before.restingOn(next));
        } else if (said.size() >= WORDS_OF_A_START
                && words.size() > said.size()
                && words.subList(0, said.size()).equals(said)) {
            clean.removeLast();
            clean.add(next.restingOn(before));
        } else {
            clean.add(next);
        }
    }

    private List<String> words(Spoken sentence) {
        return language.tokens(sentence.text()).stream().map(Token::lower).toList();
    }

    private static boolean isShouted(List<Passage> passages) {
        long capitals = count(passages, Character::isUpperCase);
        long small = count(passages, Character::isLowerCase);
        return capitals + small >= TELLING_LETTERS && capitals > SHOUTED * (capitals + small);
    }

    private static long count(List<Passage> passages, java.util.function.IntPredicate kind) {
        return passages.stream()
                .mapToLong(one -> one.text().codePoints().filter(kind).count())
                .sum();
    }
}
