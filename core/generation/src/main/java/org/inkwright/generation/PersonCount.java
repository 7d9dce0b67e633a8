package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts who speaks and whom they speak to, by pronouns, and how often English words are drawn
/// together. For one thread.
final class PersonCount {
    private static final Map<String, List<Set<String>>> PRONOUNS =
            Map.of(
                    "en",
                            List.of(
                                    Set.of("i", "me", "my", "mine", "myself"),
                                    Set.of("we", "us", "our", "ours", "ourselves"),
                                    Set.of("you", "your", "yours", "yourself")),
                    "de",
                            List.of(
                                    Set.of(
                                            "ich", "mich", "mir", "mein", "meine", "meinen",
                                            "meiner"),
                                    Set.of("wir", "uns", "unser", "unsere", "unseren"),
                                    Set.of("du", "dich", "dir", "dein", "deine", "euch", "ihr")),
                    "fr",
                            List.of(
                                    Set.of("je", "j", "me", "moi", "mon", "ma", "mes"),
                                    Set.of("nous", "notre", "nos"),
                                    Set.of(
                                            "tu", "toi", "ton", "ta", "tes", "vous", "votre",
                                            "vos")),
                    "es",
                            List.of(
                                    Set.of("yo", "me", "mi", "mis", "conmigo"),
                                    Set.of("nosotros", "nosotras", "nos", "nuestro", "nuestra"),
                                    Set.of(
                                            "tú",
                                            "te",
                                            "tu",
                                            "tus",
                                            "usted",
                                            "ustedes",
                                            "vosotros")));

    private static final Set<String> SHORTENED =
            Set.of("it's", "that's", "there's", "what's", "he's", "she's", "let's", "who's");
    private static final Set<String> ENDINGS = Set.of("n't", "'re", "'ve", "'ll", "'d", "'m");

    /// One person in fifty words speaks of themselves.
    private static final int OFTEN = 50;

    private final String code;
    private final List<Set<String>> pronouns;
    private final int[] counts = new int[3];
    private int shortened;

    private PersonCount(String code) {
        this.code = code;
        this.pronouns = PRONOUNS.getOrDefault(code, List.of());
    }

    /// @param code ISO 639-1; in others than English, German, French and Spanish nothing is counted
    static PersonCount of(String code) {
        return new PersonCount(code);
    }

    void add(Token token) {
        String word = token.lower();
        int apostrophe = word.indexOf('\'');
        String first = apostrophe < 0 ? word : word.substring(0, apostrophe);
        for (int i = 0; i < pronouns.size(); i++) {
            if (pronouns.get(i).contains(first)) {
                counts[i]++;
            }
        }
        if (SHORTENED.contains(word) || ENDINGS.stream().anyMatch(word::endsWith)) {
            shortened++;
        }
    }

    List<String> sentences(int words) {
        List<String> told = new ArrayList<>();
        if (!pronouns.isEmpty()) {
            told.add(
                    "The first person (I) is used %s, the first person plural (we) %s; readers are addressed %s."
                            .formatted(
                                    often(counts[0], words),
                                    often(counts[1], words),
                                    often(counts[2], words)));
        }
        if (code.equals("en")) {
            told.add(
                    "Contractions such as “don't” and “it's” are used "
                            + often(shortened, words)
                            + ".");
        }
        return told;
    }

    private static String often(int count, int words) {
        if (count == 0) {
            return "never";
        }
        return count * OFTEN >= words
                ? "often"
                : count * OFTEN * 6 >= words ? "at times" : "rarely";
    }
}
