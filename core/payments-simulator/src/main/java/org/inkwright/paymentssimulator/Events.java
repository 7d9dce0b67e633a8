package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;

/// What happened, told in Stripe's words.
final class Events {
    private static final int FIRST_WITH_PERIODS_ON_ITEMS = 2025;

    private final Store store;
    private final Hooks hooks;
    private final DeliveryQueue queue;

    Events(Store store, Hooks hooks, DeliveryQueue queue) {
        this.store = store;
        this.hooks = hooks;
        this.queue = queue;
    }

    /// Tells something, with the object as it is now.
    void emit(String type, JsonObject object) {
        JsonObject copy = object.deepCopy();
        JsonObject event =
                new Doc()
                        .put("id", store.id("evt_"))
                        .put("object", "event")
                        .put("api_version", hooks.version())
                        .put("created", store.seconds())
                        .put("data", new Doc().put("object", shaped(copy)).json())
                        .flag("livemode", hooks.isLive())
                        .put("pending_webhooks", 1)
                        .put("request", new Doc().nulls("id").nulls("idempotency_key").json())
                        .put("type", type)
                        .json();
        store.keep("event", event);
        queue.add(event);
    }

    private JsonObject shaped(JsonObject object) {
        if (object.has("livemode")) {
            object.addProperty("livemode", hooks.isLive());
        }
        boolean older =
                Integer.parseInt(hooks.version().substring(0, 4)) < FIRST_WITH_PERIODS_ON_ITEMS;
        return older ? OlderShape.of(object) : object;
    }
}
