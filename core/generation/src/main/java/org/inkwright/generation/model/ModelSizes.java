package org.inkwright.generation.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sizes of known models, as `models.json` lists them; the writer's own numbers come first. A
/// server on this machine reads as much as it was started with, whatever the model could: what is
/// listed for those is what they do when nobody told them otherwise.
public final class ModelSizes {
    /// For a model of which nothing is known.
    public static final ModelSize UNKNOWN = new ModelSize(8_192, 2_048, 1.3);

    /// Whoever reads more than is known can write a chapter in one piece.
    private static final int ANSWER = 4_096;

    private final List<Row> rows;
    private final Map<String, ModelSize> own;

    private ModelSizes(List<Row> rows, Map<String, ModelSize> own) {
        this.rows = rows;
        this.own = Map.copyOf(own);
    }

    private record Row(Pattern provider, Pattern model, ModelSize size) {}

    /// The sizes that come with the program.
    public static ModelSizes known() {
        try (var in = ModelSizes.class.getResourceAsStream("models.json")) {
            if (in == null) {
                throw new IllegalStateException("models.json is missing from the program");
            }
            List<Row> rows = new ArrayList<>();
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            for (JsonElement row : JsonParser.parseReader(reader).getAsJsonArray()) {
                rows.add(row(row.getAsJsonObject()));
            }
            return new ModelSizes(List.copyOf(rows), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(JsonObject json) {
        return new Row(
                Pattern.compile(json.get("provider").getAsString()),
                Pattern.compile(json.get("model").getAsString()),
                new ModelSize(
                        json.get("context").getAsInt(),
                        json.get("output").getAsInt(),
                        json.get("factor").getAsDouble()));
    }

    /// The same sizes, with one that the writer set.
    public ModelSizes with(String provider, String model, ModelSize size) {
        Map<String, ModelSize> more = new HashMap<>(own);
        more.put(key(provider, model), size);
        return new ModelSizes(rows, more);
    }

    /// The same sizes, with what the writer says of how much a model reads.
    ///
    /// @param context tokens of question and answer together
    public ModelSizes withContext(String provider, String model, int context) {
        ModelSize told = of(provider, model);
        int output = isKnown(provider, model) ? told.output() : Math.max(told.output(), ANSWER);
        int most = Math.max(1, Math.min(output, context / 3));
        return with(provider, model, new ModelSize(context, most, told.factor()));
    }

    /// Whether anything is known of a model; otherwise its size is a guess.
    public boolean isKnown(String provider, String model) {
        return own.containsKey(key(provider, model))
                || row(provider, model).filter(row -> !row.model().pattern().isEmpty()).isPresent();
    }

    /// The size of a model.
    public ModelSize of(String provider, String model) {
        ModelSize set = own.get(key(provider, model));
        if (set != null) {
            return set;
        }
        return row(provider, model).map(Row::size).orElse(UNKNOWN);
    }

    private Optional<Row> row(String provider, String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.provider().matcher(provider).matches())
                .filter(row -> row.model().matcher(name).find())
                .findFirst();
    }

    private static String key(String provider, String model) {
        return provider + "/" + model;
    }
}
