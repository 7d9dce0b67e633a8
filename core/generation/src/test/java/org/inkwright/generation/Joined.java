package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inkwright.testing.Fixtures;

/// Texts joined from ten pieces on different subjects, in the manner of Choi's set (Choi, Advances
/// in domain independent linear text segmentation, NAACL 2000): each piece is a run of sentences of
/// one subject, neighbours never share the subject.
record Joined(List<String> sentences, List<Integer> starts) {
    static final List<String> SUBJECTS =
            List.of(
                    "bees", "blood", "bread", "chess", "law", "sailing", "stars", "theatre",
                    "trains", "volcano");

    private static final String FOLDER =
            "core/generation/src/test/resources/org/inkwright/generation/subjects/";
    private static final int PIECES = 10;

    static List<String> subject(String name) {
        return Fixtures.text(Fixtures.root().resolve(FOLDER + name + ".txt")).lines().toList();
    }

    /// A text of ten pieces of `least` to `most` sentences each.
    static Joined random(Random random, int least, int most) {
        List<String> sentences = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        String before = "";
        while (starts.size() < PIECES) {
            String name = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            if (name.equals(before)) {
                continue;
            }
            before = name;
            List<String> subject = subject(name);
            int length = random.nextInt(least, most + 1);
            int from = random.nextInt(subject.size() - length + 1);
            starts.add(sentences.size());
            sentences.addAll(subject.subList(from, from + length));
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
