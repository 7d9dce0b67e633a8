package org.inkwright.generation.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import okhttp3.Response;
import org.inkwright.generation.internal.Json;

/// What a service lists: the names of its models, and their prices where it tells those.
final class Catalogue {
    private static final long LONGEST = 16L << 20;

    /// OpenRouter tells dollars for a token; others that have fields of that name mean other units.
    private static final String TELLS_PRICES = "openrouter";

    private static final BigDecimal MICROS_OF_A_MILLION = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000_000L);

    private final String provider;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, PriceTag> tags = new TreeMap<>();

    Catalogue(Provider provider) {
        this.provider = provider.id();
    }

    ModelEvent.Ended read(Response response) throws IOException {
        var source = response.body().source();
        source.request(LONGEST);
        JsonObject json = Json.parse(source.getBuffer().readUtf8());
        if (json == null || !Json.has(json, "data")) {
            return new ModelEvent.Failed(ModelFailure.of(ModelTrouble.NOT_A_MODEL));
        }
        for (JsonElement one : Json.list(json, "data")) {
            String id = one.isJsonObject() ? Json.text(one.getAsJsonObject(), "id") : "";
            if (!id.isBlank()) {
                names.add(id);
                tag(one.getAsJsonObject()).ifPresent(tag -> tags.put(id, tag));
            }
        }
        return new ModelEvent.Finished(FinishReason.COMPLETE);
    }

    private Optional<PriceTag> tag(JsonObject model) {
        if (!provider.equals(TELLS_PRICES)) {
            return Optional.empty();
        }
        JsonObject pricing = Json.object(model, "pricing");
        Optional<Long> input = micros(Json.text(pricing, "prompt"));
        Optional<Long> output = micros(Json.text(pricing, "completion"));
        return input.isPresent() && output.isPresent()
                ? Optional.of(new PriceTag(input.get(), output.get(), "USD"))
                : Optional.empty();
    }

    /// A price below zero stands for one that depends on the question: as good as none.
    private static Optional<Long> micros(String dollarsForAToken) {
        if (dollarsForAToken.length() > 40) {
            return Optional.empty();
        }
        try {
            BigDecimal micros = new BigDecimal(dollarsForAToken).multiply(MICROS_OF_A_MILLION);
            return micros.signum() < 0 || micros.compareTo(DEAREST) > 0
                    ? Optional.empty()
                    : Optional.of(micros.setScale(0, RoundingMode.CEILING).longValueExact());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    ModelList names() {
        return new ModelList.Offered(names.stream().toList());
    }

    PriceTags tags() {
        return new PriceTags.Told(tags);
    }
}
