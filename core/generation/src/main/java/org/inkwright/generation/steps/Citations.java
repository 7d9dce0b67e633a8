package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the passage numbers that a model puts behind what it writes, such as `[12, 14-16]`, and
/// takes them out of the text.
final class Citations {
    private static final Pattern MARK =
            Pattern.compile(
                    "[ \\t]*\\[(?:[Pp]assages?:? *)?(\\d{1,6}(?: *[-–,;] *\\d{1,6})*)](?![(:])");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?: *[-–] *(\\d+))?");
    private static final int LONGEST_RANGE = 400;

    private Citations() {}

    /// The paragraphs of a text.
    ///
    /// @param known numbers that exist; others are left out
    static Written read(String markdown, Set<Integer> known) {
        List<Written.Cited> paragraphs = new ArrayList<>();
        for (String block : markdown.split("\\n[ \\t]*\\n", -1)) {
            Set<Integer> cited = new TreeSet<>();
            Matcher mark = MARK.matcher(block);
            while (mark.find()) {
                numbers(mark.group(1), known, cited);
            }
            String text = stripped(block).strip();
            if (!text.isEmpty()) {
                paragraphs.add(new Written.Cited(text, List.copyOf(cited)));
            } else if (!cited.isEmpty() && !paragraphs.isEmpty()) {
                // A line of its own belongs to the paragraph above.
                Written.Cited above = paragraphs.removeLast();
                cited.addAll(above.passages());
                paragraphs.add(new Written.Cited(above.markdown(), List.copyOf(cited)));
            }
        }
        return new Written(paragraphs);
    }

    private static void numbers(String list, Set<Integer> known, Set<Integer> into) {
        Matcher range = RANGE.matcher(list);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            for (int at = first; at <= last && at - first < LONGEST_RANGE; at++) {
                if (known.contains(at)) {
                    into.add(at);
                }
            }
        }
    }

    /// The text without the numbers.
    static String stripped(String text) {
        return MARK.matcher(text).replaceAll("");
    }
}
