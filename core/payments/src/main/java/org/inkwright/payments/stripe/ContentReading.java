package org.inkwright.payments.stripe;

import java.time.Instant;
import java.util.List;
import org.inkwright.payments.EventContent;
import org.inkwright.payments.EventContent.ChargeRefunded;
import org.inkwright.payments.EventContent.CheckoutStep;
import org.inkwright.payments.EventContent.CheckoutTold;
import org.inkwright.payments.EventContent.DisputeStep;
import org.inkwright.payments.EventContent.DisputeTold;
import org.inkwright.payments.EventContent.InvoiceStep;
import org.inkwright.payments.EventContent.InvoiceTold;
import org.inkwright.payments.EventContent.PaymentSucceeded;
import org.inkwright.payments.EventContent.RefundTold;
import org.inkwright.payments.EventContent.SubscriptionStep;
import org.inkwright.payments.EventContent.SubscriptionTold;
import org.inkwright.payments.EventContent.Unknown;

/// Reads what an event tells.
final class ContentReading {
    /// The types that are of concern to us.
    static final List<String> TYPES =
            List.of(
                    "checkout.session.completed",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.async_payment_failed",
                    "checkout.session.expired",
                    "payment_intent.succeeded",
                    "customer.subscription.created",
                    "customer.subscription.updated",
                    "customer.subscription.deleted",
                    "invoice.paid",
                    "invoice.payment_failed",
                    "refund.created",
                    "refund.updated",
                    "refund.failed",
                    "charge.refunded",
                    "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated");

    private ContentReading() {}

    /// @param created when the event happened, which is the time of the object in it
    static EventContent content(String type, Facts object, Instant created) {
        return switch (type) {
            case "checkout.session.completed" -> checkout(CheckoutStep.COMPLETED, type, object);
            case "checkout.session.async_payment_succeeded" ->
                    checkout(CheckoutStep.PAID_LATER, type, object);
            case "checkout.session.async_payment_failed" ->
                    checkout(CheckoutStep.FAILED_LATER, type, object);
            case "checkout.session.expired" -> checkout(CheckoutStep.EXPIRED, type, object);
            case "payment_intent.succeeded" -> payment(object);
            case "customer.subscription.created" ->
                    subscription(SubscriptionStep.CREATED, object, created);
            case "customer.subscription.updated" ->
                    subscription(SubscriptionStep.UPDATED, object, created);
            case "customer.subscription.deleted" ->
                    subscription(SubscriptionStep.DELETED, object, created);
            case "invoice.paid" -> invoice(InvoiceStep.PAID, object);
            case "invoice.payment_failed" -> invoice(InvoiceStep.PAYMENT_FAILED, object);
            case "refund.created", "refund.updated", "refund.failed" ->
                    new RefundTold(StateReading.refund(object));
            case "charge.refunded" -> charge(object);
            case "charge.dispute.created" -> dispute(DisputeStep.CREATED, object);
            case "charge.dispute.updated" -> dispute(DisputeStep.UPDATED, object);
            case "charge.dispute.closed" -> dispute(DisputeStep.CLOSED, object);
            case "charge.dispute.funds_withdrawn" -> dispute(DisputeStep.FUNDS_WITHDRAWN, object);
            case "charge.dispute.funds_reinstated" -> dispute(DisputeStep.FUNDS_REINSTATED, object);
            default -> new Unknown(type);
        };
    }

    /// An event without an object.
    static EventContent empty(String type) {
        if (TYPES.contains(type)) {
            throw new UnreadableException("data.object is missing");
        }
        return new Unknown(type);
    }

    private static EventContent checkout(CheckoutStep step, String type, Facts object) {
        return StateReading.isOfMoney(object)
                ? new CheckoutTold(step, StateReading.checkout(object))
                : new Unknown(type);
    }

    private static EventContent subscription(SubscriptionStep step, Facts object, Instant created) {
        return new SubscriptionTold(step, SubscriptionReading.subscription(object, created));
    }

    private static EventContent invoice(InvoiceStep step, Facts object) {
        return new InvoiceTold(step, StateReading.invoice(object));
    }

    private static EventContent dispute(DisputeStep step, Facts object) {
        return new DisputeTold(step, StateReading.dispute(object));
    }

    private static EventContent payment(Facts object) {
        return new PaymentSucceeded(
                object.text("id"),
                object.textOr("metadata." + Marks.ORDER, ""),
                object.money("amount_received"),
                object.idOrNull("customer"));
    }

    private static EventContent charge(Facts object) {
        return new ChargeRefunded(
                object.text("id"),
                object.idOrNull("payment_intent"),
                object.money("amount"),
                object.money("amount_refunded"));
    }
}
