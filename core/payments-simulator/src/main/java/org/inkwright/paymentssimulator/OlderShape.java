package org.inkwright.paymentssimulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// Writes objects as versions before 2025 did: the period of a subscription on the subscription,
/// the subscription of an invoice on the invoice.
final class OlderShape {
    private OlderShape() {}

    static JsonObject of(JsonObject object) {
        switch (Doc.text(object, "object")) {
            case "subscription" -> {
                JsonObject item =
                        Doc.object(object, "items").getAsJsonArray("data").get(0).getAsJsonObject();
                for (String name : new String[] {"current_period_start", "current_period_end"}) {
                    JsonElement time = item.remove(name);
                    object.add(name, time);
                }
            }
            case "invoice" -> {
                JsonObject parent = (JsonObject) object.remove("parent");
                JsonObject details = Doc.object(parent, "subscription_details");
                object.add("subscription", details.get("subscription"));
                object.addProperty("paid", Doc.text(object, "status").equals("paid"));
            }
            default -> {
                // what we use of the others has not changed its place
            }
        }
        return object;
    }
}
