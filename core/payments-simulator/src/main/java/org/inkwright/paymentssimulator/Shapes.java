package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/// How Stripe's objects look when they are new.
final class Shapes {
    private final Store store;
    private final Hooks hooks;

    Shapes(Store store, Hooks hooks) {
        this.store = store;
        this.hooks = hooks;
    }

    Doc object(String kind, String prefix) {
        return new Doc()
                .put("id", store.id(prefix))
                .put("object", kind)
                .put("created", store.seconds())
                .flag("livemode", hooks.isLive());
    }

    static JsonObject metadata(Map<String, String> notes) {
        Doc all = new Doc();
        notes.forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.put(name, value);
            }
        });
        return all.json();
    }

    /// Changes notes as Stripe does: an empty value takes one away.
    static void note(JsonObject object, Map<String, String> notes) {
        JsonObject kept = Doc.object(object, "metadata");
        notes.forEach((name, value) -> {
            if (value.isEmpty()) {
                kept.remove(name);
            } else {
                kept.addProperty(name, value);
            }
        });
    }

    /// @param data the form's fields of `price_data`, such as `currency` or `recurring[interval]`
    JsonObject price(PriceData data) {
        Doc price =
                object("price", "price_")
                        .flag("active", true)
                        .put("billing_scheme", "per_unit")
                        .put("currency", data.currency())
                        .put("metadata", new JsonObject())
                        .put("product", data.product())
                        .put("type", data.isMonthly() ? "recurring" : "one_time")
                        .put("unit_amount", data.minorUnits())
                        .put("unit_amount_decimal", String.valueOf(data.minorUnits()))
                        .nulls("lookup_key", "nickname", "tiers_mode", "transform_quantity");
        if (data.isMonthly()) {
            price.put(
                    "recurring",
                    new Doc()
                            .put("interval", "month")
                            .put("interval_count", 1)
                            .put("usage_type", "licensed")
                            .json());
        } else {
            price.nulls("recurring");
        }
        return price.json();
    }

    static JsonObject list(String url, List<JsonObject> data, boolean more) {
        return new Doc()
                .put("object", "list")
                .put("data", Doc.array(data))
                .flag("has_more", more)
                .put("url", url)
                .json();
    }
}
