package org.inkwright.billing.idempotency;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.TreeMap;

/// Writes JSON so that the same content is the same text, whatever the order of its members.
final class Bodies {
    private Bodies() {}

    static String canonical(String body) {
        try {
            return sorted(JsonParser.parseString(body)).toString();
        } catch (JsonParseException e) {
            return body;
        }
    }

    private static JsonElement sorted(JsonElement value) {
        return switch (value) {
            case JsonObject object -> {
                var members = new TreeMap<String, JsonElement>();
                object.entrySet().forEach(one -> members.put(one.getKey(), sorted(one.getValue())));
                var sorted = new JsonObject();
                members.forEach(sorted::add);
                yield sorted;
            }
            case JsonArray list -> {
                var all = new JsonArray();
                list.forEach(one -> all.add(sorted(one)));
                yield all;
            }
            default -> value;
        };
    }
}
