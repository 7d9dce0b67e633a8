package org.inkwright.payments.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.inkwright.payments.CheckoutRequest;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.ListPart;
import org.inkwright.payments.ListSpan;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.inkwright.payments.PlanChange;
import org.inkwright.payments.RefundRequest;
import org.inkwright.payments.RefundState;
import org.inkwright.payments.StripeSettings;
import org.inkwright.payments.SubscriptionState;

/// Payments through Stripe's library. Shared by all threads.
public final class ClientPayments implements Payments {
    /// The version of the API that the library pins.
    public static final String API_VERSION = Stripe.API_VERSION;

    /// The types of events that are of concern to us.
    public static final List<String> EVENT_TYPES = ContentReading.TYPES;

    private final V1Services stripe;
    private final Checkouts checkouts;
    private final Subscriptions subscriptions;
    private final Lists lists;

    /// Asks nobody yet.
    public ClientPayments(StripeSettings settings) {
        stripe =
                StripeClient.builder()
                        .setApiKey(settings.secretKey().value())
                        .setApiBase(settings.apiBase().toString())
                        // who asks knows when to ask again, and does so with the same key
                        .setMaxNetworkRetries(0)
                        .setHttpClient(new Transport(settings.patience()))
                        .build()
                        .v1();
        Products products = new Products(stripe);
        checkouts = new Checkouts(stripe, products);
        subscriptions = new Subscriptions(stripe, products);
        lists = new Lists(stripe);
    }

    static RequestOptions once(PaymentKey key) {
        return RequestOptions.builder().setIdempotencyKey(key.value()).build();
    }

    @Override
    public PaymentReply<String> createCustomer(String account, String mail, PaymentKey key) {
        CustomerCreateParams params =
                CustomerCreateParams.builder()
                        .setEmail(mail)
                        .putMetadata(Marks.ACCOUNT, account)
                        .build();
        return Asking.ask(
                () -> stripe.customers().create(params, once(key)), a -> a.facts().text("id"));
    }

    @Override
    public PaymentReply<CheckoutState> openCheckout(CheckoutRequest request, PaymentKey key) {
        return checkouts.open(request, key);
    }

    @Override
    public PaymentReply<CheckoutState> checkout(String checkout) {
        return checkouts.state(checkout);
    }

    @Override
    public PaymentReply<CheckoutState> expireCheckout(String checkout, PaymentKey key) {
        return checkouts.expire(checkout, key);
    }

    @Override
    public PaymentReply<URI> openPortal(String customer, URI back, PaymentKey key) {
        return checkouts.portal(customer, back, key);
    }

    @Override
    public PaymentReply<RefundState> refund(RefundRequest request, PaymentKey key) {
        RefundCreateParams.Builder params =
                RefundCreateParams.builder()
                        .setPaymentIntent(request.payment())
                        .setReason(
                                switch (request.reason()) {
                                    case REQUESTED_BY_CUSTOMER ->
                                            RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER;
                                    case DUPLICATE -> RefundCreateParams.Reason.DUPLICATE;
                                    case FRAUDULENT -> RefundCreateParams.Reason.FRAUDULENT;
                                })
                        .putMetadata(Marks.ORDER, request.order())
                        .putMetadata(Marks.KEY, key.value());
        request.amount().ifPresent(part -> params.setAmount(part.minorUnits()));
        return Asking.ask(
                () -> stripe.refunds().create(params.build(), once(key)),
                a -> StateReading.refund(a.facts()));
    }

    @Override
    public PaymentReply<Optional<RefundState>> refundOf(String payment, PaymentKey key) {
        return lists.refundOf(payment, key);
    }

    @Override
    public PaymentReply<SubscriptionState> subscription(String subscription) {
        return subscriptions.state(subscription);
    }

    @Override
    public PaymentReply<SubscriptionState> changePlan(PlanChange change, PaymentKey key) {
        return subscriptions.change(change, key);
    }

    @Override
    public PaymentReply<SubscriptionState> cancelAtPeriodEnd(String subscription, PaymentKey key) {
        return subscriptions.cancel(subscription, key);
    }

    @Override
    public PaymentReply<SubscriptionState> resume(String subscription, PaymentKey key) {
        return subscriptions.resume(subscription, key);
    }

    @Override
    public PaymentReply<InvoiceState> invoice(String invoice) {
        InvoiceRetrieveParams params =
                InvoiceRetrieveParams.builder().addExpand("payments").build();
        return Asking.ask(
                () -> stripe.invoices().retrieve(invoice, params),
                a -> StateReading.invoice(a.facts()));
    }

    @Override
    public PaymentReply<ListPart<PaymentEvent>> events(ListSpan span) {
        return lists.events(span);
    }

    @Override
    public PaymentReply<ListPart<CheckoutState>> paidCheckouts(ListSpan span) {
        return lists.paidCheckouts(span);
    }

    @Override
    public PaymentReply<ListPart<RefundState>> refunds(ListSpan span) {
        return lists.refunds(span);
    }

    @Override
    public PaymentReply<ListPart<DisputeState>> disputes(ListSpan span) {
        return lists.disputes(span);
    }
}
