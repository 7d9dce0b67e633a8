package org.inkwright.billing.admin;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How an export is written.
enum ExportFormat {
    /// A JSON object on each line; the last one says how many there were.
    NDJSON("application/x-ndjson") {
        @Override
        String head(List<String> columns) {
            return "";
        }

        @Override
        String line(List<String> columns, List<Object> values) {
            var line = new JsonObject();
            for (int i = 0; i < columns.size(); i++) {
                add(line, columns.get(i), plain(values.get(i)));
            }
            return line + "\n";
        }

        @Override
        String end(long rows) {
            return "{\"end\":true,\"rows\":" + rows + "}\n";
        }
    },
    /// A table for spreadsheets, as RFC 4180 writes it.
    CSV("text/csv; charset=utf-8") {
        @Override
        String head(List<String> columns) {
            return String.join(",", columns) + "\r\n";
        }

        @Override
        String line(List<String> columns, List<Object> values) {
            return values.stream()
                    .map(value -> cell(plain(value)))
                    .collect(Collectors.joining(",", "", "\r\n"));
        }

        @Override
        String end(long rows) {
            return "";
        }
    };

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    private static final String FORMULA = "=+-@\t\r";

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    abstract String head(List<String> columns);

    abstract String line(List<String> columns, List<Object> values);

    abstract String end(long rows);

    private static Object plain(Object value) {
        return value instanceof Optional<?> optional
                ? optional.<Object>map(one -> one).orElse("")
                : value;
    }

    private static void add(JsonObject line, String name, Object value) {
        line.add(
                name,
                switch (value) {
                    case Long number -> new JsonPrimitive(number);
                    case Boolean truth -> new JsonPrimitive(truth);
                    default -> new JsonPrimitive(value.toString());
                });
    }

    // Spreadsheets take what begins like a formula for one.
    private static String cell(Object value) {
        String text = value.toString();
        boolean formula =
                !text.isEmpty()
                        && FORMULA.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
