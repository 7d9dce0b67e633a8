package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts the cleaned sentences of a source into topics that make good chapters: borders of the
/// subject, helped by what the speaker announces and by pauses, never inside a passage; greetings
/// and farewells too short for a chapter go with their neighbour.
final class TopicPlan {
    private static final double CUE = 3.0;
    private static final double LEAVE = 1.5;
    private static final double PAUSE = 1.5;
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

    /// How many chapters a reader can use grows with the length, but slower: 6 for two minutes, 30
    /// for two hours at most.
    static TopicBorders.Shape shape(int words) {
        int most = Math.max(1, (int) Math.round(0.7 * Math.pow(words, 0.38)));
        int least = Math.clamp(words / 60, 6, 120);
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

    private double[] hints(List<List<Spoken>> units) {
        long usual = usualPause(units);
        double[] hints = new double[units.size()];
        for (int i = 1; i < hints.length; i++) {
            Spoken first = units.get(i).getFirst();
            long pause = first.startMillis() - units.get(i - 1).getLast().endMillis();
            if (cues.opensSubject(first.text())) {
                hints[i] += CUE;
            }
            if (cues.takesLeave(first.text())) {
                hints[i] += LEAVE;
            }
            if (pause >= LEAST_PAUSE_MILLIS && pause >= usual * 3 / 2) {
                hints[i] += PAUSE;
            }
            if (cues.leansOnOthers(first.text()) && !cues.opensSubject(first.text())) {
                hints[i] -= 1;
            }
        }
        return hints;
    }

    private static long usualPause(List<List<Spoken>> units) {
        long[] pauses = new long[Math.max(0, units.size() - 1)];
        Arrays.setAll(
                pauses,
                i ->
                        units.get(i + 1).getFirst().startMillis()
                                - units.get(i).getLast().endMillis());
        Arrays.sort(pauses);
        return pauses.length == 0 ? 0 : pauses[pauses.length / 2];
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
