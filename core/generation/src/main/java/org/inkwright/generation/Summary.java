package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses the sentences that sum a source up: central in their topic, made of telling words that
/// no chosen sentence has yet (the greedy cover of Lin and Bilmes, A class of submodular functions
/// for document summarization, ACL 2011), readable without their neighbours.
final class Summary {
    private static final int LEAST = 2;
    private static final int MOST = 5;
    private static final int SHORT = 5;
    private static final int LONG = 40;
    private static final int BLOCK = 400;
    private static final double SAME_TOPIC = 0.35;

    private final Language language;
    private final Cues cues;
    private final List<List<Spoken>> topics;
    private final KeyPhrases phrases;
    private final Terms terms;

    Summary(Language language, List<List<Spoken>> topics) {
        this.language = language;
        this.cues = new Cues(language);
        this.topics = topics;
        this.phrases = new KeyPhrases(language, topics);
        this.terms = new Terms(language);
    }

    List<Spoken> sentences() {
        List<Candidate> candidates = candidates(true);
        int wanted = wanted();
        if (candidates.size() < wanted) {
            candidates = candidates(false);
        }
        List<Candidate> chosen = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        while (chosen.size() < wanted && chosen.size() < candidates.size()) {
            Candidate best =
                    candidates.stream()
                            .filter(one -> !chosen.contains(one))
                            .max(Comparator.comparingDouble(one -> gain(one, chosen, covered)))
                            .orElseThrow();
            chosen.add(best);
            covered.addAll(best.stems.keySet());
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Candidate::order))
                .map(Candidate::sentence)
                .toList();
    }

    private record Candidate(
            Spoken sentence,
            int order,
            int topic,
            double rank,
            java.util.Map<String, Double> stems) {}

    private int wanted() {
        int sentences = topics.stream().mapToInt(List::size).sum();
        int wanted = Math.clamp(topics.size(), LEAST, MOST);
        return Math.max(1, Math.min(wanted, sentences / 2));
    }

    private double gain(Candidate one, List<Candidate> chosen, Set<String> covered) {
        double fresh = 0;
        for (var stem : one.stems.entrySet()) {
            fresh += covered.contains(stem.getKey()) ? 0 : stem.getValue();
        }
        boolean again = chosen.stream().anyMatch(other -> other.topic == one.topic);
        return fresh * (0.5 + one.rank) * (again ? SAME_TOPIC : 1);
    }

    private List<Candidate> candidates(boolean standing) {
        List<Candidate> candidates = new ArrayList<>();
        int order = 0;
        for (int topic = 0; topic < topics.size(); topic++) {
            List<Spoken> sentences = topics.get(topic);
            double[] ranks = ranks(sentences);
            for (int i = 0; i < sentences.size(); i++, order++) {
                List<Token> tokens = language.tokens(sentences.get(i).text());
                if (!standing || stands(sentences.get(i).text(), tokens, order)) {
                    candidates.add(
                            new Candidate(
                                    sentences.get(i), order, topic, ranks[i], weights(tokens)));
                }
            }
        }
        return candidates;
    }

    /// The weight of each telling word, less for long sentences, which would win by length alone.
    private java.util.Map<String, Double> weights(List<Token> tokens) {
        java.util.Map<String, Double> weights = new java.util.TreeMap<>();
        for (Token token : tokens) {
            if (!language.isWeak(token)) {
                double most = 0;
                for (int topic = 0; topic < topics.size(); topic++) {
                    most = Math.max(most, phrases.weight(topic, token));
                }
                weights.put(terms.stem(token), most / Math.pow(tokens.size() + 4, 0.7));
            }
        }
        return weights;
    }

    private double[] ranks(List<Spoken> sentences) {
        double[] ranks = new double[sentences.size()];
        for (int from = 0; from < ranks.length; from += BLOCK) {
            int to = Math.min(ranks.length, from + BLOCK);
            double[] block =
                    Centrality.of(
                            sentences.subList(from, to).stream()
                                    .map(one -> terms.of(one.text()))
                                    .toList());
            double most = java.util.Arrays.stream(block).max().orElse(1);
            for (int i = from; i < to; i++) {
                ranks[i] = block[i - from] / most;
            }
        }
        return ranks;
    }

    private boolean stands(String text, List<Token> tokens, int order) {
        boolean readable =
                tokens.size() >= SHORT
                        && tokens.size() <= LONG
                        && SentenceReader.isFinished(text)
                        && !text.endsWith("?");
        boolean told = cues.greets(text) || cues.takesLeave(text) || cues.opensSubject(text);
        return readable && (isOverview(tokens, order) || !(told || cues.leansOnOthers(text)));
    }

    /// Whether an early sentence names what several topics are about.
    private boolean isOverview(List<Token> tokens, int order) {
        if (order > 8) {
            return false;
        }
        Set<String> stems = new HashSet<>();
        tokens.forEach(one -> stems.add(terms.stem(one)));
        int named = 0;
        for (int topic = 1; topic < topics.size(); topic++) {
            List<Phrase> best = phrases.of(topic);
            named += !best.isEmpty() && stems.containsAll(best.getFirst().stems()) ? 1 : 0;
        }
        return named >= 2;
    }
}
