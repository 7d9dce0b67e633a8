package org.inkwright.billing.plans;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.ledger.Keeping;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.AccountPerks;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.BoostOffer;
import org.inkwright.ledger.BoostTime;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.EffectivePlan;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.Grant;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.LedgerException;
import org.inkwright.ledger.LedgerTransaction;
import org.inkwright.ledger.MonthlyPeriods;
import org.inkwright.ledger.Period;
import org.inkwright.ledger.PlanOffer;
import org.inkwright.ledger.Stamp;
import org.inkwright.ledger.Subscription;

/// The one place that says what counts for an account, and that grants its pools: whoever looks at
/// an account grants what is due, so that no job has to run at midnight (rule 51). Shared by all
/// threads.
public final class Plans {
    // Months that nobody looked at are granted and lapse at once; older ones are not worth a row.
    private static final int MOST_MISSED = 120;

    private final Catalogues catalogues;
    private final int freeMonths;

    /// @param catalogues what the plans bring
    /// @param freeMonths how many accounts of one network have a free month at a time; 0 for any
    ///   number
    public Plans(Catalogues catalogues, int freeMonths) {
        this.catalogues = catalogues;
        this.freeMonths = freeMonths;
    }

    /// What counts for the owner now, with every pool granted that is due.
    public Standing ensured(Wallet wallet) {
        var account = UUID.fromString(wallet.owner());
        var rows = new PlanRows(wallet.transaction());
        EffectivePlan effective = effective(rows, account, wallet);
        Optional<KeptSubscription> subscription =
                rows.subscription(account).filter(_ -> !effective.plan().isFree());
        var kind = subscription.isPresent() ? PlanRows.Kind.PLAN : PlanRows.Kind.FREE;
        Optional<Instant> anchor =
                subscription
                        .map(KeptSubscription::anchor)
                        .or(() -> rows.verifiedAt(account))
                        .filter(moment -> !wallet.at().isBefore(moment));
        Period now = new MonthlyPeriods(anchor.orElse(wallet.at())).at(wallet.at());
        if (anchor.isPresent()) {
            for (Period month : due(rows, account, kind, anchor.orElseThrow(), wallet.at())) {
                grant(wallet, rows, kind, month, effective.plan());
            }
            raise(wallet, rows, kind, effective.plan());
        }
        return new Standing(effective, now);
    }

    /// Keeps what the provider said about an account's plan, and grants what follows at once.
    public void subscribed(Wallet wallet, KeptSubscription news) {
        new PlanRows(wallet.transaction()).keep(UUID.fromString(wallet.owner()), news);
        ensured(wallet);
    }

    /// What the provider said last about an account's plan.
    public Optional<KeptSubscription> subscription(Transaction transaction, UUID account) {
        return new PlanRows(transaction).subscription(account);
    }

    /// Whose plan a subscription of the provider is.
    public Optional<UUID> accountOf(Transaction transaction, String subscription) {
        return new PlanRows(transaction).accountOf(subscription);
    }

    /// Whether credits pay when the pools are empty, as the account has chosen.
    public CreditUse creditUse(Wallet wallet) {
        return wallet.transaction()
                .only(
                        "select credit_use from account where id = ?",
                        row -> CreditUse.valueOf(row.text("credit_use")),
                        UUID.fromString(wallet.owner()));
    }

    /// A boost was paid: it lifts limits from now, or from the end of the one before it, and brings
    /// its pool (rule 55).
    ///
    /// @param version of the catalogue that it was sold under
    public void boosted(Wallet wallet, UUID order, BoostOffer offer, String version) {
        var account = UUID.fromString(wallet.owner());
        var rows = new PlanRows(wallet.transaction());
        rows.addBoost(order, account, version, wallet.at());
        Instant ends = BoostTime.stretches(boosts(rows, account)).getLast().end();
        if (offer.pool().sign() > 0) {
            var cause = new Cause(Cause.Kind.ORDER, order.toString());
            wallet.post(
                    Grant.of(
                            boostPool(wallet, order),
                            offer.pool(),
                            new Stamp(new Actor.Endpoint(), cause, wallet.at())),
                    ends);
        }
    }

    /// The money of a boost went back: it ends at once, and its pool with it.
    public void unboosted(Wallet wallet, UUID order) {
        new PlanRows(wallet.transaction()).endBoost(order, Optional.of(wallet.at()));
        wallet.end(boostPool(wallet, order));
    }

    /// The money of a boost did not go back after all.
    ///
    /// @param refund the id of the refund that failed
    public void boostedAgain(Wallet wallet, UUID order, String refund) {
        var rows = new PlanRows(wallet.transaction());
        rows.endBoost(order, Optional.empty());
        LedgerAccount pool = boostPool(wallet, order);
        Instant ends =
                BoostTime.stretches(boosts(rows, UUID.fromString(wallet.owner()))).stream()
                        .map(Period::end)
                        .max(Instant::compareTo)
                        .orElse(wallet.at());
        wallet.endAt(pool, ends);
        var lapsed = new Generations(wallet.lapsed(pool));
        if (lapsed.sign() > 0) {
            var cause = new Cause(Cause.Kind.ORDER, order.toString()).step(refund);
            wallet.post(
                    Grant.of(pool, lapsed, new Stamp(new Actor.Endpoint(), cause, wallet.at())),
                    ends);
        }
    }

    /// What pools were given, as far as they are of now.
    public Map<LedgerAccount, Long> granted(Wallet wallet) {
        var account = UUID.fromString(wallet.owner());
        var rows = new PlanRows(wallet.transaction());
        Map<LedgerAccount, Long> given = new TreeMap<>();
        for (PlanRows.Kind kind : PlanRows.Kind.values()) {
            rows.newest(account, kind)
                    .ifPresent(month ->
                            given.put(pool(wallet, kind, month.starts()), month.generations()));
        }
        rows.soldBoosts(account)
                .forEach(sold ->
                        given.put(boostPool(wallet, sold.order()), offer(sold).pool().count()));
        return given;
    }

    private List<BoostTime.Paid> boosts(PlanRows rows, UUID account) {
        return rows.soldBoosts(account).stream()
                .map(sold ->
                        new BoostTime.Paid(
                                sold.order().toString(),
                                sold.paid(),
                                sold.ended().orElse(Fund.NEVER),
                                offer(sold).length()))
                .toList();
    }

    // As it was sold, whatever is sold now.
    private BoostOffer offer(PlanRows.SoldBoost sold) {
        return catalogues.version(sold.version()).plans().boost();
    }

    private static LedgerAccount boostPool(Wallet wallet, UUID order) {
        return new LedgerAccount(AccountKind.BOOST_POOL, wallet.owner(), order.toString());
    }

    private EffectivePlan effective(PlanRows rows, UUID account, Wallet wallet) {
        Optional<KeptSubscription> kept = rows.subscription(account);
        Subscription subscription =
                kept.map(KeptSubscription::subscription).orElseGet(Subscription.None::new);
        // Whoever pays for a plan that is no longer sold has it all the same.
        var offers =
                kept.map(one -> catalogues.withPlan(one.plan()))
                        .orElseGet(catalogues::current)
                        .plans();
        List<Period> boosts = BoostTime.stretches(boosts(rows, account));
        return offers.effective(
                subscription, new AccountPerks(prepaid(wallet), boosts), wallet.at());
    }

    private static Credits prepaid(Wallet wallet) {
        Credits sum = Credits.NONE;
        for (Fund fund : wallet.funds()) {
            if (fund.account().kind() == AccountKind.PREPAID) {
                sum = sum.plus(new Credits(fund.posted().count()));
            }
        }
        return sum;
    }

    private static List<Period> due(
            PlanRows rows, UUID account, PlanRows.Kind kind, Instant anchor, Instant now) {
        var months = new MonthlyPeriods(anchor);
        Instant covered =
                kind == PlanRows.Kind.PLAN
                        ? Instant.EPOCH
                        : rows.newest(account, PlanRows.Kind.PLAN)
                                .map(PlanRows.Month::ends)
                                .orElse(Instant.EPOCH);
        List<Period> begun =
                rows.newest(account, kind)
                        .filter(newest -> !newest.starts().isBefore(anchor))
                        .map(newest -> months.begunBetween(newest.starts(), now))
                        .orElseGet(() -> List.of(months.at(now)));
        return begun.subList(Math.max(0, begun.size() - MOST_MISSED), begun.size()).stream()
                .filter(month -> month.end().isAfter(covered))
                .toList();
    }

    private void grant(
            Wallet wallet, PlanRows rows, PlanRows.Kind kind, Period month, PlanOffer plan) {
        var account = UUID.fromString(wallet.owner());
        boolean due = kind == PlanRows.Kind.PLAN || rows.takeFreeMonth(account, month, freeMonths);
        long generations = due ? plan.pool().count() : 0;
        rows.add(
                account,
                kind,
                new PlanRows.Month(month.start(), month.end(), plan.id(), generations));
        if (generations > 0) {
            LedgerAccount pool = pool(wallet, kind, month.start());
            Cause cause = cause(pool, kind, month);
            granted(
                    wallet,
                    Grant.of(
                            pool, plan.pool(), new Stamp(new Actor.Endpoint(), cause, wallet.at())),
                    month.end());
        }
    }

    // A larger plan counts at once: the month gets what it has more than the plan before.
    private static void raise(Wallet wallet, PlanRows rows, PlanRows.Kind kind, PlanOffer plan) {
        var account = UUID.fromString(wallet.owner());
        Optional<PlanRows.Month> newest = rows.newest(account, kind);
        if (newest.isEmpty() || newest.orElseThrow().plan().equals(plan.id())) {
            return;
        }
        PlanRows.Month month = newest.orElseThrow();
        if (kind == PlanRows.Kind.FREE && month.generations() == 0) {
            // The address or its network has had what there is.
            return;
        }
        long more = plan.pool().count() - month.generations();
        if (more <= 0 || !wallet.at().isBefore(month.ends())) {
            return;
        }
        LedgerAccount pool = pool(wallet, kind, month.starts());
        Cause cause = Grant.cause(pool, new Period(month.starts(), month.ends())).step(plan.id());
        granted(
                wallet,
                Grant.of(
                        pool,
                        new Generations(more),
                        new Stamp(new Actor.Endpoint(), cause, wallet.at())),
                month.ends());
        rows.raise(
                account,
                kind,
                new PlanRows.Month(month.starts(), month.ends(), plan.id(), plan.pool().count()));
    }

    // The month's row and the ledger must say the same.
    private static void granted(Wallet wallet, LedgerTransaction grant, Instant ends) {
        if (wallet.post(grant, ends) instanceof Keeping.Different) {
            throw new LedgerException("a month was granted otherwise before");
        }
    }

    // A month of the free plan and one of a paid plan may begin at the same moment.
    private static Cause cause(LedgerAccount pool, PlanRows.Kind kind, Period month) {
        return Grant.cause(pool, month).step(kind.name().toLowerCase(Locale.ROOT));
    }

    private static LedgerAccount pool(Wallet wallet, PlanRows.Kind kind, Instant start) {
        return new LedgerAccount(
                kind == PlanRows.Kind.PLAN ? AccountKind.PLAN_POOL : AccountKind.FREE_POOL,
                wallet.owner(),
                start.toString());
    }
}
