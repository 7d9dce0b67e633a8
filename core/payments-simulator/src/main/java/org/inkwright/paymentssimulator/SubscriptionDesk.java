package org.inkwright.paymentssimulator;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// Subscriptions: they begin, go on from month to month, change and end.
final class SubscriptionDesk {
    private static final List<Duration> TRIES =
            List.of(Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(7));

    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final InvoiceDesk invoices;

    SubscriptionDesk(Store store, Shapes shapes, Events events, InvoiceDesk invoices) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.invoices = invoices;
    }

    static JsonObject item(JsonObject subscription) {
        return Doc.object(subscription, "items").getAsJsonArray("data").get(0).getAsJsonObject();
    }

    static PriceData price(JsonObject subscription) {
        return PriceData.of(Doc.object(item(subscription), "price"));
    }

    /// A subscription of which nothing is paid yet.
    JsonObject make(String customer, JsonObject price, JsonObject metadata) {
        Doc subscription =
                shapes.object("subscription", "sub_")
                        .put("billing_cycle_anchor", store.seconds())
                        .flag("cancel_at_period_end", false)
                        .put("collection_method", "charge_automatically")
                        .put("currency", Doc.text(price, "currency"))
                        .put("customer", customer)
                        .put("metadata", metadata)
                        .put("start_date", store.seconds())
                        .put("status", "incomplete")
                        .nulls("cancel_at", "canceled_at", "ended_at", "latest_invoice")
                        .nulls("pause_collection", "schedule", "trial_end", "trial_start");
        JsonObject item =
                new Doc()
                        .put("id", store.id("si_"))
                        .put("object", "subscription_item")
                        .put("created", store.seconds())
                        .put("metadata", new JsonObject())
                        .put("price", price)
                        .put("quantity", 1)
                        .put("subscription", Doc.text(subscription.json(), "id"))
                        .json();
        subscription.put("items", Shapes.list("/v1/subscription_items", List.of(item), false));
        store.keep("price", price);
        period(subscription.json(), store.now());
        return store.keep("subscription", subscription.json());
    }

    /// The first invoice is paid.
    void begin(JsonObject subscription) {
        subscription.addProperty("status", "active");
        events.emit("customer.subscription.created", subscription);
    }

    /// Sets the period that contains a moment, counted in months from the day on which it began.
    private static void period(JsonObject subscription, Instant from) {
        ZonedDateTime anchor =
                Instant.ofEpochSecond(Doc.whole(subscription, "billing_cycle_anchor"))
                        .atZone(ZoneOffset.UTC);
        int months = 1;
        while (!anchor.plusMonths(months).toInstant().isAfter(from)) {
            months++;
        }
        JsonObject item = item(subscription);
        item.addProperty("current_period_start", anchor.plusMonths(months - 1L).toEpochSecond());
        item.addProperty("current_period_end", anchor.plusMonths(months).toEpochSecond());
    }

    JsonObject update(String id, Form form) {
        JsonObject subscription = store.need("subscription", id, "id");
        if (Doc.text(subscription, "status").equals("canceled")) {
            throw RefusedException.invalid(
                    "", "resource_missing", "A canceled subscription cannot be changed.");
        }
        if (form.has("items[0][id]")) {
            if (!form.text("items[0][id]").equals(Doc.text(item(subscription), "id"))) {
                throw RefusedException.missing(
                        "subscription item", form.text("items[0][id]"), "items");
            }
            JsonObject price = shapes.price(PriceData.of(form, "items[0][price_data]", store));
            replace(subscription, price, form.textOr("proration_behavior", "create_prorations"));
        }
        Shapes.note(subscription, form.below("metadata"));
        form.find("cancel_at_period_end")
                .ifPresent(word -> cancelling(subscription, word.equals("true")));
        events.emit("customer.subscription.updated", subscription);
        return subscription;
    }

    void cancelling(JsonObject subscription, boolean cancels) {
        subscription.addProperty("cancel_at_period_end", cancels);
        if (cancels) {
            subscription.addProperty("canceled_at", store.seconds());
            subscription.addProperty(
                    "cancel_at", Doc.whole(item(subscription), "current_period_end"));
        } else {
            subscription.add("canceled_at", JsonNull.INSTANCE);
            subscription.add("cancel_at", JsonNull.INSTANCE);
        }
    }

    /// Another price; the difference is paid now where it is asked for, and nothing changes when
    /// that fails.
    void replace(JsonObject subscription, JsonObject price, String proration) {
        if (proration.equals("always_invoice")) {
            PriceData due = difference(subscription, PriceData.of(price));
            if (due.minorUnits() > 0 && declines(subscription)) {
                throw RefusedException.declined();
            }
            item(subscription).add("price", price);
            JsonObject invoice = invoices.make(subscription, "subscription_update", due);
            if (due.minorUnits() > 0) {
                invoices.paid(invoice, invoices.beginPayment(invoice, "card"));
            } else {
                invoices.settled(invoice);
            }
        } else {
            item(subscription).add("price", price);
        }
        store.keep("price", price);
    }

    private PriceData difference(JsonObject subscription, PriceData next) {
        JsonObject item = item(subscription);
        long start = Doc.whole(item, "current_period_start");
        long end = Doc.whole(item, "current_period_end");
        long left = Math.max(0, end - store.seconds());
        long now = price(subscription).minorUnits();
        long due = part(next.minorUnits(), left, end - start) - part(now, left, end - start);
        return new PriceData(next.product(), next.currency(), due, true);
    }

    private static long part(long whole, long left, long all) {
        return new BigDecimal(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(left)))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    boolean declines(JsonObject subscription) {
        return store.find("wallet", Doc.text(subscription, "customer")).isPresent();
    }

    void end(JsonObject subscription) {
        subscription.addProperty("status", "canceled");
        subscription.addProperty("ended_at", store.seconds());
        if (!Doc.has(subscription, "canceled_at")) {
            subscription.addProperty("canceled_at", store.seconds());
        }
        store.forget("dunning", Doc.text(subscription, "id"));
        events.emit("customer.subscription.deleted", subscription);
    }

    /// The period of a subscription is over.
    void renew(JsonObject subscription) {
        if (Doc.flag(subscription, "cancel_at_period_end")) {
            end(subscription);
            return;
        }
        period(subscription, store.now());
        JsonObject invoice = invoices.make(subscription, "subscription_cycle", price(subscription));
        events.emit("customer.subscription.updated", subscription);
        tryToPay(subscription, invoice, 0);
    }

    /// An invoice that was not paid is tried again.
    void again(JsonObject subscription, JsonObject dunning) {
        JsonObject invoice = store.need("invoice", Doc.text(dunning, "invoice"), "invoice");
        tryToPay(subscription, invoice, (int) Doc.whole(dunning, "tries"));
    }

    private void tryToPay(JsonObject subscription, JsonObject invoice, int tries) {
        JsonObject payment = invoices.beginPayment(invoice, "card");
        if (!declines(subscription)) {
            store.forget("dunning", Doc.text(subscription, "id"));
            invoices.paid(invoice, payment);
            if (!Doc.text(subscription, "status").equals("active")) {
                subscription.addProperty("status", "active");
                events.emit("customer.subscription.updated", subscription);
            }
            return;
        }
        if (tries == TRIES.size()) {
            invoices.failed(invoice, payment);
            end(subscription);
            return;
        }
        Instant next = store.now().plus(TRIES.get(tries));
        invoice.addProperty("next_payment_attempt", next.getEpochSecond());
        invoices.failed(invoice, payment);
        store.keep(
                "dunning",
                new Doc()
                        .put("id", Doc.text(subscription, "id"))
                        .put("invoice", Doc.text(invoice, "id"))
                        .put("tries", tries + 1L)
                        .put("due", next.getEpochSecond())
                        .json());
        if (!Doc.text(subscription, "status").equals("past_due")) {
            subscription.addProperty("status", "past_due");
            events.emit("customer.subscription.updated", subscription);
        }
    }
}
