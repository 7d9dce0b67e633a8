package org.inkwright.billing.orders;

import java.util.Optional;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Waiting;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.plans.Plans;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Dispute;
import org.inkwright.ledger.DisputePhase;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Money;
import org.inkwright.ledger.MoneyBack;
import org.inkwright.ledger.Refund;
import org.inkwright.ledger.Stamp;
import org.inkwright.ledger.TakeBack;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.RefundState;
import org.jspecify.annotations.Nullable;

/// Money that goes back, and the credits that go with it (rules 43 to 48). Shared by all threads.
final class Paybacks {
    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Plans plans;

    Paybacks(Ledger ledger, Catalogues catalogues, Plans plans) {
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.plans = plans;
    }

    /// A refund came further.
    ///
    /// @return whether its purchase is known
    boolean refund(Transaction transaction, RefundState refund) {
        return parked(transaction, refund.payment())
                .or(() ->
                        whose(transaction, refund.payment())
                                .map(paid -> {
                                    String owner = paid.account().toString();
                                    refund(ledger.lock(transaction, owner), paid, refund);
                                    return true;
                                }))
                .orElse(false);
    }

    /// A dispute came further.
    ///
    /// @return whether its purchase is known
    boolean dispute(Transaction transaction, DisputeState dispute) {
        return parked(transaction, dispute.payment())
                .or(() ->
                        whose(transaction, dispute.payment())
                                .map(paid -> {
                                    String owner = paid.account().toString();
                                    dispute(ledger.lock(transaction, owner), paid, dispute);
                                    return true;
                                }))
                .orElse(false);
    }

    private void refund(Wallet wallet, Paid paid, RefundState refund) {
        boolean gone =
                switch (refund.status()) {
                    case PENDING, SUCCEEDED -> true;
                    case REQUIRES_ACTION, FAILED, CANCELED, OTHER -> false;
                };
        boolean back =
                refund.status() == RefundState.Status.FAILED
                        || refund.status() == RefundState.Status.CANCELED;
        var rows = new PaybackRows(wallet.transaction());
        Optional<PaybackRows.Kept> known = rows.find(refund.id());
        if (gone && known.isEmpty()) {
            take(wallet, paid, refund);
        } else if (back && known.isPresent()) {
            if (known.orElseThrow().state() == PaybackRows.State.TAKEN) {
                undo(wallet, paid, known.orElseThrow());
            }
        } else if (back) {
            // What failed before it was seen to go stays undone, whatever old news come.
            rows.add(
                    new PaybackRows.Kept(refund.id(), 0, Credits.NONE, PaybackRows.State.UNDONE),
                    PaybackRows.Kind.REFUND,
                    paid.account(),
                    paid.order().map(KeptOrder::id));
        }
    }

    private void take(Wallet wallet, Paid paid, RefundState refund) {
        Money money = money(refund.amount());
        Stamp stamp = stamp(Cause.Kind.REFUND, refund.id(), wallet);
        Credits credits = credits(wallet, paid, money);
        new PaybackRows(wallet.transaction())
                .add(
                        new PaybackRows.Kept(
                                refund.id(), money.count(), credits, PaybackRows.State.TAKEN),
                        PaybackRows.Kind.REFUND,
                        paid.account(),
                        paid.order().map(KeptOrder::id));
        if (paid.lot().isPresent()) {
            String lot = paid.lot().orElseThrow();
            TakeBack back = TakeBack.of(credits, Waiting.standing(wallet, lot));
            wallet.post(Refund.of(money, back, stamp));
            new Waiting(wallet).add(stamp.cause(), lot, back.waiting());
        } else {
            wallet.post(Refund.ofMoney(money, stamp));
        }
        paid.order().ifPresent(order -> whole(wallet, order));
    }

    private void undo(Wallet wallet, Paid paid, PaybackRows.Kept refund) {
        Stamp stamp = stamp(Cause.Kind.REFUND, refund.id(), wallet);
        Credits stillWaiting = new Waiting(wallet).end(stamp.cause());
        var money =
                new Money(
                        refund.amount(),
                        paid.order().map(order -> order.price().unit()).orElse(paid.unit()));
        LedgerAccount lot = LedgerAccount.prepaid(wallet.owner(), paid.lot().orElse(refund.id()));
        wallet.post(
                Refund.failed(
                        money,
                        returning(wallet, paid, refund).minus(stillWaiting).orNone(),
                        lot,
                        wallet.debt(),
                        stamp));
        new PaybackRows(wallet.transaction()).change(refund.id(), PaybackRows.State.UNDONE);
        // A dispute that is open sets apart what has come back too.
        new Waiting(wallet).freezeAgain(refund.id());
        paid.order()
                .ifPresent(order -> {
                    boolean was =
                            new OrderRows(wallet.transaction())
                                    .change(
                                            order.id(),
                                            OrderState.REFUNDED,
                                            OrderState.PAID,
                                            Optional.empty());
                    if (was && order.what().kind() == OrderKind.BOOST) {
                        plans.boostedAgain(wallet, order.id(), refund.id());
                    }
                });
    }

    // No more comes back than what the money that stays away does not account for (rule 48).
    private Credits returning(Wallet wallet, Paid paid, PaybackRows.Kept refund) {
        if (paid.order().isEmpty() || paid.lot().isEmpty()) {
            return Credits.NONE;
        }
        KeptOrder order = paid.order().orElseThrow();
        var rows = new PaybackRows(wallet.transaction());
        var unit = order.price().unit();
        Credits granted = Till.credits(catalogues.version(order.what().version()), order);
        Credits stays =
                new MoneyBack(granted, order.price())
                        .credits(
                                new Money(0, unit),
                                new Money(rows.taken(order.id()) - refund.amount(), unit));
        return rows.takenCredits(order.id()).minus(stays).orNone().atMost(refund.credits());
    }

    // When all of its money has gone back, an order is no longer paid, and a boost ends at once.
    private void whole(Wallet wallet, KeptOrder order) {
        long back = new PaybackRows(wallet.transaction()).taken(order.id());
        if (back < order.price().count()) {
            return;
        }
        new OrderRows(wallet.transaction())
                .change(order.id(), OrderState.PAID, OrderState.REFUNDED, Optional.empty());
        if (order.what().kind() == OrderKind.BOOST) {
            plans.unboosted(wallet, order.id());
        }
    }

    private void dispute(Wallet wallet, Paid paid, DisputeState dispute) {
        var rows = new PaybackRows(wallet.transaction());
        Optional<PaybackRows.Kept> known = rows.find(dispute.id());
        DisputePhase was = known.map(one -> one.state().phase()).orElse(DisputePhase.NONE);
        DisputePhase next = was.after(phase(dispute.status()));
        if (known.isEmpty()) {
            rows.add(
                    new PaybackRows.Kept(
                            dispute.id(),
                            dispute.amount().minorUnits(),
                            Credits.NONE,
                            PaybackRows.State.NONE),
                    PaybackRows.Kind.DISPUTE,
                    paid.account(),
                    paid.order().map(KeptOrder::id));
        }
        if (was.moves(next)) {
            move(wallet, paid, dispute, next);
        }
        rows.change(dispute.id(), PaybackRows.State.of(next));
        if (next == DisputePhase.LOST) {
            paid.order().ifPresent(order -> whole(wallet, order));
        }
    }

    private void move(Wallet wallet, Paid paid, DisputeState dispute, DisputePhase next) {
        Stamp stamp = stamp(Cause.Kind.DISPUTE, dispute.id(), wallet);
        switch (next) {
            case OPEN -> paid.lot().ifPresent(lot -> new Waiting(wallet).watch(stamp, lot));
            case WON ->
                    paid.lot()
                            .ifPresent(lot -> {
                                var end = new Waiting(wallet).end(stamp.cause());
                                assert end.sign() == 0;
                                Dispute.won(Waiting.standing(wallet, lot), stamp)
                                        .ifPresent(wallet::post);
                            });
            case LOST -> lost(wallet, paid, dispute, stamp);
            case NONE -> throw new IllegalStateException("a dispute does not go back");
        }
    }

    private void lost(Wallet wallet, Paid paid, DisputeState dispute, Stamp stamp) {
        Money money = money(dispute.amount());
        if (paid.lot().isEmpty()) {
            wallet.post(Refund.ofMoney(money, stamp));
            return;
        }
        String lot = paid.lot().orElseThrow();
        var ended = new Waiting(wallet).end(stamp.cause());
        assert ended.sign() == 0;
        Credits credits = credits(wallet, paid, money);
        TakeBack back = TakeBack.of(credits, Waiting.standing(wallet, lot));
        wallet.post(Dispute.lost(money, back, stamp));
        new Waiting(wallet).add(stamp.cause(), lot, back.waiting());
        new PaybackRows(wallet.transaction()).charge(dispute.id(), credits);
    }

    // How many credits go back with money, over all steps never more than were bought (rule 48).
    private Credits credits(Wallet wallet, Paid paid, Money now) {
        return paid.order()
                .filter(_ -> paid.lot().isPresent())
                .map(order -> {
                    Credits granted =
                            Till.credits(catalogues.version(order.what().version()), order);
                    long before = new PaybackRows(wallet.transaction()).taken(order.id());
                    return new MoneyBack(granted, order.price())
                            .credits(new Money(before, now.unit()), now);
                })
                .orElse(Credits.NONE);
    }

    // A parked order brought nothing, so there is nothing to take back.
    private static Optional<Boolean> parked(Transaction transaction, @Nullable String payment) {
        if (payment == null) {
            return Optional.empty();
        }
        var rows = new OrderRows(transaction);
        return rows.ofPayment(payment)
                .filter(order -> order.state().broughtNothing())
                .map(order ->
                        rows.change(
                                order.id(),
                                order.state(),
                                order.state(),
                                Optional.of("its money went back")));
    }

    private static Optional<Paid> whose(Transaction transaction, @Nullable String payment) {
        if (payment == null) {
            return Optional.empty();
        }
        var rows = new OrderRows(transaction);
        Optional<Paid> order =
                rows.ofPayment(payment)
                        .filter(one -> !one.state().canBePaid())
                        .map(one -> new Paid(one.account(), Optional.of(one), one.price().unit()));
        return order.or(() -> rows.planPayment(payment));
    }

    private static DisputePhase phase(DisputeState.Status status) {
        return switch (status) {
            case OPEN -> DisputePhase.OPEN;
            case WON, PREVENTED, INQUIRY_CLOSED -> DisputePhase.WON;
            case LOST -> DisputePhase.LOST;
            case INQUIRY, OTHER -> DisputePhase.NONE;
        };
    }

    private static Stamp stamp(Cause.Kind kind, String id, Wallet wallet) {
        return new Stamp(new Actor.Endpoint(), new Cause(kind, id), wallet.at());
    }

    private static Money money(MoneySum sum) {
        return Money.of(sum.minorUnits(), sum.currency());
    }
}
