package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.inkwright.testing.Fixtures;

/// Texts joined from ten pieces on different subjects, in the manner of Choi's set (Choi, Advances
/// in domain independent linear text segmentation, NAACL 2000): each piece is a run of sentences of
/// one subject, neighbours never share the subject.
record Joined(List<String> sentences, List<Integer> starts) {
    /// What is joined.
    enum Kind {
        /// Ten talks of 40 sentences: a speaker stays with a subject and names it again and again.
        TALKS("airport bicycle cheese coffee election football glacier printing sleep violin"),
        /// Ten essays of 60 sentences, written to repeat as few words as possible: much harder than
        /// speech.
        ESSAYS("bees blood bread chess law sailing stars theatre trains volcano");

        private final String subjects;

        Kind(String subjects) {
            this.subjects = subjects;
        }

        List<List<String>> texts() {
            String folder = name().toLowerCase(Locale.ROOT);
            return Stream.of(subjects.split(" ", -1))
                    .map(name -> Fixtures.root().resolve(FOLDER + folder + "/" + name + ".txt"))
                    .map(file -> Fixtures.text(file).lines().toList())
                    .toList();
        }
    }

    private static final String FOLDER =
            "core/generation/src/test/resources/org/inkwright/generation/";
    private static final int PIECES = 10;

    /// A text of ten pieces of `least` to `most` sentences each.
    static Joined random(Kind kind, Random random, int least, int most) {
        List<List<String>> texts = kind.texts();
        List<String> sentences = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int before = -1;
        while (starts.size() < PIECES) {
            int next = random.nextInt(texts.size());
            if (next == before) {
                continue;
            }
            before = next;
            int length = random.nextInt(least, most + 1);
            int from = random.nextInt(texts.get(next).size() - length + 1);
            starts.add(sentences.size());
            sentences.addAll(texts.get(next).subList(from, from + length));
        }
        return new Joined(sentences, starts);
    }

    /// As passages of a recording without pauses.
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        long at = 0;
        for (String sentence : sentences) {
            long end = at + 60L * sentence.length();
            passages.add(new Passage(passages.size(), at, end, sentence));
            at = end;
        }
        return passages;
    }
}
