package org.inkwright.generation.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inkwright.generation.Passage;

/// Talks for tests, made of a small grammar: the same seed gives the same talk.
final class Talks {
    static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private static final String[][] SUBJECTS = {
        {"bees", "hive", "honey", "queen", "wax", "swarm"},
        {"bread", "dough", "oven", "flour", "crust", "yeast"},
        {"garden", "soil", "seed", "roots", "compost", "frost"},
        {"harbour", "boat", "tide", "rope", "anchor", "sail"},
        {"library", "shelf", "reader", "catalogue", "binding", "archive"},
    };
    private static final String[] VERBS = {
        "needs", "follows", "changes", "keeps", "finds", "meets"
    };
    private static final String[] WHEN = {
        "in the early morning", "after a long winter", "when nobody looks", "before the rain comes"
    };

    private Talks() {}

    /// A talk of about so many words that changes its subject now and then.
    static List<Passage> talk(long seed, int words) {
        var random = new Random(seed);
        List<Passage> passages = new ArrayList<>();
        int said = 0;
        while (said < words) {
            String[] subject = SUBJECTS[passages.size() / 40 % SUBJECTS.length];
            int number = passages.size();
            String text =
                    "The %s %s the %s %s, and number %d of my notes says that every %s %s some %s."
                            .formatted(
                                    pick(subject, random),
                                    pick(VERBS, random),
                                    pick(subject, random),
                                    pick(WHEN, random),
                                    10_000 + number,
                                    pick(subject, random),
                                    pick(VERBS, random),
                                    pick(subject, random));
            said += text.split(" ", -1).length;
            passages.add(new Passage(number, number * 7_000L, number * 7_000L + 6_500, text));
        }
        return passages;
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
