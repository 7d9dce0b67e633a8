package org.inkwright.payments.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AdaptivePricing;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.Recurring;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import com.stripe.service.V1Services;
import com.stripe.service.checkout.SessionService;
import java.net.URI;
import org.inkwright.payments.CheckoutRequest;
import org.inkwright.payments.CheckoutRequest.Mode;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.SoldItem;

/// The pages that Stripe shows: of payment, and of a customer's subscription.
final class Checkouts {
    private final SessionService sessions;
    private final com.stripe.service.billingportal.SessionService portals;
    private final Products products;

    Checkouts(V1Services stripe, Products products) {
        this.sessions = stripe.checkout().sessions();
        this.portals = stripe.billingPortal().sessions();
        this.products = products;
    }

    PaymentReply<CheckoutState> open(CheckoutRequest request, PaymentKey key) {
        return products.with(
                request.item(),
                key,
                once ->
                        Asking.ask(
                                () -> sessions.create(params(request), ClientPayments.once(once)),
                                a -> StateReading.checkout(a.facts())));
    }

    PaymentReply<CheckoutState> state(String checkout) {
        return Asking.ask(() -> sessions.retrieve(checkout), a -> StateReading.checkout(a.facts()));
    }

    PaymentReply<CheckoutState> expire(String checkout, PaymentKey key) {
        return Asking.ask(
                () -> sessions.expire(checkout, ClientPayments.once(key)),
                a -> StateReading.checkout(a.facts()));
    }

    PaymentReply<URI> portal(String customer, URI back, PaymentKey key) {
        var params =
                com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer(customer)
                        .setReturnUrl(back.toString())
                        .build();
        return Asking.ask(
                () -> portals.create(params, ClientPayments.once(key)),
                a -> StateReading.address(a.facts().text("url")));
    }

    private static SessionCreateParams params(CheckoutRequest request) {
        String order = request.order();
        SessionCreateParams.Builder params =
                SessionCreateParams.builder()
                        .setClientReferenceId(order)
                        .putMetadata(Marks.ORDER, order)
                        .setCustomer(request.customer())
                        .setSuccessUrl(request.pages().paid().toString())
                        .setCancelUrl(request.pages().left().toString())
                        .setExpiresAt(request.expires().getEpochSecond())
                        // the order names one currency; another paid one would park it
                        .setAdaptivePricing(AdaptivePricing.builder().setEnabled(false).build())
                        .addLineItem(line(request));
        return switch (request.mode()) {
            case PAYMENT ->
                    params.setMode(SessionCreateParams.Mode.PAYMENT)
                            .setPaymentIntentData(
                                    PaymentIntentData.builder()
                                            .putMetadata(Marks.ORDER, order)
                                            .build())
                            .build();
            case SUBSCRIPTION ->
                    params.setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                            .setSubscriptionData(
                                    SubscriptionData.builder()
                                            .putMetadata(Marks.ORDER, order)
                                            .build())
                            .build();
        };
    }

    private static LineItem line(CheckoutRequest request) {
        SoldItem item = request.item();
        PriceData.Builder price =
                PriceData.builder()
                        .setProduct(item.product())
                        .setCurrency(item.price().lowerCurrency())
                        .setUnitAmount(item.price().minorUnits());
        if (request.mode() == Mode.SUBSCRIPTION) {
            price.setRecurring(Recurring.builder().setInterval(Recurring.Interval.MONTH).build());
        }
        return LineItem.builder().setQuantity(1L).setPriceData(price.build()).build();
    }
}
