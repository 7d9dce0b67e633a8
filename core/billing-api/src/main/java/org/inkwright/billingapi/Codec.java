package org.inkwright.billingapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Turns a kind of message into JSON and back. Required members must be there and sound; members
/// that nobody knows are passed over, so that either side can be newer. Safe to share between
/// threads.
public final class Codec<T> {
    private final Function<Members, T> reading;
    private final BiConsumer<T, Fields> writing;
    private final Function<T, String> naming;

    private Codec(
            Function<Members, T> reading,
            BiConsumer<T, Fields> writing,
            Function<T, String> naming) {
        this.reading = reading;
        this.writing = writing;
        this.naming = naming;
    }

    static <T> Codec<T> of(Function<Members, T> reading, BiConsumer<T, Fields> writing) {
        return new Codec<>(reading, writing, Codec::nameOf);
    }

    /// The same for messages whose class does not say all that they are.
    Codec<T> named(Function<T, String> other) {
        return new Codec<>(reading, writing, other);
    }

    /// `Balance` for a balance, `BalanceLot` for a lot in it.
    private static <T> String nameOf(T message) {
        return message.getClass().getName().replaceFirst(".*\\.", "").replace("$", "");
    }

    /// The message as a JSON object.
    public String json(T message) {
        return object(message).toString();
    }

    /// Reads a message.
    public MessageReading<T> read(String json) {
        try {
            JsonReader reader = new JsonReader(new StringReader(json));
            reader.setStrictness(Strictness.STRICT);
            JsonElement whole = JsonParser.parseReader(reader);
            if (whole.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return new MessageReading.Read<>(read("", whole.getAsJsonObject()));
            }
        } catch (BadMemberException e) {
            return new MessageReading.Faulty<>(String.valueOf(e.getMessage()));
        } catch (JsonParseException | IOException e) {
            return new MessageReading.Faulty<>("The message is not JSON.");
        }
        return new MessageReading.Faulty<>("The message is not one JSON object.");
    }

    /// What such messages are like: a JSON Schema (2020-12), found by watching this codec read, so
    /// that it cannot say anything else. Members that nobody knows are allowed, and null is as good
    /// as missing where a member may be missing. For words it lists those that this version says.
    public String schema() {
        var schemas = new Schemas("#/$defs/");
        Fields schema =
                new Fields()
                        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                        .put("title", name());
        schemas.describe(this).entrySet().forEach(e -> schema.put(e.getKey(), e.getValue()));
        return schema.put("$defs", schemas.named()).json().toString();
    }

    /// The name of the kind.
    String name() {
        return naming.apply(sample());
    }

    /// Some message of the kind, with no more than it must have.
    T sample() {
        return ask(new DescribedMembers(new Schemas(""), _ -> false));
    }

    T ask(Members members) {
        return reading.apply(members);
    }

    T read(String place, JsonObject json) {
        try {
            return reading.apply(new JsonMembers(place, json));
        } catch (BadMemberException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // what a record refuses; its words may quote the content, so they stay here
            throw new BadMemberException(
                    (place.isEmpty() ? "The message" : place) + " is unsound.");
        }
    }

    JsonObject object(T message) {
        Fields fields = new Fields();
        writing.accept(message, fields);
        return fields.json();
    }
}
