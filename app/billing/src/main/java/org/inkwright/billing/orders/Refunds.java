package org.inkwright.billing.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.inkwright.payments.RefundRequest;
import org.inkwright.payments.RefundState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives money back for operators. A refund is kept before the payment provider is asked. When it
/// is not known what came of it, the provider's list is searched for it before it is asked for
/// again with the same key, so that money goes back once. Shared by all threads.
public final class Refunds {
    private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(2);
    // Afterwards a person may have given the money back elsewhere: nothing leaves by itself.
    static final Duration BY_ITSELF = Duration.ofDays(1);
    private static final int AT_ONCE = 20;
    // The provider's word for a key that was used for other words: for those of an older program.
    private static final String USED = "idempotency_error";

    private final Database database;
    private final InstantSource clock;
    private final Payments payments;
    private final Paybacks paybacks;

    /// @param clock the system's time
    Refunds(Database database, InstantSource clock, Payments payments, Paybacks paybacks) {
        this.database = database;
        this.clock = clock;
        this.payments = payments;
        this.paybacks = paybacks;
    }

    /// Gives money back.
    ///
    /// @param noted what else is to be kept in the transaction that keeps the request
    public RefundFate ask(RefundAsked asked, Consumer<Transaction> noted) {
        Optional<RefundFate> fate = database.transact(all -> kept(all, asked, noted));
        return fate.orElseGet(() ->
                send(database.transact(all -> new RefundRows(all).find(asked.id()).orElseThrow())));
    }

    /// Asks again for refunds whose end nobody knows; for those of more than a day ago it only
    /// looks whether the provider has done them.
    public void sendLeft() {
        Instant now = clock.instant();
        for (RefundRows.Kept left :
                database.transact(
                        all -> new RefundRows(all).left(now.minus(LEFT_ALONE), AT_ONCE))) {
            database.change(all -> new RefundRows(all).looked(left.asked().id(), now));
            sendGuarded(left, left.at().isAfter(now.minus(BY_ITSELF)));
        }
    }

    // One that fails must not keep the others from being asked for.
    private void sendGuarded(RefundRows.Kept left, boolean young) {
        try {
            RefundFate fate = young ? send(left) : looked(left);
            LOG.info("refund request {} asked about again: {}", left.asked().id(), fate);
        } catch (RuntimeException e) {
            LOG.error("refund request {} failed and is tried again", left.asked().id(), e);
        }
    }

    private RefundFate looked(RefundRows.Kept kept) {
        RefundAsked asked = kept.asked();
        String payment =
                database.transact(all -> new OrderRows(all).find(asked.order()).orElseThrow())
                        .payment()
                        .payment()
                        .orElseThrow();
        return payments.refundOf(payment, key(asked))
                                instanceof PaymentReply.Done<Optional<RefundState>>(var found)
                        && found.isPresent()
                ? sent(asked, found.orElseThrow())
                : new RefundFate.Later();
    }

    private static PaymentKey key(RefundAsked asked) {
        return new PaymentKey("refund-" + asked.id());
    }

    // Empty when the provider is to be asked.
    private Optional<RefundFate> kept(
            Transaction all, RefundAsked asked, Consumer<Transaction> noted) {
        var rows = new RefundRows(all);
        Optional<RefundRows.Kept> known = rows.find(asked.id());
        if (known.isPresent()) {
            return known(known.orElseThrow(), asked);
        }
        Optional<KeptOrder> order = new OrderRows(all).locked(asked.order());
        if (order.isEmpty()) {
            return Optional.of(new RefundFate.NoOrder());
        }
        Optional<RefundFate> refused = refused(all, order.orElseThrow(), asked);
        if (refused.isEmpty() && rows.add(asked, clock.instant())) {
            noted.accept(all);
        }
        return refused;
    }

    private Optional<RefundFate> known(RefundRows.Kept kept, RefundAsked asked) {
        if (!kept.asked().equals(asked)) {
            return Optional.of(new RefundFate.KeyReused());
        }
        return switch (kept.state()) {
            case SENT -> Optional.of(new RefundFate.Sent(kept.refund().orElse("")));
            case REFUSED -> Optional.of(new RefundFate.Refused(kept.trouble().orElse("")));
            case ASKED -> Optional.empty();
        };
    }

    private static Optional<RefundFate> refused(
            Transaction all, KeptOrder order, RefundAsked asked) {
        boolean paid = order.state() == OrderState.PAID || order.state().broughtNothing();
        if (!paid || order.payment().payment().isEmpty()) {
            return Optional.of(new RefundFate.NothingPaid());
        }
        long left = order.price().count() - new PaybackRows(all).taken(order.id());
        // What was paid for a parked order is not its price: only the provider knows.
        boolean known = order.state() == OrderState.PAID;
        if (asked.amount().filter(one -> one <= 0 || (known && one > left)).isPresent()) {
            return Optional.of(new RefundFate.WrongAmount());
        }
        return new RefundRows(all).isAnotherOnItsWay(order.id(), asked.id())
                ? Optional.of(new RefundFate.AnotherFirst())
                : Optional.empty();
    }

    private RefundFate send(RefundRows.Kept kept) {
        RefundAsked asked = kept.asked();
        KeptOrder order =
                database.transact(all -> new OrderRows(all).find(asked.order()).orElseThrow());
        return switch (reply(order, asked)) {
            case PaymentReply.Done<RefundState>(RefundState state) -> sent(asked, state);
            // It may have been done the first time: that must not look like a refusal.
            case PaymentReply.Refused<RefundState> refused
                    when PaymentNews.isOurFault(refused.code()) || refused.code().equals(USED) ->
                    new RefundFate.Later();
            case PaymentReply.Refused<RefundState> refused -> {
                database.change(all ->
                        new RefundRows(all)
                                .close(
                                        asked.id(),
                                        RefundRows.State.REFUSED,
                                        Optional.empty(),
                                        Optional.of(refused.code())));
                yield new RefundFate.Refused(refused.code());
            }
            case PaymentReply.Unavailable<RefundState> _ -> new RefundFate.Later();
        };
    }

    // The provider forgets a key after a day, by its own clock: the same key would then give money
    // back once more. So what has left is looked for first.
    private PaymentReply<RefundState> reply(KeptOrder order, RefundAsked asked) {
        String payment = order.payment().payment().orElseThrow();
        PaymentKey key = key(asked);
        return switch (payments.refundOf(payment, key)) {
            case PaymentReply.Done<Optional<RefundState>>(Optional<RefundState> found)
                    when found.isPresent() ->
                    new PaymentReply.Done<>(found.orElseThrow());
            case PaymentReply.Done<Optional<RefundState>> _ -> {
                MoneySum part =
                        asked.amount()
                                .map(amount -> new MoneySum(amount, order.price().currency()))
                                .orElse(null);
                yield payments.refund(
                        new RefundRequest(
                                payment,
                                part,
                                RefundRequest.Reason.REQUESTED_BY_CUSTOMER,
                                order.id().toString()),
                        key);
            }
            // Only the list was refused; whether money left is as unknown as before.
            case PaymentReply.Refused<Optional<RefundState>> _ -> later();
            case PaymentReply.Unavailable<Optional<RefundState>> _ -> later();
        };
    }

    private static PaymentReply<RefundState> later() {
        return new PaymentReply.Unavailable<>(PaymentReply.Trouble.OUT_OF_ORDER, null);
    }

    private RefundFate sent(RefundAsked asked, RefundState state) {
        return database.transact(all -> {
            boolean applied = paybacks.refund(all, state);
            LOG.debug("refund {} belongs to a purchase: {}", state.id(), applied);
            new RefundRows(all)
                    .close(
                            asked.id(),
                            RefundRows.State.SENT,
                            Optional.of(state.id()),
                            Optional.empty());
            return new RefundFate.Sent(state.id());
        });
    }
}
