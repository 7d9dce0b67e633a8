package org.inkwright.billingapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object that is read. What is missing or of another kind ends the reading.
final class Members {
    private final String place;
    private final JsonObject json;

    Members(String place, JsonObject json) {
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

    boolean has(String name) {
        return optional(name) != null;
    }

    String text(String name) {
        if (member(name) instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw bad(name, "is not a text.");
    }

    @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    boolean flag(String name) {
        if (member(name) instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        throw bad(name, "is not true or false.");
    }

    long whole(String name) {
        return number(name, member(name));
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

    int small(String name) {
        long whole = whole(name);
        if (whole != (int) whole) {
            throw bad(name, "is too large.");
        }
        return (int) whole;
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw bad(name, "is not a time such as 2026-01-31T12:00:00Z.");
        }
    }

    @Nullable Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    CreditAmount credits(String name) {
        try {
            return CreditAmount.of(text(name));
        } catch (BadMemberException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw bad(name, "is not an amount of credits such as \"12.5\".");
        }
    }

    /// One of the words of an enum; a word that only a newer endpoint knows is `otherwise`.
    <E extends Enum<E>> E word(String name, E[] words, E otherwise) {
        String text = text(name);
        for (E word : words) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        return otherwise;
    }

    <T> T object(String name, Codec<T> codec) {
        if (member(name) instanceof JsonObject object) {
            return codec.read(at(name), object);
        }
        throw bad(name, "is not an object.");
    }

    <T> @Nullable T objectOrNull(String name, Codec<T> codec) {
        return has(name) ? object(name, codec) : null;
    }

    <T> List<T> list(String name, Codec<T> codec) {
        return list(
                name,
                (where, value) -> {
                    if (value instanceof JsonObject object) {
                        return codec.read(where, object);
                    }
                    throw new BadMemberException("\"" + where + "\" is not an object.");
                });
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

    List<String> texts(String name) {
        return list(
                name,
                (where, value) -> {
                    if (value instanceof JsonPrimitive text && text.isString()) {
                        return text.getAsString();
                    }
                    throw new BadMemberException("\"" + where + "\" is not a text.");
                });
    }

    /// Whole numbers by name.
    Map<String, Long> numbers(String name) {
        if (!(member(name) instanceof JsonObject object)) {
            throw bad(name, "is not an object.");
        }
        Map<String, Long> all = new TreeMap<>();
        object.entrySet().forEach(e -> all.put(e.getKey(), number(name, e.getValue())));
        return all;
    }

    /// The same object, read as something that it also is.
    <T> T also(Function<Members, T> reading) {
        return reading.apply(this);
    }
}
