package org.inkwright.billingapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A batch of usage events as the endpoint reads it: one event that is unsound does not spoil the
/// others (rule 76).
///
/// @param sent the app's time at sending
/// @param items each event, or why it is none
public record UsageItems(Instant sent, List<Item> items) {
    public UsageItems {
        items = List.copyOf(items);
    }

    /// An event, or why it is none.
    ///
    /// @param id its name as far as it has one, else empty
    /// @param event null when it is unsound
    /// @param fault which member is missing or wrong; empty when the event is sound
    public record Item(String id, UsageBatch.@Nullable Event event, String fault) {}

    /// Reads a batch.
    public static MessageReading<UsageItems> read(String json) {
        try {
            if (JsonParser.parseString(json) instanceof JsonObject batch
                    && batch.get("events") instanceof JsonArray events
                    && batch.get("sent_at") instanceof JsonPrimitive sent) {
                if (events.size() > UsageBatch.MOST) {
                    return new MessageReading.Faulty<>("There are too many events in one batch.");
                }
                List<Item> items = new ArrayList<>();
                events.forEach(one -> items.add(item(one)));
                return new MessageReading.Read<>(
                        new UsageItems(Instant.parse(sent.getAsString()), items));
            }
        } catch (JsonParseException | DateTimeException e) {
            return new MessageReading.Faulty<>("The message is not a batch of events.");
        }
        return new MessageReading.Faulty<>("The message is not a batch of events.");
    }

    private static Item item(JsonElement one) {
        if (!(one instanceof JsonObject object)) {
            return new Item("", null, "It is not an object.");
        }
        String id =
                object.get("id") instanceof JsonPrimitive text && text.isString()
                        ? text.getAsString()
                        : "";
        try {
            return new Item(id, UsageBatch.Event.CODEC.read("", object), "");
        } catch (BadMemberException e) {
            return new Item(id, null, String.valueOf(e.getMessage()));
        }
    }
}
