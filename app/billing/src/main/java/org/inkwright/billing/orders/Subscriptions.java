package org.inkwright.billing.orders;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.plans.KeptSubscription;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.web.Ids;
import org.inkwright.ledger.MonthlyPeriods;
import org.inkwright.payments.SubscriptionState;

/// Keeps what the payment provider says about plans. Whatever order news come in, the newest state
/// counts (rule 36). Shared by all threads.
final class Subscriptions {
    private final Database database;
    private final Ledger ledger;
    private final Plans plans;

    Subscriptions(Database database, Ledger ledger, Plans plans) {
        this.database = database;
        this.ledger = ledger;
        this.plans = plans;
    }

    /// The subscription of an account, unless it is over.
    Optional<KeptSubscription> of(Transaction all, UUID account) {
        return plans.subscription(all, account)
                .filter(one -> one.status() != KeptSubscription.Status.ENDED);
    }

    /// Whose subscription it is.
    Optional<UUID> account(SubscriptionState state) {
        return database.transact(all ->
                plans.accountOf(all, state.id())
                        .or(() ->
                                Ids.parsed(state.order())
                                        .flatMap(order -> new OrderRows(all).find(order))
                                        .map(KeptOrder::account))
                        .or(() -> new OrderRows(all).accountOf(state.customer())));
    }

    /// Whose subscription an id is.
    Optional<UUID> accountOf(Transaction all, String subscription) {
        return plans.accountOf(all, subscription);
    }

    /// Keeps a state, and grants what follows. While one subscription lives, another one of the
    /// same account changes nothing, so that which plan counts does not depend on the order of
    /// news.
    ///
    /// @return whether it was kept or needed not be; no for a second one that lives
    boolean told(UUID account, SubscriptionState state) {
        return ledger.with(
                account.toString(),
                wallet -> {
                    Optional<KeptSubscription> known =
                            plans.subscription(wallet.transaction(), account);
                    boolean other =
                            known.filter(one -> !one.id().equals(state.id()))
                                    .filter(one -> one.status() != KeptSubscription.Status.ENDED)
                                    .isPresent();
                    Optional<KeptSubscription> news = kept(state, known);
                    if (other) {
                        return news.isEmpty() || isOver(state);
                    }
                    news.ifPresent(one -> plans.subscribed(wallet, one));
                    return true;
                });
    }

    private static boolean isOver(SubscriptionState state) {
        return status(state).filter(one -> one == KeptSubscription.Status.ENDED).isPresent();
    }

    private static Optional<KeptSubscription> kept(
            SubscriptionState state, Optional<KeptSubscription> known) {
        Optional<KeptSubscription> same = known.filter(one -> one.id().equals(state.id()));
        SubscriptionState.Plan plan = state.plan();
        Instant anchor =
                same.map(one -> one.times().anchor())
                        .filter(was -> begins(was, plan.start()))
                        .orElse(plan.start());
        return status(state)
                .map(status ->
                        new KeptSubscription(
                                state.id(),
                                plan.product(),
                                status,
                                new KeptSubscription.Times(
                                        anchor,
                                        plan.end(),
                                        pastDueSince(status, same, state.asOf()),
                                        state.asOf()),
                                plan.next()
                                        .goesOnAs()
                                        .filter(next -> !next.equals(plan.product()))));
    }

    private static Optional<Instant> pastDueSince(
            KeptSubscription.Status status, Optional<KeptSubscription> same, Instant now) {
        if (status != KeptSubscription.Status.PAST_DUE) {
            return Optional.empty();
        }
        return same.flatMap(one -> one.times().pastDueSince()).or(() -> Optional.of(now));
    }

    // Whether a month that is counted from the anchor begins at a moment.
    private static boolean begins(Instant anchor, Instant start) {
        return new MonthlyPeriods(anchor).at(start).start().equals(start);
    }

    private static Optional<KeptSubscription.Status> status(SubscriptionState state) {
        return switch (state.status()) {
            case ACTIVE ->
                    Optional.of(
                            state.plan().next().goesOnAs().isPresent()
                                    ? KeptSubscription.Status.PAID
                                    : KeptSubscription.Status.ENDING);
            case PAST_DUE, UNPAID -> Optional.of(KeptSubscription.Status.PAST_DUE);
            case CANCELED, INCOMPLETE_EXPIRED, PAUSED -> Optional.of(KeptSubscription.Status.ENDED);
            case INCOMPLETE, OTHER -> Optional.empty();
        };
    }
}
