package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/// What went into a step and what came out, as JSON. Keys keep their order, so that equal inputs
/// give equal texts.
final class Json {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final JsonObject object = new JsonObject();

    static String of(Object value) {
        return GSON.toJson(value);
    }

    Json with(String key, Object value) {
        object.add(key, GSON.toJsonTree(value));
        return this;
    }

    String text() {
        return GSON.toJson(object);
    }
}
