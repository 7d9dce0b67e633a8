package org.inkwright.payments.stripe;

import java.net.URI;
import java.util.List;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.RefundState;
import org.jspecify.annotations.Nullable;

/// Reads sessions, invoices, refunds and disputes.
final class StateReading {
    private StateReading() {}

    /// Whether a page of payment asks for money. Others of the operator's may only ask for a card.
    static boolean isOfMoney(Facts checkout) {
        return !checkout.textOr("mode", "").equals("setup");
    }

    static CheckoutState checkout(Facts object) {
        return new CheckoutState(
                object.text("id"),
                object.textOr("client_reference_id", ""),
                new CheckoutState.Progress(
                        status(object.textOr("status", "")),
                        payment(object.text("payment_status"))),
                object.time("expires_at"),
                object.money("amount_total"),
                new CheckoutState.Links(
                        page(object),
                        object.idOrNull("customer"),
                        object.idOrNull("payment_intent"),
                        object.idOrNull("subscription"),
                        object.idOrNull("invoice")));
    }

    static @Nullable URI page(Facts object) {
        return object.has("url") ? address(object.text("url")) : null;
    }

    static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("url is none");
        }
    }

    private static CheckoutState.Status status(String word) {
        return switch (word) {
            case "open" -> CheckoutState.Status.OPEN;
            case "complete" -> CheckoutState.Status.COMPLETE;
            case "expired" -> CheckoutState.Status.EXPIRED;
            default -> CheckoutState.Status.OTHER;
        };
    }

    private static CheckoutState.PaymentStatus payment(String word) {
        return switch (word) {
            case "paid" -> CheckoutState.PaymentStatus.PAID;
            case "unpaid" -> CheckoutState.PaymentStatus.UNPAID;
            case "no_payment_required" -> CheckoutState.PaymentStatus.NONE_DUE;
            default -> CheckoutState.PaymentStatus.OTHER;
        };
    }

    static InvoiceState invoice(Facts object) {
        return new InvoiceState(
                object.text("id"),
                cause(object.textOr("billing_reason", "")),
                object.money("total"),
                object.money("amount_paid"),
                new InvoiceState.Links(
                        object.idOrNull("customer"), subscription(object), paidBy(object)),
                object.time("created"));
    }

    /// Newer versions name the subscription under the parent.
    private static @Nullable String subscription(Facts invoice) {
        String newer = "parent.subscription_details.subscription";
        return invoice.has(newer) ? invoice.id(newer) : invoice.idOrNull("subscription");
    }

    /// Newer versions list the payments, when asked to.
    private static @Nullable String paidBy(Facts invoice) {
        List<Facts> payments = invoice.listIfAny("payments.data");
        for (Facts payment : payments) {
            if (payment.textOr("status", "").equals("paid")
                    && payment.has("payment.payment_intent")) {
                return payment.id("payment.payment_intent");
            }
        }
        return invoice.idOrNull("payment_intent");
    }

    private static InvoiceState.Cause cause(String word) {
        return switch (word) {
            case "subscription_create" -> InvoiceState.Cause.SUBSCRIPTION_BEGAN;
            case "subscription_cycle" -> InvoiceState.Cause.SUBSCRIPTION_RENEWED;
            case "subscription_update" -> InvoiceState.Cause.SUBSCRIPTION_CHANGED;
            default -> InvoiceState.Cause.OTHER;
        };
    }

    static RefundState refund(Facts object) {
        return new RefundState(
                object.text("id"),
                object.idOrNull("payment_intent"),
                object.idOrNull("charge"),
                object.money("amount"),
                switch (object.textOr("status", "")) {
                    case "pending" -> RefundState.Status.PENDING;
                    case "requires_action" -> RefundState.Status.REQUIRES_ACTION;
                    case "succeeded" -> RefundState.Status.SUCCEEDED;
                    case "failed" -> RefundState.Status.FAILED;
                    case "canceled" -> RefundState.Status.CANCELED;
                    default -> RefundState.Status.OTHER;
                },
                object.time("created"));
    }

    static DisputeState dispute(Facts object) {
        return new DisputeState(
                object.text("id"),
                object.idOrNull("payment_intent"),
                object.id("charge"),
                object.money("amount"),
                switch (object.text("status")) {
                    case "warning_needs_response", "warning_under_review" ->
                            DisputeState.Status.INQUIRY;
                    case "warning_closed" -> DisputeState.Status.INQUIRY_CLOSED;
                    case "needs_response", "under_review" -> DisputeState.Status.OPEN;
                    case "won" -> DisputeState.Status.WON;
                    case "lost" -> DisputeState.Status.LOST;
                    case "prevented" -> DisputeState.Status.PREVENTED;
                    default -> DisputeState.Status.OTHER;
                },
                object.time("created"));
    }
}
