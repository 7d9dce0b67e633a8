package org.inkwright.generation.steps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.internal.Json;

/// Reads fields of an answer as a model may have meant them.
final class Fields {
    private Fields() {}

    /// A text on one line; empty when there is none.
    static String line(JsonObject of, String field) {
        return Json.text(of, field).replaceAll("\\s+", " ").strip();
    }

    /// The texts of a list; a single text counts as a list of one.
    static List<String> lines(JsonObject of, String field) {
        List<String> lines = new ArrayList<>();
        for (JsonElement one : Json.list(of, field)) {
            if (one.isJsonPrimitive()) {
                add(lines, one.getAsString());
            }
        }
        if (lines.isEmpty()) {
            add(lines, Json.text(of, field));
        }
        return lines;
    }

    private static void add(List<String> lines, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    static List<JsonObject> objects(JsonObject of, String field) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement one : Json.list(of, field)) {
            if (one.isJsonObject()) {
                objects.add(one.getAsJsonObject());
            }
        }
        return objects;
    }

    /// A whole number, also when it is written as `"12"` or `"[12]"`; -1 when there is none.
    static int number(JsonObject of, String field) {
        String digits = Json.text(of, field).replaceAll("\\.0*$", "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? -1 : Integer.parseInt(digits);
    }

    /// A text cut at a word so that it is not longer than a limit.
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int space = text.lastIndexOf(' ', limit - 1);
        int end = space > limit / 2 ? space : limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replaceAll("[,;:\\s–—-]+$", "") + "…";
    }
}
