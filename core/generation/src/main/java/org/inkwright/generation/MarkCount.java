package org.inkwright.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Counts the marks between words. For one thread.
final class MarkCount {
    private static final Map<String, Pattern> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("dashes", Pattern.compile("[—–]| -{1,2} "));
        MARKS.put("semicolons", Pattern.compile(";"));
        MARKS.put("colons", Pattern.compile(":(?=\\s)"));
        MARKS.put("parentheses", Pattern.compile("\\("));
        MARKS.put("questions", Pattern.compile("\\?"));
        MARKS.put("exclamation marks", Pattern.compile("!"));
        MARKS.put("three dots", Pattern.compile("…|\\.\\.\\."));
        MARKS.put("quotation marks", Pattern.compile("[“„«»]|(?<=^|\\s)\"(?=\\S)"));
    }

    /// One in so many words is often.
    private static final int OFTEN = 100;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String text) {
        MARKS.forEach((name, mark) ->
                counts.merge(
                        name, Math.toIntExact(mark.matcher(text).results().count()), Integer::sum));
    }

    List<String> sentences(int words) {
        List<String> often = new ArrayList<>();
        List<String> never = new ArrayList<>();
        counts.forEach((name, count) -> {
            if (count * OFTEN >= words) {
                often.add(name);
            } else if (count == 0) {
                never.add(name);
            }
        });
        List<String> told = new ArrayList<>();
        if (!often.isEmpty()) {
            told.add("Marks that are set often: " + String.join(", ", often) + ".");
        }
        if (!never.isEmpty()) {
            told.add("Marks that are never set: " + String.join(", ", never) + ".");
        }
        return told;
    }
}
