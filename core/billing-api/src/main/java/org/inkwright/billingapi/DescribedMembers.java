package org.inkwright.billingapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The members of no message: notes what a codec asks for and answers something sound.
final class DescribedMembers implements Members {
    private static final Instant SOME_TIME = Instant.parse("2026-01-31T12:00:00Z");

    private final Schemas schemas;
    private final Predicate<String> present;
    private final Map<String, JsonObject> read = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param schemas where the messages inside are described
    /// @param present which optional members it pretends to have
    DescribedMembers(Schemas schemas, Predicate<String> present) {
        this.schemas = schemas;
        this.present = present;
    }

    /// What was read, each with its schema.
    Map<String, JsonObject> read() {
        return read;
    }

    /// What may be missing.
    Set<String> asked() {
        return asked;
    }

    private <T> T note(String name, Fields schema, T sound) {
        read.put(name, schema.json());
        return sound;
    }

    private static Fields type(String type) {
        return new Fields().put("type", type);
    }

    private static Fields whole() {
        return type("integer").put("format", "int64");
    }

    @Override
    public boolean has(String name) {
        asked.add(name);
        return present.test(name);
    }

    @Override
    public String text(String name) {
        return note(name, type("string"), "text");
    }

    @Override
    public String text(String name, Shape shape) {
        Fields schema =
                type("string")
                        .put("pattern", "^(?:" + shape.pattern() + ")$")
                        .putTexts("examples", List.of(shape.example()));
        return note(name, schema, shape.example());
    }

    @Override
    public boolean flag(String name) {
        return note(name, type("boolean"), false);
    }

    @Override
    public long whole(String name) {
        return note(name, whole(), 1L);
    }

    @Override
    public long count(String name) {
        return note(name, whole().put("minimum", 0), 1L);
    }

    @Override
    public int small(String name) {
        return note(name, type("integer").put("format", "int32"), 1);
    }

    @Override
    public Duration seconds(String name) {
        Fields schema = type("integer").put("format", "int32").put("minimum", 1);
        return note(name, schema, Duration.ofSeconds(1));
    }

    @Override
    public Instant instant(String name) {
        Fields schema =
                type("string")
                        .put("format", "date-time")
                        .putTexts("examples", List.of(SOME_TIME.toString()));
        return note(name, schema, SOME_TIME);
    }

    @Override
    public <E extends Enum<E>> E word(String name, E[] words, E otherwise) {
        var all = new JsonArray();
        for (E word : words) {
            // what only a newer endpoint knows, this one does not say
            if (word != otherwise) {
                all.add(word.name().toLowerCase(Locale.ROOT));
            }
        }
        return note(name, type("string").put("enum", all), otherwise);
    }

    @Override
    public <T> T object(String name, Codec<T> codec) {
        read.put(name, schemas.reference(codec));
        return codec.sample();
    }

    @Override
    public <T> List<T> list(String name, Codec<T> codec) {
        return note(name, listOf(schemas.reference(codec)), List.of());
    }

    @Override
    public <T> List<T> list(String name, Codec<T> codec, int most) {
        return note(name, listOf(schemas.reference(codec)).put("maxItems", most), List.of());
    }

    @Override
    public List<String> texts(String name) {
        return note(name, listOf(type("string").json()), List.of());
    }

    private static Fields listOf(JsonObject items) {
        return type("array").put("items", items);
    }

    @Override
    public Map<String, Long> numbers(String name) {
        return note(name, type("object").put("additionalProperties", whole().json()), Map.of());
    }
}
