package org.inkwright.billingapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object that is written. What is null is left out.
final class Fields {
    private final JsonObject json = new JsonObject();

    JsonObject json() {
        return json;
    }

    Fields put(String name, @Nullable String text) {
        if (text != null) {
            json.addProperty(name, text);
        }
        return this;
    }

    Fields put(String name, JsonElement element) {
        json.add(name, element);
        return this;
    }

    Fields put(String name, long number) {
        json.addProperty(name, number);
        return this;
    }

    Fields put(String name, boolean flag) {
        json.addProperty(name, flag);
        return this;
    }

    Fields put(String name, @Nullable Instant time) {
        return put(name, time == null ? null : time.toString());
    }

    Fields put(String name, @Nullable CreditAmount credits) {
        return put(name, credits == null ? null : credits.toString());
    }

    Fields put(String name, Enum<?> word) {
        return put(name, word.name().toLowerCase(Locale.ROOT));
    }

    <T> Fields put(String name, @Nullable T message, Codec<T> codec) {
        if (message != null) {
            json.add(name, codec.object(message));
        }
        return this;
    }

    <T> Fields put(String name, List<T> messages, Codec<T> codec) {
        JsonArray all = new JsonArray();
        messages.forEach(one -> all.add(codec.object(one)));
        json.add(name, all);
        return this;
    }

    Fields putTexts(String name, List<String> texts) {
        JsonArray all = new JsonArray();
        texts.forEach(all::add);
        json.add(name, all);
        return this;
    }

    Fields putNumbers(String name, Map<String, Long> numbers) {
        JsonObject all = new JsonObject();
        numbers.forEach(all::addProperty);
        json.add(name, all);
        return this;
    }
}
