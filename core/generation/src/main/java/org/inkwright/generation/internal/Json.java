package org.inkwright.generation.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

/// Reads JSON of which nothing is certain: whatever is missing or of another kind is empty.
public final class Json {
    private static final JsonObject NOTHING = new JsonObject();

    private Json() {}

    /// The object that a text is, or null when it is none. Gemini wraps errors in a list of one.
    public static @Nullable JsonObject parse(String text) {
        try {
            JsonElement read = JsonParser.parseString(text);
            if (read.isJsonArray() && !read.getAsJsonArray().isEmpty()) {
                read = read.getAsJsonArray().get(0);
            }
            return read.isJsonObject() ? read.getAsJsonObject() : null;
        } catch (JsonParseException | NumberFormatException e) {
            return null;
        }
    }

    public static JsonObject object(JsonObject of, String field) {
        JsonElement value = of.get(field);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : NOTHING;
    }

    public static JsonArray list(JsonObject of, String field) {
        JsonElement value = of.get(field);
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
    }

    public static JsonObject first(JsonObject of, String field) {
        JsonArray all = list(of, field);
        return !all.isEmpty() && all.get(0).isJsonObject() ? all.get(0).getAsJsonObject() : NOTHING;
    }

    public static String text(JsonObject of, String field) {
        JsonElement value = of.get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /// A number that is not negative; `otherwise` when there is none.
    public static long number(JsonObject of, String field, long otherwise) {
        JsonElement value = of.get(field);
        if (value == null || !value.isJsonPrimitive()) {
            return otherwise;
        }
        try {
            return Math.max(0, (long) value.getAsDouble());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public static boolean has(JsonObject of, String field) {
        JsonElement value = of.get(field);
        return value != null && !value.isJsonNull();
    }
}
