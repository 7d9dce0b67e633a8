package org.inkwright.paymentssimulator;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/// Invoices of subscriptions, and the payments that pay them.
final class InvoiceDesk {
    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final PaymentDesk payments;

    InvoiceDesk(Store store, Shapes shapes, Events events, PaymentDesk payments) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.payments = payments;
    }

    /// A new invoice, not paid yet.
    ///
    /// @param reason Stripe's word for why, such as `subscription_cycle`
    JsonObject make(JsonObject subscription, String reason, PriceData due) {
        String id = Doc.text(subscription, "id");
        long total = due.minorUnits();
        JsonObject details =
                new Doc()
                        .put("metadata", subscription.get("metadata").deepCopy())
                        .put("subscription", id)
                        .json();
        JsonObject item = SubscriptionDesk.item(subscription);
        JsonObject invoice =
                shapes.object("invoice", "in_")
                        .put("amount_due", Math.max(0, total))
                        .put("amount_paid", 0)
                        .put("amount_remaining", Math.max(0, total))
                        .put("attempt_count", 0)
                        .flag("attempted", false)
                        .put("billing_reason", reason)
                        .put("collection_method", "charge_automatically")
                        .put("currency", due.currency())
                        .put("customer", Doc.text(subscription, "customer"))
                        .put("lines", Shapes.list("/v1/invoices/lines", List.of(), false))
                        .put("metadata", new JsonObject())
                        .put("next_payment_attempt", JsonNull.INSTANCE)
                        .put(
                                "parent",
                                new Doc()
                                        .nulls("quote_details")
                                        .put("subscription_details", details)
                                        .put("type", "subscription_details")
                                        .json())
                        .put("period_end", Doc.whole(item, "current_period_end"))
                        .put("period_start", Doc.whole(item, "current_period_start"))
                        .put("status", "open")
                        .put("subtotal", total)
                        .put("total", total)
                        .nulls("description", "due_date", "hosted_invoice_url", "invoice_pdf")
                        .json();
        subscription.addProperty("latest_invoice", Doc.text(invoice, "id"));
        return store.keep("invoice", invoice);
    }

    /// A payment that is to pay an invoice.
    JsonObject beginPayment(JsonObject invoice, String method) {
        PriceData due =
                new PriceData(
                        "", Doc.text(invoice, "currency"), Doc.whole(invoice, "amount_due"), false);
        JsonObject payment =
                payments.begin(Doc.text(invoice, "customer"), due, new JsonObject(), method);
        store.keep(
                "invoice_payment",
                shapes.object("invoice_payment", "inpay_")
                        .put("amount_paid", JsonNull.INSTANCE)
                        .put("amount_requested", due.minorUnits())
                        .put("currency", due.currency())
                        .put("invoice", Doc.text(invoice, "id"))
                        .flag("is_default", true)
                        .put(
                                "payment",
                                new Doc()
                                        .put("payment_intent", Doc.text(payment, "id"))
                                        .put("type", "payment_intent")
                                        .json())
                        .put("status", "open")
                        .json());
        return payment;
    }

    /// An invoice is paid by a payment that was begun for it.
    void paid(JsonObject invoice, JsonObject payment) {
        payments.succeed(payment);
        paymentsOf(invoice).stream()
                .filter(row ->
                        Doc.text(Doc.object(row, "payment"), "payment_intent")
                                .equals(Doc.text(payment, "id")))
                .forEach(row -> {
                    row.addProperty("status", "paid");
                    row.addProperty("amount_paid", Doc.whole(invoice, "amount_due"));
                });
        settled(invoice);
    }

    /// An invoice is paid, or nothing is due.
    void settled(JsonObject invoice) {
        invoice.addProperty("status", "paid");
        invoice.addProperty("attempted", true);
        invoice.addProperty("attempt_count", Doc.whole(invoice, "attempt_count") + 1);
        invoice.addProperty("amount_paid", Doc.whole(invoice, "amount_due"));
        invoice.addProperty("amount_remaining", 0);
        invoice.add("next_payment_attempt", JsonNull.INSTANCE);
        events.emit("invoice.paid", invoice);
    }

    /// A try failed.
    void failed(JsonObject invoice, JsonObject payment) {
        payments.fail(payment);
        invoice.addProperty("attempted", true);
        invoice.addProperty("attempt_count", Doc.whole(invoice, "attempt_count") + 1);
        events.emit("invoice.payment_failed", invoice);
    }

    List<JsonObject> paymentsOf(JsonObject invoice) {
        String id = Doc.text(invoice, "id");
        return store.all("invoice_payment").stream()
                .filter(row -> Doc.text(row, "invoice").equals(id))
                .toList();
    }
}
