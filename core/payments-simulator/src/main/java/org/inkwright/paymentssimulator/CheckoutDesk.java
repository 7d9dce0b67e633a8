package org.inkwright.paymentssimulator;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/// Pages of payment.
final class CheckoutDesk {
    static final String TABLE = "checkout.session";

    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final Hooks hooks;
    private final PaymentDesk payments;
    private final SubscriptionDesk subscriptions;
    private final InvoiceDesk invoices;
    private final SimulatorSettings settings;

    CheckoutDesk(Desks desks, SubscriptionDesk subscriptions, InvoiceDesk invoices) {
        this.store = desks.store();
        this.shapes = desks.shapes();
        this.events = desks.events();
        this.hooks = desks.hooks();
        this.payments = desks.payments();
        this.settings = desks.settings();
        this.subscriptions = subscriptions;
        this.invoices = invoices;
    }

    JsonObject open(Form form) {
        String mode = form.text("mode");
        if (!List.of("payment", "subscription").contains(mode)) {
            throw RefusedException.invalid("mode", "parameter_unknown", "Invalid mode: " + mode);
        }
        String customer = form.text("customer");
        store.need("customer", customer, "customer");
        PriceData price = PriceData.of(form, "line_items[0][price_data]", store);
        if (price.isMonthly() != mode.equals("subscription")) {
            throw RefusedException.invalid(
                    "line_items", "", "The price does not fit the mode of the session.");
        }
        long expires = form.whole("expires_at");
        if (expires < store.seconds() + 1800 || expires > store.seconds() + 86_400) {
            throw RefusedException.invalid(
                    "expires_at",
                    "parameter_invalid_integer",
                    "The `expires_at` timestamp must be 30 minutes to 24 hours from now.");
        }
        Doc session =
                shapes.object(TABLE, "cs_test_")
                        .put("amount_subtotal", price.minorUnits())
                        .put("amount_total", price.minorUnits())
                        .put("cancel_url", form.textOr("cancel_url", ""))
                        .put("client_reference_id", form.textOr("client_reference_id", ""))
                        .put("currency", price.currency())
                        .put("customer", customer)
                        .put("expires_at", expires)
                        .put("metadata", Shapes.metadata(form.below("metadata")))
                        .put("mode", mode)
                        .put("payment_status", "unpaid")
                        .put("status", "open")
                        .put("success_url", form.text("success_url"))
                        .put("ui_mode", "hosted_page")
                        .nulls("customer_email", "invoice", "payment_intent", "subscription");
        String id = Doc.text(session.json(), "id");
        session.put("url", settings.address() + "/pay/" + id);
        keepOrder(id, price, form);
        return store.keep(TABLE, session.json());
    }

    /// What of the request shows only once somebody pays.
    private void keepOrder(String id, PriceData price, Form form) {
        String notes =
                price.isMonthly() ? "subscription_data[metadata]" : "payment_intent_data[metadata]";
        store.keep(
                "ordered",
                new Doc()
                        .put("id", id)
                        .put("price", shapes.price(price))
                        .put("metadata", Shapes.metadata(form.below(notes)))
                        .json());
    }

    JsonObject expire(String id) {
        JsonObject session = store.need(TABLE, id, "id");
        if (!Doc.text(session, "status").equals("open")) {
            throw RefusedException.invalid(
                    "", "", "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        }
        session.addProperty("status", "expired");
        session.add("url", JsonNull.INSTANCE);
        events.emit("checkout.session.expired", session);
        return session;
    }

    /// What is bought, such as its product's name.
    JsonObject ordered(String id) {
        return store.need("ordered", id, "id");
    }

    JsonObject session(String id) {
        return store.need(TABLE, id, "id");
    }

    /// Somebody pays; nothing happens on a page that can no longer be paid.
    ///
    /// @return whether the page was used
    boolean pay(String id, Method method) {
        JsonObject session = session(id);
        boolean declines = store.find("wallet", Doc.text(session, "customer")).isPresent();
        if (!Doc.text(session, "status").equals("open") || declines || method == Method.BAD_CARD) {
            return false;
        }
        JsonObject price = Doc.object(ordered(id), "price");
        hooks.takeInstead()
                .ifPresent(other -> {
                    session.addProperty("amount_total", other.minorUnits());
                    session.addProperty("currency", other.currency());
                    price.addProperty("unit_amount", other.minorUnits());
                    price.addProperty("currency", other.currency());
                });
        session.addProperty("status", "complete");
        session.add("url", JsonNull.INSTANCE);
        String word = method == Method.BANK ? "bank" : "card";
        JsonObject payment =
                price.get("recurring").isJsonNull()
                        ? once(session, price, word)
                        : monthly(session, price, word);
        if (method == Method.BANK) {
            long due = store.now().plus(settings.bankTime()).getEpochSecond();
            store.keep(
                    "bank",
                    new Doc()
                            .put("id", id)
                            .put("payment", Doc.text(payment, "id"))
                            .put("due", due)
                            .json());
        } else {
            paid(session, payment);
        }
        events.emit("checkout.session.completed", session);
        return true;
    }

    private JsonObject once(JsonObject session, JsonObject price, String method) {
        JsonObject notes = Doc.object(ordered(Doc.text(session, "id")), "metadata").deepCopy();
        JsonObject payment =
                payments.begin(Doc.text(session, "customer"), PriceData.of(price), notes, method);
        session.addProperty("payment_intent", Doc.text(payment, "id"));
        return payment;
    }

    private JsonObject monthly(JsonObject session, JsonObject price, String method) {
        JsonObject notes = Doc.object(ordered(Doc.text(session, "id")), "metadata").deepCopy();
        JsonObject subscription =
                subscriptions.make(Doc.text(session, "customer"), price.deepCopy(), notes);
        JsonObject invoice =
                invoices.make(subscription, "subscription_create", PriceData.of(price));
        session.addProperty("subscription", Doc.text(subscription, "id"));
        session.addProperty("invoice", Doc.text(invoice, "id"));
        return invoices.beginPayment(invoice, method);
    }

    private void paid(JsonObject session, JsonObject payment) {
        session.addProperty("payment_status", "paid");
        if (Doc.has(session, "subscription")) {
            subscriptions.begin(
                    store.need("subscription", Doc.text(session, "subscription"), "id"));
            invoices.paid(store.need("invoice", Doc.text(session, "invoice"), "id"), payment);
        } else {
            payments.succeed(payment);
        }
    }

    /// The money of a payment by bank comes, or does not. Nothing happens where none is awaited.
    void settleBank(String id, BankOutcome outcome) {
        if (store.find("bank", id).isEmpty()) {
            return;
        }
        JsonObject row = store.need("bank", id, "id");
        store.forget("bank", id);
        JsonObject session = session(id);
        JsonObject payment = store.need("payment_intent", Doc.text(row, "payment"), "id");
        if (outcome == BankOutcome.PAID) {
            paid(session, payment);
            events.emit("checkout.session.async_payment_succeeded", session);
            return;
        }
        if (Doc.has(session, "subscription")) {
            invoices.failed(store.need("invoice", Doc.text(session, "invoice"), "id"), payment);
            store.need("subscription", Doc.text(session, "subscription"), "id")
                    .addProperty("status", "incomplete_expired");
        } else {
            payments.fail(payment);
        }
        events.emit("checkout.session.async_payment_failed", session);
    }

    /// How somebody pays.
    enum Method {
        CARD,
        BAD_CARD,
        BANK
    }

    /// How a payment by bank ends.
    enum BankOutcome {
        PAID,
        FAILED
    }

    /// The fields of a page of payment that go into the address it leads back to.
    static String filled(String address, Map<String, String> values) {
        String filled = address;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
