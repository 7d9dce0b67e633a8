package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inkwright.testing.Fixtures;

/// Checks lines against `docs/command-line-events.schema.json`, as far as that schema goes:
/// required, properties, const, enum, type, items. Fields that are not described are refused.
final class EventSchema {
    private final Map<String, JsonObject> events = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();

    EventSchema() {
        String text =
                Fixtures.text(Fixtures.root().resolve("docs/command-line-events.schema.json"));
        JsonObject schema = JsonParser.parseString(text).getAsJsonObject();
        for (JsonElement each : schema.getAsJsonArray("oneOf")) {
            JsonObject event = each.getAsJsonObject();
            JsonObject named = event.getAsJsonObject("properties").getAsJsonObject("event");
            events.put(named.get("const").getAsString(), event);
        }
    }

    /// The events that are described.
    Set<String> events() {
        return events.keySet();
    }

    /// All fields that were seen so far, as `event.field`.
    Set<String> seen() {
        return seen;
    }

    /// All fields that are described, as `event.field`.
    Set<String> described() {
        Set<String> fields = new TreeSet<>();
        events.forEach((event, schema) ->
                schema.getAsJsonObject("properties")
                        .keySet()
                        .forEach(field -> fields.add(event + "." + field)));
        return fields;
    }

    /// Refuses a line that is not as described.
    JsonObject checked(String line) {
        JsonObject object = JsonParser.parseString(line).getAsJsonObject();
        String event = object.get("event").getAsString();
        JsonObject schema = events.get(event);
        assertNotNull(schema, () -> "no such event is described: " + line);
        check(object, schema, line);
        object.keySet().forEach(field -> seen.add(event + "." + field));
        return object;
    }

    private static void check(JsonElement value, JsonObject schema, String line) {
        if (schema.has("required")) {
            for (JsonElement field : schema.getAsJsonArray("required")) {
                assertTrue(
                        value.getAsJsonObject().has(field.getAsString()),
                        () -> field + " is missing in " + line);
            }
        }
        if (schema.has("properties")) {
            JsonObject properties = schema.getAsJsonObject("properties");
            for (Map.Entry<String, JsonElement> field : value.getAsJsonObject().entrySet()) {
                JsonObject described = properties.getAsJsonObject(field.getKey());
                assertNotNull(described, () -> field.getKey() + " is not described: " + line);
                check(field.getValue(), described, line);
            }
        }
        if (schema.has("items")) {
            value.getAsJsonArray()
                    .forEach(item -> check(item, schema.getAsJsonObject("items"), line));
        }
        if (schema.has("enum")) {
            assertTrue(
                    schema.getAsJsonArray("enum").contains(value),
                    () -> value + " is not described: " + line);
        }
        if (schema.has("type")) {
            assertTrue(is(value, schema.get("type").getAsString()), () -> value + " in " + line);
        }
    }

    private static boolean is(JsonElement value, String type) {
        return switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            case "boolean" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            case "integer" ->
                    value.isJsonPrimitive()
                            && value.getAsJsonPrimitive().isNumber()
                            && value.getAsString().matches("-?[0-9]+");
            default -> throw new AssertionError("the schema uses a type the test lacks: " + type);
        };
    }
}
