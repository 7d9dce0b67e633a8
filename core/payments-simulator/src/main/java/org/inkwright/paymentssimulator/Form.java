package org.inkwright.paymentssimulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fields of a form or query, by their whole names such as `line_items[0][quantity]`.
final class Form {
    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    static Form of(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedException.invalid("", "parameter_invalid", "Not a form.");
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String text(String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw RefusedException.invalid(
                    name, "parameter_missing", "Missing required param: " + name + ".");
        }
        return value;
    }

    String textOr(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    long whole(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw RefusedException.invalid(
                    name, "parameter_invalid_integer", "Invalid integer: " + name);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// All fields below a name, such as those of `metadata`.
    Map<String, String> below(String name) {
        Map<String, String> below = new TreeMap<>();
        String start = name + "[";
        fields.forEach((key, value) -> {
            if (key.startsWith(start) && key.endsWith("]")) {
                below.put(key.substring(start.length(), key.length() - 1), value);
            }
        });
        return below;
    }

    List<String> all(String name) {
        return List.copyOf(below(name).values());
    }
}
