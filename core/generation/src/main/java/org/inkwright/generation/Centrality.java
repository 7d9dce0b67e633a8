package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How central each of some sentences is: LexRank (Erkan and Radev, LexRank: graph-based lexical
/// centrality as salience in text summarization, JAIR 2004), which is PageRank over the cosines of
/// tf-idf vectors; TextRank (Mihalcea and Tarau, 2004) is the same idea with another measure.
final class Centrality {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;
    private static final double LEAST_COSINE = 0.05;

    private Centrality() {}

    /// The rank of each sentence, given its stems; they add up to 1.
    static double[] of(List<int[]> sentences) {
        int n = sentences.size();
        List<Map<Integer, Double>> vectors = vectors(sentences);
        List<List<Edge>> edges = edges(vectors);
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / Math.max(1, n));
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[n];
            Arrays.fill(next, (1 - DAMPING) / n);
            for (int from = 0; from < n; from++) {
                double sum = edges.get(from).stream().mapToDouble(Edge::cosine).sum();
                for (Edge edge : edges.get(from)) {
                    next[edge.to] += DAMPING * rank[from] * edge.cosine / sum;
                }
            }
            rank = next;
        }
        return rank;
    }

    private record Edge(int to, double cosine) {}

    private static List<Map<Integer, Double>> vectors(List<int[]> sentences) {
        Map<Integer, Integer> occurs = new HashMap<>();
        for (int[] sentence : sentences) {
            Arrays.stream(sentence).distinct().forEach(stem -> occurs.merge(stem, 1, Integer::sum));
        }
        List<Map<Integer, Double>> vectors = new ArrayList<>();
        for (int[] sentence : sentences) {
            Map<Integer, Double> vector = new HashMap<>();
            for (int stem : sentence) {
                double idf =
                        Math.log(1.0 + (double) sentences.size() / occurs.getOrDefault(stem, 1));
                vector.merge(stem, idf, Double::sum);
            }
            double norm =
                    Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
            vector.replaceAll((stem, value) -> value / norm);
            vectors.add(vector);
        }
        return vectors;
    }

    private static List<List<Edge>> edges(List<Map<Integer, Double>> vectors) {
        Map<Integer, List<Edge>> holders = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            int sentence = i;
            vectors.get(i)
                    .forEach((stem, value) ->
                            holders.computeIfAbsent(stem, unknown -> new ArrayList<>())
                                    .add(new Edge(sentence, value)));
        }
        List<List<Edge>> edges = new ArrayList<>();
        double[] cosines = new double[vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            Arrays.fill(cosines, 0);
            for (var entry : vectors.get(i).entrySet()) {
                for (Edge other : holders.getOrDefault(entry.getKey(), List.of())) {
                    cosines[other.to] += entry.getValue() * other.cosine;
                }
            }
            List<Edge> near = new ArrayList<>();
            for (int j = 0; j < cosines.length; j++) {
                if (j != i && cosines[j] > LEAST_COSINE) {
                    near.add(new Edge(j, cosines[j]));
                }
            }
            edges.add(near);
        }
        return edges;
    }
}
