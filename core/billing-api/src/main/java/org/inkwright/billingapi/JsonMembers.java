package org.inkwright.billingapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object that has come.
final class JsonMembers implements Members {
    private final String place;
    private final JsonObject json;

    JsonMembers(String place, JsonObject json) {
        this.place = place;
        this.json = json;
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private BadMemberException bad(String name, String what) {
        return new BadMemberException("\"" + at(name) + "\" " + what);
    }

    private @Nullable JsonElement optional(String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : value;
    }

    private JsonElement member(String name) {
        JsonElement value = optional(name);
        if (value == null) {
            throw bad(name, "is missing.");
        }
        return value;
    }

    @Override
    public boolean has(String name) {
        return optional(name) != null;
    }

    @Override
    public String text(String name) {
        if (member(name) instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw bad(name, "is not a text.");
    }

    @Override
    public String text(String name, Shape shape) {
        String text = text(name);
        if (!shape.pattern().matcher(text).matches()) {
            throw bad(name, "is not such as \"" + shape.example() + "\".");
        }
        return text;
    }

    @Override
    public boolean flag(String name) {
        if (member(name) instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        throw bad(name, "is not true or false.");
    }

    @Override
    public long whole(String name) {
        return number(name, member(name));
    }

    @Override
    public long count(String name) {
        long count = whole(name);
        if (count < 0) {
            throw bad(name, "is below zero.");
        }
        return count;
    }

    private long number(String name, JsonElement value) {
        if (value instanceof JsonPrimitive number
                && number.isNumber()
                && number.getAsString().length() < 30) {
            try {
                return new BigDecimal(number.getAsString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw bad(name, "is not a whole number.");
            }
        }
        throw bad(name, "is not a whole number.");
    }

    @Override
    public int small(String name) {
        long whole = whole(name);
        if (whole != (int) whole) {
            throw bad(name, "is too large.");
        }
        return (int) whole;
    }

    @Override
    public Duration seconds(String name) {
        int seconds = small(name);
        if (seconds < 1) {
            throw bad(name, "is not above zero.");
        }
        return Duration.ofSeconds(seconds);
    }

    @Override
    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw bad(name, "is not a time such as 2026-01-31T12:00:00Z.");
        }
    }

    @Override
    public <E extends Enum<E>> E word(String name, E[] words, E otherwise) {
        String text = text(name);
        for (E word : words) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        return otherwise;
    }

    @Override
    public <T> T object(String name, Codec<T> codec) {
        if (member(name) instanceof JsonObject object) {
            return codec.read(at(name), object);
        }
        throw bad(name, "is not an object.");
    }

    @Override
    public <T> List<T> list(String name, Codec<T> codec) {
        return list(
                name,
                (where, value) -> {
                    if (value instanceof JsonObject object) {
                        return codec.read(where, object);
                    }
                    throw new BadMemberException("\"" + where + "\" is not an object.");
                });
    }

    @Override
    public <T> List<T> list(String name, Codec<T> codec, int most) {
        if (member(name) instanceof JsonArray array && array.size() > most) {
            throw bad(name, "has more than " + most + " entries.");
        }
        return list(name, codec);
    }

    private interface Entry<T> {
        T read(String where, JsonElement value);
    }

    private <T> List<T> list(String name, Entry<T> entry) {
        JsonElement value = member(name);
        if (!value.isJsonArray()) {
            throw bad(name, "is not a list.");
        }
        List<T> all = new ArrayList<>();
        for (JsonElement one : value.getAsJsonArray()) {
            all.add(entry.read(at(name) + "[" + all.size() + "]", one));
        }
        return all;
    }

    @Override
    public List<String> texts(String name) {
        return list(
                name,
                (where, value) -> {
                    if (value instanceof JsonPrimitive text && text.isString()) {
                        return text.getAsString();
                    }
                    throw new BadMemberException("\"" + where + "\" is not a text.");
                });
    }

    @Override
    public Map<String, Long> numbers(String name) {
        if (!(member(name) instanceof JsonObject object)) {
            throw bad(name, "is not an object.");
        }
        Map<String, Long> all = new TreeMap<>();
        object.entrySet().forEach(e -> all.put(e.getKey(), number(name, e.getValue())));
        return all;
    }
}
