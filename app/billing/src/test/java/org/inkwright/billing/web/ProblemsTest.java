package org.inkwright.billing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void everyProblemHasWordsAndEveryWordAProblem() {
        var words = ResourceBundle.getBundle("org.inkwright.billing.web.problems", Locale.ROOT);
        var expected =
                Arrays.stream(Problem.values())
                        .map(Problem::code)
                        .flatMap(code ->
                                Stream.of(".title", ".detail", ".next").map(part -> code + part))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, new TreeSet<>(words.keySet()));
        words.keySet().forEach(key -> assertFalse(words.getString(key).isBlank(), key));
    }

    @Test
    void aStatusOfTheServerItselfHasAProblem() {
        assertEquals(Problem.HEADERS_TOO_LARGE, Problem.ofStatus(431));
        assertEquals(Problem.MALFORMED, Problem.ofStatus(418));
        assertEquals(Problem.INTERNAL, Problem.ofStatus(505));
    }
}
