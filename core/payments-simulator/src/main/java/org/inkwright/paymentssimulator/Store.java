package org.inkwright.paymentssimulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// All that the simulator remembers, as the objects that it sends. Not safe to share.
final class Store {
    private final JsonObject state;
    private final long seed;
    private final InstantSource clock;
    private @Nullable Instant moment;

    Store(long seed, InstantSource clock) {
        this(seed, clock, new JsonObject());
        state.addProperty("count", 0L);
    }

    private Store(long seed, InstantSource clock, JsonObject state) {
        this.seed = seed;
        this.clock = clock;
        this.state = state;
    }

    static Store restored(String json, long seed, InstantSource clock) {
        try {
            return new Store(seed, clock, JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException("not a snapshot", e);
        }
    }

    String snapshot() {
        return state.toString();
    }

    Instant now() {
        return moment == null ? clock.instant() : moment;
    }

    long seconds() {
        return now().getEpochSecond();
    }

    /// Does something as if it were another time.
    void at(Instant when, Runnable work) {
        moment = when;
        try {
            work.run();
        } finally {
            moment = null;
        }
    }

    private long count() {
        long count = Doc.whole(state, "count") + 1;
        state.addProperty("count", count);
        return count;
    }

    /// A new id, the same for the same seed and history.
    String id(String prefix) {
        long count = count();
        var random = new SplittableRandom(seed * 1_000_003 + count);
        return prefix
                + Long.toString(count, Character.MAX_RADIX)
                + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
    }

    /// A throw of the dice, the same for the same seed and history.
    SplittableRandom chance() {
        return new SplittableRandom(seed * 31 + count());
    }

    private JsonObject table(String name) {
        JsonElement table = state.get(name);
        if (table == null) {
            state.add(name, new JsonObject());
        }
        return state.getAsJsonObject(name);
    }

    JsonObject keep(String table, JsonObject object) {
        table(table).add(Doc.text(object, "id"), object);
        return object;
    }

    void forget(String table, String id) {
        table(table).remove(id);
    }

    Optional<JsonObject> find(String table, String id) {
        return Optional.ofNullable(table(table).get(id)).map(JsonElement::getAsJsonObject);
    }

    /// @param param the parameter that named it
    JsonObject need(String table, String id, String param) {
        return find(table, id).orElseThrow(() -> RefusedException.missing(table, id, param));
    }

    /// All of a kind, oldest first.
    List<JsonObject> all(String table) {
        return table(table).entrySet().stream()
                .map(entry -> entry.getValue().getAsJsonObject())
                .toList();
    }
}
