package org.inkwright.generation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers a language writes as words, and the words by which it denies, from `counting.txt`.
final class NumberWords {
    private final Map<String, String> digits;
    private final Set<String> denials;

    private NumberWords(Map<String, String> digits, Set<String> denials) {
        this.digits = Map.copyOf(digits);
        this.denials = Set.copyOf(denials);
    }

    /// What is known of a language; only digits for most.
    static NumberWords of(String code) {
        Map<String, String> digits = new HashMap<>();
        Set<String> denials = new HashSet<>();
        for (String line : lines()) {
            String[] halves = line.split(": *", 2);
            if (halves.length == 2 && halves[0].equals(code + " denies")) {
                denials.addAll(List.of(halves[1].split(" ", -1)));
            } else if (halves.length == 2 && halves[0].equals(code)) {
                for (String pair : halves[1].split(" ", -1)) {
                    String[] word = pair.split("=", 2);
                    digits.put(word[0], word[1]);
                }
            }
        }
        return new NumberWords(digits, denials);
    }

    private static List<String> lines() {
        try (var in = NumberWords.class.getResourceAsStream("counting.txt")) {
            if (in == null) {
                throw new IllegalStateException("counting.txt is missing from the program");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A number as digits, whether it is written so or as a word; empty when it is none. Marks
    /// between thousands are left out, a decimal point stays.
    String digits(String lower) {
        if (!Character.isDigit(lower.codePointAt(0))) {
            return digits.getOrDefault(lower, "");
        }
        String plain = lower.replaceAll("(?<=\\d)[.,](?=\\d{3}(\\D|$))", "").replace(',', '.');
        return plain.replaceAll("[^\\d.]+$", "");
    }

    boolean denies(String lower) {
        return denials.contains(lower) || lower.endsWith("n't");
    }
}
