package org.inkwright.payments;

import java.net.URI;
import java.util.Optional;

/// The payment provider. Every call asks over the network and blocks, up to the time limit of
/// [StripePayments]; none throws for what the provider or the network does. Implementations are
/// safe to share between threads.
///
/// What changes something takes a key: the same key with the same request gives the same answer and
/// happens once. A key is kept by the provider for 24 hours.
public interface Payments {
    /// Makes a customer.
    ///
    /// @param account the id of our account, kept with the customer
    /// @param mail where receipts go
    /// @return the customer's id
    PaymentReply<String> createCustomer(String account, String mail, PaymentKey key);

    /// Opens a page of payment. The same key gives the answer of the first time, so a page that has
    /// expired since looks open in it: what counts is [CheckoutState#expires].
    PaymentReply<CheckoutState> openCheckout(CheckoutRequest request, PaymentKey key);

    /// What became of a page of payment.
    PaymentReply<CheckoutState> checkout(String checkout);

    /// Closes a page of payment that nobody has paid; refused when it is no longer open.
    PaymentReply<CheckoutState> expireCheckout(String checkout, PaymentKey key);

    /// Opens the page on which a customer sees invoices and changes a subscription.
    ///
    /// @param back where the page leads back to
    /// @return the address of the page
    PaymentReply<URI> openPortal(String customer, URI back, PaymentKey key);

    /// Gives money back. The outcome may be pending, and may fail days later.
    PaymentReply<RefundState> refund(RefundRequest request, PaymentKey key);

    /// The refund of a payment that was asked for with a key, however long ago; empty when there is
    /// none. What [#refund] cannot tell once the provider has forgotten the key.
    ///
    /// @param payment the provider's id of the payment
    PaymentReply<Optional<RefundState>> refundOf(String payment, PaymentKey key);

    /// What a subscription is now.
    PaymentReply<SubscriptionState> subscription(String subscription);

    /// Changes the plan of a subscription.
    PaymentReply<SubscriptionState> changePlan(PlanChange change, PaymentKey key);

    /// Ends a subscription when what is paid has been used up.
    PaymentReply<SubscriptionState> cancelAtPeriodEnd(String subscription, PaymentKey key);

    /// Takes back [#cancelAtPeriodEnd].
    PaymentReply<SubscriptionState> resume(String subscription, PaymentKey key);

    /// What an invoice is now, with the payment that paid it.
    PaymentReply<InvoiceState> invoice(String invoice);

    /// What the provider has told or would have told, newest first, of the last 30 days.
    PaymentReply<ListPart<PaymentEvent>> events(ListSpan span);

    /// The pages of payment that were opened within a span and are paid by now, newest first. Who
    /// pays by bank pays up to two weeks later.
    PaymentReply<ListPart<CheckoutState>> paidCheckouts(ListSpan span);

    /// The refunds that were made within a span, newest first.
    PaymentReply<ListPart<RefundState>> refunds(ListSpan span);

    /// The disputes that were opened within a span, newest first.
    PaymentReply<ListPart<DisputeState>> disputes(ListSpan span);
}
