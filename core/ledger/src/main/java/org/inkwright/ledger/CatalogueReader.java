package org.inkwright.ledger;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Reads a catalogue and finds everything that is wrong with it at once.
final class CatalogueReader {
    private static final int LONGEST = 4 << 20;

    private final List<String> faults = new ArrayList<>();
    private String currency = "USD";

    private CatalogueReader() {}

    static CatalogueReading read(String json) {
        if (json.length() > LONGEST) {
            return new CatalogueReading.Faulty(List.of("The catalogue is too long."));
        }
        try {
            JsonReader reader = new JsonReader(new StringReader(json));
            reader.setStrictness(Strictness.STRICT);
            JsonElement whole = JsonParser.parseReader(reader);
            if (whole.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                var reading = new CatalogueReader();
                return reading.read(new CheckedJson("", whole.getAsJsonObject(), reading.faults));
            }
        } catch (JsonParseException | IOException e) {
            return new CatalogueReading.Faulty(
                    List.of("The catalogue is not JSON: " + e.getMessage()));
        }
        return new CatalogueReading.Faulty(List.of("The catalogue is not one JSON object."));
    }

    static String usual() {
        try (InputStream in = CatalogueReader.class.getResourceAsStream("catalogue.json")) {
            byte[] bytes = Objects.requireNonNull(in, "catalogue.json").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CatalogueReading read(CheckedJson json) {
        String version = json.id("version");
        currency = currency(json);
        List<PackageOffer> packages = json.list("packages").stream().map(this::pack).toList();
        if (packages.isEmpty()) {
            json.fault("sells no package.");
        }
        List<PlanOffer> plans = json.list("plans").stream().map(this::plan).toList();
        BoostOffer boost = boost(json.object("boost"));
        String prepaid = json.id("prepaid_limits_of");
        Duration grace = Duration.ofHours(json.whole("grace_hours", 0, 24 * 90));
        PriceBook prices = new PriceBook(version, entries(json.object("prices")));
        json.noMore();
        checkIds(packages, plans, boost);
        checkPlans(plans, boost, prepaid);
        if (faults.isEmpty()) {
            faults.addAll(PriceSanity.faults(currency, packages, prices));
        }
        return faults.isEmpty()
                ? new CatalogueReading.Sound(
                        new OfferCatalogue(
                                version,
                                currency,
                                packages,
                                new PlanOffers(plans, boost, prepaid, grace),
                                prices))
                : new CatalogueReading.Faulty(faults);
    }

    private static String currency(CheckedJson json) {
        String code = json.text("currency");
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code));
        if (!known) {
            json.fault("names no currency such as \"USD\".");
            return "USD";
        }
        return code;
    }

    private PackageOffer pack(CheckedJson json) {
        Credits credits = json.credits("credits");
        if (credits.sign() == 0) {
            json.fault("brings no credits.");
            credits = new Credits(1);
        }
        var offer = new PackageOffer(json.id("id"), json.text("name"), credits, money(json, 1));
        json.noMore();
        return offer;
    }

    private Money money(CheckedJson json, int least) {
        return Money.of(json.whole("price", least, 100_000_000), currency);
    }

    private PlanOffer plan(CheckedJson json) {
        CheckedJson limits = json.object("limits");
        var offer =
                new PlanOffer(
                        json.id("id"),
                        json.text("name"),
                        money(json, 0),
                        generations(json),
                        limits(limits));
        json.noMore();
        return offer;
    }

    private static Generations generations(CheckedJson json) {
        return new Generations(json.whole("generations", 0, 100_000_000));
    }

    private static PlanLimits limits(CheckedJson json) {
        CheckedJson again = json.object("regeneration");
        var regeneration =
                new Regeneration(
                        kind(again),
                        again.whole("full_a_period", 0, 1_000_000),
                        Duration.ofSeconds(again.whole("cooldown_seconds", 0, 86_400)));
        again.noMore();
        var limits =
                new PlanLimits(
                        json.whole("hourly", 1, 1_000_000),
                        json.whole("concurrency", 1, 1_000),
                        json.whole("variants", 1, 1_000),
                        json.whole("output_tokens", 1, 10_000_000),
                        regeneration);
        json.noMore();
        return limits;
    }

    private static Regeneration.Kind kind(CheckedJson json) {
        String kind = json.text("kind");
        for (Regeneration.Kind one : Regeneration.Kind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return one;
            }
        }
        json.fault("needs \"targeted\", \"full_capped\" or \"full\" as \"kind\".");
        return Regeneration.Kind.TARGETED;
    }

    private BoostOffer boost(CheckedJson json) {
        var offer =
                new BoostOffer(
                        json.id("id"),
                        json.text("name"),
                        money(json, 1),
                        Duration.ofHours(json.whole("hours", 1, 24 * 366)),
                        generations(json),
                        json.id("limits_of"));
        json.noMore();
        return offer;
    }

    private List<PriceEntry> entries(CheckedJson json) {
        List<PriceEntry> all = new ArrayList<>();
        json.list("text").forEach(line -> all.add(text(line)));
        json.list("images")
                .forEach(line -> all.add(new PriceEntry.Image(model(line), rate(line, "image"))));
        json.list("speech")
                .forEach(line ->
                        all.add(
                                new PriceEntry.Speech(
                                        model(line), rate(line, "million_characters"))));
        json.list("transcription")
                .forEach(line ->
                        all.add(new PriceEntry.Transcription(model(line), rate(line, "hour"))));
        json.noMore();
        Set<String> seen = new HashSet<>();
        for (PriceEntry entry : all) {
            String act = entry instanceof PriceEntry.Text text ? " for act " + text.act() : "";
            if (!seen.add(entry.getClass() + entry.model() + act)) {
                json.fault("prices the model " + entry.model() + act + " twice.");
            }
        }
        return all;
    }

    private static String model(CheckedJson line) {
        return line.word("model");
    }

    private static PriceEntry text(CheckedJson line) {
        var entry =
                new PriceEntry.Text(
                        model(line),
                        line.word("act"),
                        rate(line.object("million_input")),
                        rate(line.object("million_cached_input")),
                        rate(line.object("million_output")));
        line.noMore();
        return entry;
    }

    private static Rate rate(CheckedJson line, String name) {
        Rate rate = rate(line.object(name));
        line.noMore();
        return rate;
    }

    private static Rate rate(CheckedJson json) {
        Rate rate = new Rate(json.decimal("credits"), json.decimal("cost"));
        json.noMore();
        return rate;
    }

    private void checkIds(List<PackageOffer> packages, List<PlanOffer> plans, BoostOffer boost) {
        List<String> ids = new ArrayList<>();
        packages.forEach(offer -> ids.add(offer.id()));
        plans.forEach(offer -> ids.add(offer.id()));
        ids.add(boost.id());
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id) && !id.equals(CheckedJson.NO_ID)) {
                faults.add("The id \"" + id + "\" is used more than once.");
            }
        }
    }

    private void checkPlans(List<PlanOffer> plans, BoostOffer boost, String prepaid) {
        if (plans.isEmpty() || !plans.getFirst().isFree()) {
            faults.add("The first of the plans must be free.");
        }
        for (int higher = 1; higher < plans.size(); higher++) {
            if (plans.get(higher).price().count() <= plans.get(higher - 1).price().count()) {
                faults.add("plans[" + higher + "] must cost more than the plan before it.");
            }
        }
        for (String id : List.of(prepaid, boost.limitsOf())) {
            if (!id.equals(CheckedJson.NO_ID)
                    && plans.stream().noneMatch(plan -> plan.id().equals(id))) {
                faults.add("There is no plan \"" + id + "\" whose limits could count.");
            }
        }
    }
}
