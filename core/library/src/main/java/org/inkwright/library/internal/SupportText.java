package org.inkwright.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.TimeSpan;

/// The support of a text as a line of numbers. Each stretch says how far it stands from the one
/// before it, so that typing changes one number and a [Delta] of two such lines is short.
final class SupportText {
    private SupportText() {}

    static String write(List<Support> support) {
        List<String> stretches = new ArrayList<>(support.size());
        int end = 0;
        for (Support one : support) {
            TimeSpan time = one.span().time();
            stretches.add(
                    List.of(
                                    one.start() - end,
                                    one.end() - one.start(),
                                    one.span().firstSegment(),
                                    one.span().lastSegment(),
                                    time.startMillis(),
                                    time.endMillis())
                            .stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",")));
            end = one.end();
        }
        return String.join(";", stretches);
    }

    static List<Support> read(String text) {
        List<Support> support = new ArrayList<>();
        int end = 0;
        for (String stretch : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] numbers = stretch.split(",", -1);
            int start = end + Integer.parseInt(numbers[0]);
            end = start + Integer.parseInt(numbers[1]);
            var time = new TimeSpan(Long.parseLong(numbers[4]), Long.parseLong(numbers[5]));
            var span =
                    new SourceSpan(
                            Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]), time);
            support.add(new Support(start, end, span));
        }
        return support;
    }
}
