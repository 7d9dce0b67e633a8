package org.inkwright.studio;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values by RFC 4180. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front: names of models come from services, and nobody there may run anything here.
final class Csv {
    static final List<String> USAGE =
            List.of(
                    "day",
                    "step",
                    "model",
                    "calls",
                    "input_tokens",
                    "output_tokens",
                    "cost",
                    "currency",
                    "transcribed_minutes");

    private Csv() {}

    static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")))
                .map(row -> row + "\r\n")
                .collect(Collectors.joining());
    }

    private static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// A whole number of the smallest units as a decimal with a point.
    static String decimal(long units, int places) {
        return BigDecimal.valueOf(units, places).toPlainString();
    }
}
