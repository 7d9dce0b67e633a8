package org.inkwright.billingapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Describes messages as JSON Schema (2020-12), each once and by its name, by watching their codecs
/// ask. A codec reads once as if every optional member were there, once as if none were, and once
/// for each of them alone: so it shows what is required, and what only together with what.
final class Schemas {
    private final String place;
    private final Map<String, JsonObject> named = new TreeMap<>();

    /// @param place where the named ones will stand, such as `#/$defs/`
    Schemas(String place) {
        this.place = place;
    }

    /// Points to the description of a kind of message.
    ///
    /// @throws IllegalStateException when another kind has its name
    JsonObject reference(Codec<?> codec) {
        String name = codec.name();
        JsonObject description = describe(codec);
        JsonObject other = named.putIfAbsent(name, description);
        if (other != null && !other.equals(description)) {
            throw new IllegalStateException("two kinds of messages are called " + name);
        }
        return new Fields().put("$ref", place + name).json();
    }

    /// The descriptions that were pointed to, by name.
    JsonObject named() {
        var all = new JsonObject();
        named.forEach(all::add);
        return all;
    }

    JsonObject describe(Codec<?> codec) {
        var everything = new DescribedMembers(this, _ -> true);
        var least = new DescribedMembers(this, _ -> false);
        codec.ask(everything);
        codec.ask(least);
        Set<String> required = least.read().keySet();
        var together = new JsonObject();
        Set<String> companions = new TreeSet<>();
        for (String name : everything.asked()) {
            var alone = new DescribedMembers(this, name::equals);
            codec.ask(alone);
            Set<String> with = new TreeSet<>(alone.read().keySet());
            with.removeAll(required);
            with.remove(name);
            if (!with.isEmpty()) {
                together.add(name, texts(with));
                companions.addAll(with);
            }
        }
        var members = new JsonObject();
        everything
                .read()
                .forEach((name, schema) -> {
                    boolean strict = required.contains(name) || companions.contains(name);
                    members.add(name, strict ? schema : orNull(schema));
                });
        Fields description = new Fields().put("type", "object").put("properties", members);
        if (!required.isEmpty()) {
            description.put("required", texts(required));
        }
        if (!together.isEmpty()) {
            description.put("dependentRequired", together);
        }
        return description.json();
    }

    /// Null is as good as missing.
    private static JsonObject orNull(JsonObject schema) {
        if (schema.has("type") && !schema.has("enum")) {
            JsonObject either = schema.deepCopy();
            either.add("type", texts(Set.of(schema.get("type").getAsString())));
            either.getAsJsonArray("type").add("null");
            return either;
        }
        var choices = new JsonArray();
        choices.add(schema);
        choices.add(new Fields().put("type", "null").json());
        return new Fields().put("anyOf", choices).json();
    }

    static JsonArray texts(Iterable<String> texts) {
        var all = new JsonArray();
        texts.forEach(all::add);
        return all;
    }
}
