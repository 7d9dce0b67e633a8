package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes out of a sentence what nobody would write: fillers, false starts, stutters. Only leaves
/// words out; never adds, changes or moves one.
final class SentenceCleaner {
    private static final int LONGEST_REPEATED = 8;

    private final Language language;
    private final SentenceText repair;

    SentenceCleaner(Language language) {
        this.language = language;
        this.repair = new SentenceText(language);
    }

    /// The cleaned sentence; empty when nothing but fillers was said.
    String clean(String text) {
        List<Token> tokens = language.tokens(text);
        if (tokens.isEmpty()) {
            return "";
        }
        var sentence = new Marked(text, tokens);
        markHesitations(sentence);
        markOpeners(sentence);
        markAsides(sentence);
        markHedges(sentence);
        markBrokenWords(sentence);
        markRepeated(sentence);
        return repair.rebuild(text, tokens, sentence.left);
    }

    private void markHesitations(Marked sentence) {
        Speech.Phrases hesitations = language.speech().habit("hesitation");
        for (int at = 0; at < sentence.tokens.size(); at++) {
            sentence.leave(at, hesitations.matchAt(sentence.tokens, at));
        }
    }

    private void markOpeners(Marked sentence) {
        Speech.Phrases openers = language.speech().habit("opener");
        int at = sentence.nextKept(0);
        while (at < sentence.tokens.size()) {
            int length = openers.matchAt(sentence.tokens, at);
            if (length == 0 || !sentence.isOff(at + length)) {
                return;
            }
            sentence.leave(at, length);
            at = sentence.nextKept(at + length);
        }
    }

    private void markAsides(Marked sentence) {
        Speech.Phrases asides = language.speech().habit("aside");
        for (int at = 0; at < sentence.tokens.size(); at++) {
            int length = asides.matchAt(sentence.tokens, at);
            if (length > 0 && sentence.isOff(at) && sentence.isOff(at + length)) {
                sentence.leave(at, length);
            }
        }
    }

    private void markHedges(Marked sentence) {
        Speech.Phrases hedges = language.speech().habit("hedge");
        Speech.Phrases hedged = language.speech().habit("hedged");
        for (int at = 1; at < sentence.tokens.size(); at++) {
            if (hedged.has(sentence.tokens.get(at - 1).lower())) {
                sentence.leave(at, hedges.matchAt(sentence.tokens, at));
            }
        }
    }

    /// `bec- because`: the start of a word, broken off and said again.
    private void markBrokenWords(Marked sentence) {
        List<Token> tokens = sentence.tokens;
        for (int at = 0; at + 1 < tokens.size(); at++) {
            String gap = sentence.gap(at);
            boolean broken = gap.startsWith("-") || gap.startsWith("—") || gap.startsWith("–");
            String next = tokens.get(at + 1).lower();
            String word = tokens.get(at).lower();
            if (broken && next.length() > word.length() && next.startsWith(word)) {
                sentence.leave(at, 1);
            }
        }
    }

    private void markRepeated(Marked sentence) {
        int[] kept = sentence.kept();
        int at = 0;
        while (at < kept.length) {
            int repeated = 0;
            for (int length = Math.min(LONGEST_REPEATED, (kept.length - at) / 2);
                    length > 0 && repeated == 0;
                    length--) {
                repeated = isRepeated(sentence, kept, at, length) ? length : 0;
            }
            for (int i = at; i < at + repeated; i++) {
                sentence.left[kept[i]] = true;
            }
            at += Math.max(repeated, 1);
        }
    }

    private boolean isRepeated(Marked sentence, int[] kept, int at, int length) {
        boolean says = false;
        for (int i = at; i < at + length; i++) {
            Token word = sentence.tokens.get(kept[i]);
            if (!word.lower().equals(sentence.tokens.get(kept[i + length]).lower())) {
                return false;
            }
            says |= word.hasLetter();
        }
        boolean comma = false;
        for (int i = kept[at]; i < kept[at + 2 * length - 1]; i++) {
            String gap = sentence.gap(i).strip();
            if (!gap.chars().allMatch(c -> ",-–—….".indexOf(c) >= 0) || gap.equals(".")) {
                return false;
            }
            comma |= gap.contains(",");
        }
        return says && (length > 1 || isStutter(sentence.tokens.get(kept[at]), comma));
    }

    /// One word said twice may be meant so: "very, very old", "nous nous levons".
    private boolean isStutter(Token word, boolean comma) {
        boolean meant = language.speech().habit("twice").has(word.lower());
        boolean unspaced = Tokens.isUnspaced(word.text().codePointAt(0));
        return !meant && !unspaced && (!comma || language.isStopWord(word));
    }

    /// A sentence and which of its words are left out.
    private static final class Marked {
        private final String text;
        private final List<Token> tokens;
        private final boolean[] left;

        Marked(String text, List<Token> tokens) {
            this.text = text;
            this.tokens = tokens;
            this.left = new boolean[tokens.size()];
        }

        void leave(int at, int length) {
            Arrays.fill(left, at, at + length, true);
        }

        int nextKept(int from) {
            int at = from;
            while (at < left.length && left[at]) {
                at++;
            }
            return at;
        }

        int[] kept() {
            List<Integer> kept = new ArrayList<>();
            for (int at = nextKept(0); at < left.length; at = nextKept(at + 1)) {
                kept.add(at);
            }
            return kept.stream().mapToInt(Integer::intValue).toArray();
        }

        /// What stands between a word and the next.
        String gap(int at) {
            int end = at + 1 < tokens.size() ? tokens.get(at + 1).start() : text.length();
            return text.substring(tokens.get(at).end(), end);
        }

        /// Whether the place before a word is set off: the sentence's edge, a comma, a dash, or
        /// words that are left out already.
        boolean isOff(int at) {
            if (at == 0 || at >= tokens.size() || nextKept(at) >= tokens.size()) {
                return true;
            }
            boolean off = false;
            int before = at;
            do {
                before--;
                off |= gap(before).chars().anyMatch(c -> ",;:–—….!?".indexOf(c) >= 0);
            } while (before > 0 && left[before]);
            return off;
        }
    }
}
