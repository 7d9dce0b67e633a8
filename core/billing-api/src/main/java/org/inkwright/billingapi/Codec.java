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

    private Codec(Function<Members, T> reading, BiConsumer<T, Fields> writing) {
        this.reading = reading;
        this.writing = writing;
    }

    static <T> Codec<T> of(Function<Members, T> reading, BiConsumer<T, Fields> writing) {
        return new Codec<>(reading, writing);
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

    T read(String place, JsonObject json) {
        try {
            return reading.apply(new Members(place, json));
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
