package org.inkwright.billing.orders;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.web.Ids;
import org.inkwright.ledger.Money;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.EventContent;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.inkwright.payments.RefundState;
import org.inkwright.payments.SubscriptionState;

/// Does what the payment provider's news ask for. Each piece may come any number of times and in
/// any order. What the provider must be asked is asked before a transaction begins. Shared by all
/// threads.
final class PaymentNews {
    private static final Handling SECOND =
            new Handling.Parked("a second subscription of one account");

    private final Database database;
    private final Payments payments;
    private final Till till;
    private final Paybacks paybacks;
    private final Subscriptions subscriptions;

    PaymentNews(
            Database database,
            Payments payments,
            Till till,
            Paybacks paybacks,
            Subscriptions subscriptions) {
        this.database = database;
        this.payments = payments;
        this.till = till;
        this.paybacks = paybacks;
        this.subscriptions = subscriptions;
    }

    /// Handles news.
    ///
    /// @param closing keeps what became of it, in the same transaction
    Handling handle(EventContent content, Closing closing) {
        return switch (content) {
            case EventContent.CheckoutTold told -> checkout(told.step(), told.checkout(), closing);
            case EventContent.PaymentSucceeded paid -> payment(paid, closing);
            case EventContent.SubscriptionTold told -> subscription(told.subscription(), closing);
            case EventContent.InvoiceTold told -> invoice(told.step(), told.invoice(), closing);
            case EventContent.RefundTold(RefundState refund) ->
                    back(
                            closing,
                            Optional.ofNullable(refund.payment()),
                            all -> paybacks.refund(all, refund));
            case EventContent.DisputeTold(_, DisputeState dispute) ->
                    back(
                            closing,
                            Optional.ofNullable(dispute.payment()),
                            all -> paybacks.dispute(all, dispute));
            case EventContent.ChargeRefunded _ ->
                    closed(closing, new Handling.Ignored("its refunds are told one by one"));
            case EventContent.Unknown(String type) ->
                    closed(closing, new Handling.Ignored("of no concern: " + type));
            case EventContent.Foreign(String fault) ->
                    closed(closing, new Handling.Parked("cannot be read: " + fault));
        };
    }

    private Handling checkout(
            EventContent.CheckoutStep step, CheckoutState checkout, Closing closing) {
        Optional<UUID> order = Ids.parsed(checkout.order());
        if (order.isEmpty()) {
            return closed(closing, new Handling.Ignored("no order of ours"));
        }
        UUID id = order.orElseThrow();
        return switch (step) {
            case COMPLETED, PAID_LATER ->
                    checkout.progress().isPaid()
                            ? paid(id, checkout, closing)
                            : did(closing, all -> till.pending(all, id));
            case FAILED_LATER -> did(closing, all -> till.ended(all, id, OrderState.FAILED));
            case EXPIRED -> did(closing, all -> till.ended(all, id, OrderState.EXPIRED));
        };
    }

    private Handling paid(UUID order, CheckoutState checkout, Closing closing) {
        String subscription = checkout.links().subscription();
        if (subscription == null) {
            return credited(
                    order, checkout, Optional.ofNullable(checkout.links().payment()), closing);
        }
        return asked(
                payments.subscription(subscription),
                state ->
                        asked(
                                payments.invoice(String.valueOf(checkout.links().invoice())),
                                invoice -> {
                                    // First the plan: once the event is closed, nobody comes
                                    // to keep it.
                                    boolean kept =
                                            subscriptions
                                                    .account(state)
                                                    .map(who -> subscriptions.told(who, state))
                                                    .orElse(true);
                                    Handling handling =
                                            credited(
                                                    order,
                                                    checkout,
                                                    Optional.ofNullable(invoice.links().payment()),
                                                    closing);
                                    return kept ? handling : SECOND;
                                }));
    }

    private Handling credited(
            UUID order, CheckoutState checkout, Optional<String> payment, Closing closing) {
        return database.transact(all ->
                closing.with(all, handling(till.paid(all, order, checkout.total(), payment))));
    }

    private Handling payment(EventContent.PaymentSucceeded paid, Closing closing) {
        Optional<UUID> order = Ids.parsed(paid.order());
        if (order.isEmpty()) {
            return closed(closing, new Handling.Ignored("no order of ours"));
        }
        return database.transact(all ->
                closing.with(
                        all,
                        handling(
                                till.paid(
                                        all,
                                        order.orElseThrow(),
                                        paid.received(),
                                        Optional.of(paid.payment())))));
    }

    private static Handling handling(Till.Fate fate) {
        return switch (fate) {
            case Till.Fate.Credited _, Till.Fate.Known _ -> new Handling.Applied();
            // Perhaps one that a restored database does not know.
            case Till.Fate.NotOurs _ -> new Handling.Parked("there is no such order");
            case Till.Fate.Parked(String why) -> new Handling.Parked(why);
        };
    }

    private Handling subscription(SubscriptionState told, Closing closing) {
        Optional<UUID> account = subscriptions.account(told);
        if (account.isEmpty()) {
            return closed(closing, new Handling.Ignored("an unknown customer"));
        }
        return refreshed(account.orElseThrow(), told.id(), Optional.of(told), closing);
    }

    // The provider's state of now counts, not that of the news, which may be old (rule 36).
    private Handling refreshed(
            UUID account, String id, Optional<SubscriptionState> told, Closing closing) {
        return switch (payments.subscription(id)) {
            case PaymentReply.Unavailable<SubscriptionState> _ -> new Handling.Later();
            case PaymentReply.Done<SubscriptionState>(SubscriptionState now) ->
                    kept(account, now, closing);
            case PaymentReply.Refused<SubscriptionState> refused when isOurFault(refused.code()) ->
                    new Handling.Later();
            case PaymentReply.Refused<SubscriptionState> refused ->
                    told.map(state -> kept(account, state, closing))
                            .orElseGet(() ->
                                    closed(
                                            closing,
                                            new Handling.Parked(
                                                    "the provider refused: " + refused.code())));
        };
    }

    private Handling kept(UUID account, SubscriptionState state, Closing closing) {
        boolean kept = subscriptions.told(account, state);
        return closed(closing, kept ? new Handling.Applied() : SECOND);
    }

    /// Whether a refusal is about our key and says nothing about what was asked: that passes.
    static boolean isOurFault(String code) {
        return code.equals("no_access");
    }

    private Handling invoice(EventContent.InvoiceStep step, InvoiceState invoice, Closing closing) {
        String subscription = invoice.links().subscription();
        Optional<UUID> account = whose(invoice);
        if (subscription == null || account.isEmpty()) {
            return closed(closing, new Handling.Ignored("no plan of ours"));
        }
        boolean later =
                step == EventContent.InvoiceStep.PAID
                        && invoice.cause() != InvoiceState.Cause.SUBSCRIPTION_BEGAN
                        && invoice.paid().minorUnits() > 0;
        if (!later) {
            return refreshed(account.orElseThrow(), subscription, Optional.empty(), closing);
        }
        return asked(
                payments.invoice(invoice.id()),
                whole -> {
                    keep(account.orElseThrow(), whole);
                    return refreshed(
                            account.orElseThrow(), subscription, Optional.empty(), closing);
                });
    }

    private void keep(UUID account, InvoiceState invoice) {
        database.change(all -> {
            boolean first =
                    new OrderRows(all)
                            .addPlanPayment(
                                    invoice.id(),
                                    account,
                                    Optional.ofNullable(invoice.links().payment()),
                                    Money.of(
                                            invoice.paid().minorUnits(),
                                            invoice.paid().currency()));
            if (first) {
                till.planPaid(all, account, invoice.id(), invoice.paid());
            }
        });
    }

    private Optional<UUID> whose(InvoiceState invoice) {
        return database.transact(all ->
                Optional.ofNullable(invoice.links().customer())
                        .flatMap(customer -> new OrderRows(all).accountOf(customer))
                        .or(() ->
                                Optional.ofNullable(invoice.links().subscription())
                                        .flatMap(id -> subscriptions.accountOf(all, id))));
    }

    private Handling back(
            Closing closing, Optional<String> payment, Function<Transaction, Boolean> work) {
        if (payment.isEmpty()) {
            return closed(closing, new Handling.Parked("money went back that no payment brought"));
        }
        return database.transact(all ->
                closing.with(
                        all,
                        work.apply(all)
                                ? new Handling.Applied()
                                : new Handling.Waits(payment.orElseThrow())));
    }

    private Handling did(Closing closing, Consumer<Transaction> work) {
        return database.transact(all -> {
            work.accept(all);
            return closing.with(all, new Handling.Applied());
        });
    }

    private Handling closed(Closing closing, Handling handling) {
        return database.transact(all -> closing.with(all, handling));
    }

    private static <T> Handling asked(PaymentReply<T> reply, Function<T, Handling> then) {
        return switch (reply) {
            case PaymentReply.Done<T>(T value) -> then.apply(value);
            case PaymentReply.Unavailable<T> _ -> new Handling.Later();
            case PaymentReply.Refused<T> refused when isOurFault(refused.code()) ->
                    new Handling.Later();
            case PaymentReply.Refused<T> refused ->
                    new Handling.Parked("the provider refused: " + refused.code());
        };
    }

    /// Keeps what became of news, in the transaction of its effect.
    @FunctionalInterface
    interface Closing {
        /// Keeps it.
        ///
        /// @return the same handling
        Handling with(Transaction all, Handling handling);
    }
}
