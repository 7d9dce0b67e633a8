package org.inkwright.paymentssimulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes and reads a JSON object. As Stripe does, it writes what is missing as null.
final class Doc {
    private final JsonObject json;

    Doc() {
        this(new JsonObject());
    }

    Doc(JsonObject json) {
        this.json = json;
    }

    JsonObject json() {
        return json;
    }

    Doc put(String name, @Nullable String text) {
        json.addProperty(name, text);
        return this;
    }

    Doc put(String name, long number) {
        json.addProperty(name, number);
        return this;
    }

    Doc flag(String name, boolean flag) {
        json.addProperty(name, flag);
        return this;
    }

    Doc put(String name, JsonElement value) {
        json.add(name, value);
        return this;
    }

    Doc nulls(String... names) {
        for (String name : names) {
            json.add(name, JsonNull.INSTANCE);
        }
        return this;
    }

    static JsonArray array(List<? extends JsonElement> all) {
        JsonArray array = new JsonArray();
        all.forEach(array::add);
        return array;
    }

    static String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    static long whole(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? 0 : value.getAsLong();
    }

    static boolean flag(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    static boolean has(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && !value.isJsonNull();
    }

    static JsonObject object(JsonObject json, String name) {
        return json.getAsJsonObject(name);
    }
}
