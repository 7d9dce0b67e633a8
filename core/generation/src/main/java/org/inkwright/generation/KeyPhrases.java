package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The telling phrases of each topic: made of words that are said often in it and seldom in the
/// others, that name things, and that the speaker announced. In the family of RAKE (Rose et al.,
/// 2010) with a contrast between topics in the manner of tf-idf.
final class KeyPhrases {
    private static final double ANNOUNCED = 2.0;
    private static final double SAID_ONCE = 0.75;
    private static final double JOINED = 0.8;
    private static final int OPENING = 2;
    private static final int TURNING = 5;
    private static final Comparator<Phrase> ORDER =
            Comparator.comparing(Phrase::announced)
                    .thenComparing(one -> one.announced() == Phrase.Announced.NOT ? 0 : one.words())
                    .thenComparing(Phrase::score)
                    .reversed()
                    .thenComparing(Phrase::sentence)
                    .thenComparing(Phrase::text);

    private final Language language;
    private final Terms terms;
    private final Cues cues;
    private final WordKinds kinds;
    private final PhraseFinder finder;
    private final List<Map<String, Double>> weights = new ArrayList<>();
    private final Map<String, Double> totals = new HashMap<>();
    private final List<List<Phrase>> ranked = new ArrayList<>();

    KeyPhrases(Language language, List<List<Spoken>> topics) {
        this.language = language;
        this.terms = new Terms(language);
        this.cues = new Cues(language);
        this.kinds = new WordKinds(language, terms);
        this.finder = new PhraseFinder(language, kinds);
        for (List<Spoken> topic : topics) {
            topic.forEach(one -> kinds.learn(one.text(), language.tokens(one.text())));
            weigh(topic);
        }
        for (int i = 0; i < topics.size(); i++) {
            ranked.add(rank(i, topics.get(i)));
        }
    }

    /// A topic's phrases, announced ones first, then the most telling.
    List<Phrase> of(int topic) {
        return ranked.get(topic);
    }

    /// The weight of a word in a topic.
    double weight(int topic, Token token) {
        String stem = terms.stem(token);
        double here = weights.get(topic).getOrDefault(stem, 0.0);
        if (here == 0) {
            return 0;
        }
        double share = here / totals.getOrDefault(stem, here);
        return here * Math.log(1 + weights.size() * share) * (0.3 + kinds.thingness(token));
    }

    private void weigh(List<Spoken> topic) {
        Map<String, Double> weight = new HashMap<>();
        for (int i = 0; i < topic.size(); i++) {
            List<Token> tokens = language.tokens(topic.get(i).text());
            int announced = announcedAt(topic.get(i), i, tokens);
            Set<String> seen = new HashSet<>();
            for (int at = 0; at < tokens.size(); at++) {
                if (!language.isWeak(tokens.get(at))) {
                    String stem = terms.stem(tokens.get(at));
                    boolean first = seen.add(stem);
                    double said = first ? 1 : 0.5;
                    double bonus = first && announced >= 0 && at >= announced ? ANNOUNCED : 0;
                    weight.merge(stem, said + bonus, Double::sum);
                }
            }
        }
        weights.add(weight);
        weight.forEach((stem, value) -> totals.merge(stem, value, Double::sum));
    }

    private List<Phrase> rank(int topic, List<Spoken> sentences) {
        Map<List<String>, Candidate> candidates = new LinkedHashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            String text = sentences.get(i).text();
            List<Token> tokens = language.tokens(text);
            int announced = announcedAt(sentences.get(i), i, tokens);
            for (PhraseFinder.Found found : finder.find(text, tokens)) {
                List<String> key = found.telling().stream().map(terms::stem).toList();
                int first = i;
                Candidate candidate =
                        candidates.computeIfAbsent(key, unknown -> new Candidate(found, first));
                candidate.add(finder.surface(found));
                if (isNext(tokens, announced, found.at())) {
                    candidate.announced(cues.opensSubject(text));
                }
            }
        }
        return candidates.entrySet().stream()
                .map(one -> phrase(topic, one.getKey(), one.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /// Where an opening sentence, or one that turns to a subject, announces it; -1 for elsewhere.
    private int announcedAt(Spoken sentence, int at, List<Token> tokens) {
        boolean heard = at < OPENING || (at < TURNING && cues.opensSubject(sentence.text()));
        return heard ? cues.announcedAt(tokens) : -1;
    }

    /// Whether only small words stand between an announcement and a phrase.
    private boolean isNext(List<Token> tokens, int announced, int at) {
        return announced >= 0
                && at >= announced
                && tokens.subList(announced, at).stream().allMatch(language::isWeak);
    }

    private Phrase phrase(int topic, List<String> stems, Candidate candidate) {
        PhraseFinder.Found found = candidate.found;
        double sum = found.telling().stream().mapToDouble(one -> weight(topic, one)).sum();
        double score = sum / found.telling().size();
        if (found.telling().size() > 1) {
            score *= candidate.count() > 1 ? 1 + 0.3 * candidate.count() : SAID_ONCE;
            score *= found.joined() && candidate.announced == Phrase.Announced.NOT ? JOINED : 1;
        }
        return new Phrase(
                candidate.usual(language.speech().habit("plural")),
                Set.copyOf(stems),
                score,
                sum * kinds.thingness(found.head()),
                candidate.first,
                candidate.announced);
    }

    /// A phrase and how it was worded each time.
    private static final class Candidate {
        private final PhraseFinder.Found found;
        private final int first;
        private final Map<String, Integer> surfaces = new TreeMap<>();
        private Phrase.Announced announced = Phrase.Announced.NOT;

        Candidate(PhraseFinder.Found found, int first) {
            this.found = found;
            this.first = first;
        }

        void add(String surface) {
            surfaces.merge(surface, 1, Integer::sum);
        }

        void announced(boolean turning) {
            if (turning) {
                announced = Phrase.Announced.TURNING;
            } else if (announced == Phrase.Announced.NOT) {
                announced = Phrase.Announced.GREETING;
            }
        }

        int count() {
            return surfaces.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// The usual wording, or its plural: "hives" reads better in a heading than "hive".
        String usual(Speech.Phrases endings) {
            String usual =
                    surfaces.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey();
            return endings.words()
                    .map(ending -> usual + ending)
                    .filter(surfaces::containsKey)
                    .findFirst()
                    .orElse(usual);
        }
    }
}
