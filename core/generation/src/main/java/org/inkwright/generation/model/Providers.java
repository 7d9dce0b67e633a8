package org.inkwright.generation.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The services that are known from the start, as `providers.json` lists them. Any other address
/// works as [#custom].
public final class Providers {
    private final List<Provider> all;

    private Providers(List<Provider> all) {
        this.all = List.copyOf(all);
    }

    /// The list that comes with the program.
    public static Providers known() {
        try (var in = Providers.class.getResourceAsStream("providers.json")) {
            if (in == null) {
                throw new IllegalStateException("providers.json is missing from the program");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Providers read(Reader json) {
        JsonArray list = JsonParser.parseReader(json).getAsJsonArray();
        List<Provider> all = new ArrayList<>();
        for (JsonElement one : list) {
            all.add(provider(one.getAsJsonObject()));
        }
        return new Providers(all);
    }

    /// All of them, as they are to be offered.
    public List<Provider> all() {
        return all;
    }

    /// One of them by its id.
    public Optional<Provider> byId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Any other service that speaks as OpenAI does.
    public static Provider custom(String id, String name, String address) {
        return new Provider(
                id,
                name,
                Provider.Wire.OPENAI,
                address,
                Provider.KeyNeed.OPTIONAL,
                Provider.Abilities.plain());
    }

    private static Provider provider(JsonObject json) {
        return new Provider(
                text(json, "id"),
                text(json, "name"),
                Provider.Wire.valueOf(constant(json, "wire")),
                text(json, "address"),
                Provider.KeyNeed.valueOf(constant(json, "key")),
                new Provider.Abilities(
                        Provider.Cap.valueOf(constant(json, "cap")),
                        Provider.Schema.valueOf(constant(json, "schema")),
                        Provider.Usage.valueOf(constant(json, "usage")),
                        Provider.Seed.valueOf(constant(json, "seed")),
                        json.get("stops").getAsInt()));
    }

    private static String constant(JsonObject json, String field) {
        return text(json, field).toUpperCase(Locale.ROOT);
    }

    private static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }
}
