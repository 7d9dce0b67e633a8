package org.inkwright.paymentssimulator;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/// Payments and their charges, refunds and disputes.
final class PaymentDesk {
    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final Hooks hooks;

    PaymentDesk(Store store, Shapes shapes, Events events, Hooks hooks) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.hooks = hooks;
    }

    /// A payment that has begun.
    ///
    /// @param method `card` or `bank`
    JsonObject begin(String customer, PriceData price, JsonObject metadata, String method) {
        return store.keep(
                "payment_intent",
                shapes.object("payment_intent", "pi_")
                        .put("amount", price.minorUnits())
                        .put("amount_received", 0)
                        .put("capture_method", "automatic")
                        .put("currency", price.currency())
                        .put("customer", customer)
                        .put("latest_charge", JsonNull.INSTANCE)
                        .put("metadata", metadata)
                        .put("payment_method_types", Doc.array(List.of()))
                        .put(
                                "status",
                                method.equals("bank") ? "processing" : "requires_payment_method")
                        .nulls("canceled_at", "description", "last_payment_error", "next_action")
                        .json());
    }

    /// The money of a payment is there.
    void succeed(JsonObject payment) {
        long amount = Doc.whole(payment, "amount");
        JsonObject charge =
                store.keep(
                        "charge",
                        shapes.object("charge", "ch_")
                                .put("amount", amount)
                                .put("amount_captured", amount)
                                .put("amount_refunded", 0)
                                .flag("captured", true)
                                .put("currency", Doc.text(payment, "currency"))
                                .put("customer", Doc.text(payment, "customer"))
                                .flag("disputed", false)
                                .put("metadata", payment.get("metadata").deepCopy())
                                .flag("paid", true)
                                .put("payment_intent", Doc.text(payment, "id"))
                                .flag("refunded", false)
                                .put("status", "succeeded")
                                .nulls("description", "failure_code", "failure_message")
                                .json());
        payment.addProperty("status", "succeeded");
        payment.addProperty("amount_received", amount);
        payment.addProperty("latest_charge", Doc.text(charge, "id"));
        events.emit("charge.succeeded", charge);
        events.emit("payment_intent.succeeded", payment);
    }

    /// The money of a payment did not come.
    void fail(JsonObject payment) {
        payment.addProperty("status", "requires_payment_method");
        payment.add("last_payment_error", RefusedException.declined().json().get("error"));
        events.emit("payment_intent.payment_failed", payment);
    }

    JsonObject refund(Form form) {
        JsonObject payment =
                store.need("payment_intent", form.text("payment_intent"), "payment_intent");
        JsonObject charge = store.need("charge", Doc.text(payment, "latest_charge"), "charge");
        long left = Doc.whole(charge, "amount") - Doc.whole(charge, "amount_refunded");
        if (left == 0) {
            throw RefusedException.invalid(
                    "",
                    "charge_already_refunded",
                    "Charge " + Doc.text(charge, "id") + " has already been refunded.");
        }
        long amount = form.has("amount") ? form.whole("amount") : left;
        if (amount <= 0 || amount > left) {
            throw RefusedException.invalid(
                    "amount",
                    "",
                    "Refund amount (" + amount + ") is greater than unrefunded amount.");
        }
        boolean pends = hooks.takeRefundPends();
        JsonObject refund =
                store.keep(
                        "refund",
                        shapes.object("refund", "re_")
                                .put("amount", amount)
                                .put("charge", Doc.text(charge, "id"))
                                .put("currency", Doc.text(charge, "currency"))
                                .put("metadata", Shapes.metadata(form.below("metadata")))
                                .put("payment_intent", Doc.text(payment, "id"))
                                .put("reason", form.textOr("reason", "requested_by_customer"))
                                .put("status", pends ? "pending" : "succeeded")
                                .nulls("balance_transaction", "receipt_number")
                                .json());
        refunded(charge, amount);
        events.emit("refund.created", refund);
        events.emit("charge.refunded", charge);
        return refund;
    }

    private static void refunded(JsonObject charge, long amount) {
        long refunded = Doc.whole(charge, "amount_refunded") + amount;
        charge.addProperty("amount_refunded", refunded);
        charge.addProperty("refunded", refunded == Doc.whole(charge, "amount"));
    }

    void refundSucceeds(String id) {
        JsonObject refund = store.need("refund", id, "id");
        refund.addProperty("status", "succeeded");
        events.emit("refund.updated", refund);
    }

    void refundFails(String id) {
        JsonObject refund = store.need("refund", id, "id");
        if (Doc.text(refund, "status").equals("failed")) {
            return;
        }
        refund.addProperty("status", "failed");
        refund.addProperty("failure_reason", "lost_or_stolen_card");
        refunded(
                store.need("charge", Doc.text(refund, "charge"), "charge"),
                -Doc.whole(refund, "amount"));
        events.emit("refund.failed", refund);
    }

    JsonObject dispute(String payment) {
        JsonObject paid = store.need("payment_intent", payment, "payment_intent");
        JsonObject charge = store.need("charge", Doc.text(paid, "latest_charge"), "charge");
        charge.addProperty("disputed", true);
        JsonObject dispute =
                store.keep(
                        "dispute",
                        shapes.object("dispute", "du_")
                                .put("amount", Doc.whole(charge, "amount"))
                                .put("charge", Doc.text(charge, "id"))
                                .put("currency", Doc.text(charge, "currency"))
                                .put("evidence", new JsonObject())
                                .flag("is_charge_refundable", false)
                                .put("metadata", new JsonObject())
                                .put("payment_intent", payment)
                                .put("reason", "fraudulent")
                                .put("status", "needs_response")
                                .json());
        events.emit("charge.dispute.created", dispute);
        events.emit("charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    void decide(String id, Verdict verdict) {
        JsonObject dispute = store.need("dispute", id, "id");
        if (!Doc.text(dispute, "status").equals("needs_response")) {
            return;
        }
        dispute.addProperty("status", verdict == Verdict.WON ? "won" : "lost");
        events.emit("charge.dispute.closed", dispute);
        if (verdict == Verdict.WON) {
            events.emit("charge.dispute.funds_reinstated", dispute);
        }
    }
}
