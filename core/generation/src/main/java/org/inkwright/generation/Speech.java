package org.inkwright.generation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a language is spoken: its fillers, its ways to announce a subject, the words that lean on
/// what was said before. Kept in `speech-xx.txt`, one `habit: phrase, phrase` a line.
final class Speech {
    private static final Speech NONE = new Speech(Map.of());

    private final Map<String, Phrases> habits;

    private Speech(Map<String, Phrases> habits) {
        this.habits = habits;
    }

    /// What is known of a language; nothing for most.
    static Speech of(String code) {
        try (var in = Speech.class.getResourceAsStream("speech-" + code + ".txt")) {
            if (in == null) {
                return NONE;
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Speech(parse(reader.lines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Phrases> parse(Stream<String> lines) {
        Map<String, List<String>> read =
                lines.filter(line -> line.contains(":"))
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.substring(0, line.indexOf(':')).strip(),
                                        Collectors.flatMapping(
                                                line ->
                                                        Stream.of(
                                                                line.substring(
                                                                                line.indexOf(':')
                                                                                        + 1)
                                                                        .split(",")),
                                                Collectors.toList())));
        Map<String, Phrases> habits = new HashMap<>();
        read.forEach((habit, phrases) -> habits.put(habit, Phrases.of(phrases)));
        return habits;
    }

    /// The phrases of a habit; empty when the language has none.
    Phrases habit(String name) {
        return habits.getOrDefault(name, Phrases.NONE);
    }

    /// The single word that a language has for something, such as `and`.
    String word(String habit, String otherwise) {
        return habit(habit).first(otherwise);
    }

    /// Phrases that are looked for at a place in a text.
    static final class Phrases {
        static final Phrases NONE = new Phrases(List.of());

        /// By their first word, the longest first.
        private final Map<String, List<List<String>>> phrases;

        private final @Nullable String first;

        private Phrases(List<List<String>> all) {
            this.first = all.isEmpty() ? null : String.join(" ", all.getFirst());
            this.phrases =
                    all.stream()
                            .sorted(Comparator.comparingInt(phrase -> -phrase.size()))
                            .collect(Collectors.groupingBy(List::getFirst));
        }

        static Phrases of(List<String> lines) {
            return new Phrases(
                    lines.stream()
                            .map(String::strip)
                            .filter(phrase -> !phrase.isEmpty())
                            .map(phrase -> List.of(phrase.split(" +")))
                            .toList());
        }

        boolean has(String word) {
            return phrases.getOrDefault(word, List.of()).stream()
                    .anyMatch(phrase -> phrase.size() == 1);
        }

        /// How many words from a place on are one of these phrases, the longest one; 0 for none.
        int matchAt(List<Token> tokens, int at) {
            for (List<String> phrase : phrases.getOrDefault(tokens.get(at).lower(), List.of())) {
                if (isAt(phrase, tokens, at)) {
                    return phrase.size();
                }
            }
            return 0;
        }

        /// Whether one of these phrases ends a word.
        boolean endsWith(String word) {
            return phrases.keySet().stream()
                    .anyMatch(end -> word.length() > end.length() + 2 && word.endsWith(end));
        }

        Stream<String> words() {
            return phrases.keySet().stream().filter(this::has);
        }

        private static boolean isAt(List<String> phrase, List<Token> tokens, int at) {
            if (at + phrase.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < phrase.size(); i++) {
                if (!phrase.get(i).equals(tokens.get(at + i).lower())) {
                    return false;
                }
            }
            return true;
        }

        private String first(String otherwise) {
            return first == null ? otherwise : first;
        }
    }
}
