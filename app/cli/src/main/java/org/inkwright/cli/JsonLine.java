package org.inkwright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event as it is written for scripts: its fields in order, absent ones left out.
final class JsonLine {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    JsonLine(String event) {
        fields.put("event", event);
    }

    /// Adds a field. Numbers, truths and lists stay what they are; all else is written as text.
    JsonLine with(String name, @Nullable Object value) {
        if (value != null) {
            boolean itself =
                    value instanceof Number || value instanceof Boolean || value instanceof List;
            fields.put(name, itself ? value : value.toString());
        }
        return this;
    }

    Map<String, Object> object() {
        return fields;
    }
}
