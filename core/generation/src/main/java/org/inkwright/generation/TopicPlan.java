package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts the cleaned sentences of a source into topics that make good chapters: borders of the
/// subject, helped by what the speaker announces and by pauses, never inside a passage; greetings
/// and farewells too short for a chapter go with their neighbour.
final class TopicPlan {
    private static final double CUE = 6.0;
    private static final double LEAVE = 3.0;
    private static final double PAUSE = 4.0;
    private static final double LEANS = 1.0;
    private static final double UNMARKED = 3.0;

    /// A speaker who announces subjects does so at least once in so many sentences.
    private static final int ANNOUNCED_EVERY = 40;

    private static final long LEAST_PAUSE_MILLIS = 700;
    private static final int SENTENCES_OF_A_CHAPTER = 3;
    private static final int WORDS_OF_A_CHAPTER = 25;

    private final Language language;
    private final Cues cues;

    TopicPlan(Language language) {
        this.language = language;
        this.cues = new Cues(language);
    }

    /// The topics, each with its sentences, in order.
    List<List<Spoken>> topics(List<Spoken> sentences) {
        List<List<Spoken>> units = units(sentences);
        var terms = new Terms(language);
        int[][] stems = new int[units.size()][];
        int words = 0;
        for (int i = 0; i < stems.length; i++) {
            stems[i] = terms.of(text(units.get(i)));
            words += language.tokens(text(units.get(i))).size();
        }
        int[] starts = TopicBorders.find(stems, hints(units), shape(words));
        return folded(joined(units, starts));
    }

    /// How many chapters a reader can use grows with the length, but slower: 8 for two minutes, 30
    /// for two hours at most.
    static TopicBorders.Shape shape(int words) {
        int most = Math.max(1, (int) Math.round(0.9 * Math.pow(words, 0.36)));
        int least = Math.clamp(words / 90, 4, 120);
        return new TopicBorders.Shape(least, most);
    }

    /// Sentences that share a passage cannot be parted: an outline counts in passages.
    private static List<List<Spoken>> units(List<Spoken> sentences) {
        List<List<Spoken>> units = new ArrayList<>();
        for (Spoken sentence : sentences) {
            if (!units.isEmpty() && units.getLast().getLast().last() >= sentence.first()) {
                units.getLast().add(sentence);
            } else {
                units.add(new ArrayList<>(List.of(sentence)));
            }
        }
        return units;
    }

    /// How much each border is suggested by what the speaker does. Where speakers announce their
    /// subjects, a border without any sign is less likely.
    private double[] hints(List<List<Spoken>> units) {
        long telling = tellingPause(units);
        double[] hints = new double[units.size()];
        int announced = 0;
        for (int i = 1; i < hints.length; i++) {
            String text = units.get(i).getFirst().text();
            boolean opens = cues.opensSubject(text);
            announced += opens ? 1 : 0;
            hints[i] += opens ? CUE : 0;
            hints[i] += cues.takesLeave(text) ? LEAVE : 0;
            hints[i] += pause(units, i) >= telling ? PAUSE : 0;
            hints[i] -= !opens && cues.leansOnOthers(text) ? LEANS : 0;
        }
        for (int i = 1; i < hints.length && announced * ANNOUNCED_EVERY >= hints.length; i++) {
            hints[i] -= hints[i] > 0 ? 0 : UNMARKED;
        }
        return hints;
    }

    private static long pause(List<List<Spoken>> units, int at) {
        return units.get(at).getFirst().startMillis() - units.get(at - 1).getLast().endMillis();
    }

    /// How long a pause must be to tell something: among the longest, and longer than usual.
    private static long tellingPause(List<List<Spoken>> units) {
        long[] pauses = new long[Math.max(0, units.size() - 1)];
        Arrays.setAll(pauses, i -> pause(units, i + 1));
        Arrays.sort(pauses);
        int n = pauses.length;
        return n == 0
                ? 0
                : Math.max(LEAST_PAUSE_MILLIS, Math.max(pauses[n * 5 / 6], pauses[n / 2] * 3 / 2));
    }

    private static List<List<Spoken>> joined(List<List<Spoken>> units, int[] starts) {
        List<List<Spoken>> topics = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : units.size();
            topics.add(
                    new ArrayList<>(
                            units.subList(starts[i], end).stream().flatMap(List::stream).toList()));
        }
        return topics;
    }

    /// A chapter of a sentence or two is none, most of all when it only says hello or goodbye.
    private List<List<Spoken>> folded(List<List<Spoken>> topics) {
        List<List<Spoken>> kept = new ArrayList<>(topics);
        while (kept.size() > 1 && isTiny(kept.getLast())) {
            List<Spoken> ending = kept.removeLast();
            kept.getLast().addAll(ending);
        }
        int at = 0;
        while (kept.size() > 1 && at < kept.size()) {
            if (isTiny(kept.get(at))) {
                int into = at == 0 ? 1 : at - 1;
                List<Spoken> both = new ArrayList<>(kept.get(Math.min(at, into)));
                both.addAll(kept.get(Math.max(at, into)));
                kept.set(Math.min(at, into), both);
                kept.remove(Math.max(at, into));
            } else {
                at++;
            }
        }
        return kept;
    }

    private boolean isTiny(List<Spoken> topic) {
        return topic.size() < SENTENCES_OF_A_CHAPTER
                && language.tokens(text(topic)).size() < WORDS_OF_A_CHAPTER;
    }

    private static String text(List<Spoken> sentences) {
        return String.join(" ", sentences.stream().map(Spoken::text).toList());
    }
}
