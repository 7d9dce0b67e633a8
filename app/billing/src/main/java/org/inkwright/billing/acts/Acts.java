package org.inkwright.billing.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.ledger.HoldOpening;
import org.inkwright.billing.ledger.HoldOrder;
import org.inkwright.billing.ledger.Holds;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.plans.Standing;
import org.inkwright.billing.usage.HostedUse;
import org.inkwright.ledger.ActPrice;
import org.inkwright.ledger.Admission;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.HoldRequest;
import org.inkwright.ledger.HoldState;
import org.inkwright.ledger.LedgerException;
import org.inkwright.ledger.LimitCheck;
import org.inkwright.ledger.LimitDecision;
import org.inkwright.ledger.LimitName;
import org.inkwright.ledger.LimitUse;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.OrderOfUse;
import org.inkwright.ledger.PlanLimits;
import org.inkwright.ledger.PriceBook;
import org.inkwright.ledger.Pricing;
import org.inkwright.ledger.Regeneration;
import org.inkwright.ledger.Settlement;
import org.inkwright.ledger.Share;
import org.inkwright.ledger.Shortage;

/// The one place where a hosted act is admitted: plan, limits, pools and credits are asked in one
/// transaction with the owner locked, and all are taken or none (rules 57 to 59). Shared by all
/// threads.
public final class Acts {
    private final Ledger ledger;
    private final Plans plans;
    private final Catalogues catalogues;
    private final Meters meters;

    /// @param ledger where holds are kept
    /// @param plans whose limits hold
    /// @param catalogues what acts cost
    /// @param meters counts what comes of them
    public Acts(Ledger ledger, Plans plans, Catalogues catalogues, Meters meters) {
        this.meters = meters;
        this.ledger = ledger;
        this.plans = plans;
        this.catalogues = catalogues;
    }

    /// Lets an act begin, or says everything that stands in its way.
    public ActOpening begin(ActOrder order) {
        long begun = System.nanoTime();
        ActOpening opening = decided(order);
        meters.asked(Duration.ofNanos(System.nanoTime() - begun));
        if (opening instanceof ActOpening.Refused refused) {
            refused.decision().hits().forEach(hit -> meters.limited(hit.name()));
        }
        return opening;
    }

    private ActOpening decided(ActOrder order) {
        PriceBook prices = catalogues.current().prices();
        var nothing = new MeteredUse.Tokens(0, 0, 0);
        if (prices.price(order.work().model(), order.work().act(), nothing)
                instanceof Pricing.UnknownModel) {
            // no lock and no month for what nobody offers
            return new ActOpening.NoPrice();
        }
        return ledger.with(order.account().toString(), wallet -> begin(wallet, order, prices));
    }

    /// Ends an act: charges what it came to at the prices that it began under (rule 71), gives the
    /// rest back and frees its lease.
    ///
    /// @return what came of it; empty when the account has no such act
    public Optional<HoldOutcome> end(UUID account, String id, ActEnd end) {
        Optional<HoldOutcome> outcome = ended(account, id, end);
        if (outcome.isPresent()
                && outcome.orElseThrow() instanceof HoldOutcome.Changed(HoldState next)) {
            Credits loss = settlement(next).map(Settlement::overrun).orElse(Credits.NONE);
            meters.settled(loss.sign() > 0 ? ActEnd.Outcome.OVERRUN : end.outcome());
            meters.overrun(loss);
        }
        return outcome;
    }

    private Optional<HoldOutcome> ended(UUID account, String id, ActEnd end) {
        return ledger.with(
                account.toString(),
                wallet ->
                        new ActRows(wallet.transaction())
                                .find(account, id)
                                .flatMap(act -> {
                                    Optional<HoldOutcome> outcome =
                                            Holds.apply(wallet, id, request(wallet, act, end));
                                    outcome.ifPresent(what -> ended(wallet, act, end, what));
                                    return outcome;
                                }));
    }

    private static void ended(Wallet wallet, ActRows.Kept act, ActEnd end, HoldOutcome outcome) {
        if (outcome instanceof HoldOutcome.Repeated(HoldState.Expired _)) {
            // Its hold had expired before it said that nothing is to be paid.
            new ActRows(wallet.transaction()).end(act.id(), end, wallet.at());
        }
        if (!(outcome instanceof HoldOutcome.Changed(HoldState next))) {
            return;
        }
        Optional<Settlement> settlement = settlement(next);
        boolean overrun = settlement.filter(one -> one.overrun().sign() > 0).isPresent();
        new ActRows(wallet.transaction())
                .end(
                        act.id(),
                        overrun ? new ActEnd(ActEnd.Outcome.OVERRUN, end.use()) : end,
                        wallet.at());
        if (settlement.isPresent() && end.use() instanceof MeteredUse.Tokens tokens) {
            new HostedUse(
                            act.work().act(),
                            act.work().model(),
                            tokens.prompt(),
                            tokens.completion(),
                            credits(settlement.orElseThrow()))
                    .count(wallet.transaction(), UUID.fromString(wallet.owner()), wallet.at());
        }
    }

    private static Optional<Settlement> settlement(HoldState state) {
        return switch (state) {
            case HoldState.Settled settled -> Optional.of(settled.settlement());
            case HoldState.ExpiredThenCharged late -> Optional.of(late.settlement());
            case HoldState.Open _, HoldState.Released _, HoldState.Expired _ -> Optional.empty();
        };
    }

    private static long credits(Settlement settlement) {
        return settlement.charged().stream()
                .filter(share -> share.account().kind().isLot())
                .mapToLong(share -> share.amount().count())
                .sum();
    }

    /// What an act of an account cost.
    public Optional<ActReceipt> receipt(UUID account, String id) {
        return ledger.with(
                account.toString(),
                wallet ->
                        new ActRows(wallet.transaction())
                                .find(account, id)
                                .map(act -> receipt(act, Holds.find(wallet, id))));
    }

    private static ActReceipt receipt(ActRows.Kept act, Optional<Hold> hold) {
        var state = hold.map(Hold::state).orElseGet(HoldState.Released::new);
        List<Share> paid = settlement(state).map(Settlement::charged).orElse(List.of());
        boolean running = state instanceof HoldState.Open;
        Optional<ActEnd.Outcome> outcome =
                act.outcome()
                        .or(() ->
                                running ? Optional.empty() : Optional.of(ActEnd.Outcome.RELEASED));
        return new ActReceipt(act.id(), act.work(), act.begun(), outcome, act.tokens(), paid);
    }

    /// Gives a running act more time, counted from now.
    ///
    /// @return what came of it; empty when the account has no such act
    public Optional<HoldOutcome> renew(UUID account, String id, Duration lifetime) {
        return ledger.with(
                account.toString(),
                wallet -> {
                    Instant until = wallet.at().plus(lifetime);
                    Optional<HoldOutcome> outcome =
                            Holds.apply(wallet, id, new HoldRequest.Renew(until));
                    if (outcome.orElse(null) instanceof HoldOutcome.Changed) {
                        new ActRows(wallet.transaction()).renew(id, until);
                    }
                    return outcome;
                });
    }

    /// How the limits of an account stand.
    public List<LimitStanding> limits(Wallet wallet, Standing standing) {
        LimitUse use =
                new ActRows(wallet.transaction())
                        .use(
                                UUID.fromString(wallet.owner()),
                                Optional.empty(),
                                standing.period(),
                                wallet.at());
        return LimitStanding.all(standing.plan().limits().limits(), use);
    }

    private ActOpening begin(Wallet wallet, ActOrder order, PriceBook prices) {
        var rows = new ActRows(wallet.transaction());
        if (rows.isSuspended(order.account())) {
            return new ActOpening.Suspended();
        }
        Optional<ActOpening> known = known(wallet, rows, order);
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Standing standing = plans.ensured(wallet);
        MeteredUse use = order.most().under(standing.plan().limits().limits());
        return switch (prices.price(order.work().model(), order.work().act(), use)) {
            case Pricing.UnknownModel _, Pricing.NoPrice _ -> new ActOpening.NoPrice();
            case Pricing.Priced(ActPrice most, String version) ->
                    begin(wallet, order, standing, new Reserved(use, most, version));
        };
    }

    /// What is reserved for an act.
    private record Reserved(MeteredUse use, ActPrice price, String version) {}

    private ActOpening begin(Wallet wallet, ActOrder order, Standing standing, Reserved reserved) {
        var rows = new ActRows(wallet.transaction());
        CreditUse credits = plans.creditUse(wallet);
        List<Fund> inOrder = OrderOfUse.of(wallet.funds(), wallet.at(), credits);
        Generations pool = standing.plan().plan().pool();
        Admission admission = Admission.decide(reserved.price(), inOrder, wallet.debt());
        LimitUse taken =
                rows.use(order.account(), order.work().text(), standing.period(), wallet.at());
        LimitDecision decision =
                new LimitCheck(standing.plan().limits().limits(), pool)
                        .decide(order.asked(), taken, admission, inOrder, wallet.at());
        return switch (decision) {
            case LimitDecision.Refused refused -> {
                var shortage = Shortage.of(reserved.price(), inOrder, wallet.debt(), pool);
                yield new ActOpening.Refused(refused, shortage, credits);
            }
            case LimitDecision.Allowed _ ->
                    taken(wallet, order, hold(order, reserved, credits), reserved.use());
        };
    }

    // The same id again is the same act, whatever prices and limits say by now.
    private static Optional<ActOpening> known(Wallet wallet, ActRows rows, ActOrder order) {
        return rows.find(order.account(), order.id())
                .map(act ->
                        act.work().isSameAs(order.work())
                                ? Holds.find(wallet, order.id())
                                        .<ActOpening>map(ActOpening.Known::new)
                                        .orElseGet(ActOpening.Taken::new)
                                : new ActOpening.Taken());
    }

    private static HoldOrder hold(ActOrder order, Reserved reserved, CreditUse credits) {
        return new HoldOrder(
                order.id(),
                order.account().toString(),
                reserved.price(),
                reserved.version(),
                credits,
                order.lifetime());
    }

    private static ActOpening taken(
            Wallet wallet, ActOrder order, HoldOrder hold, MeteredUse most) {
        return switch (Holds.open(wallet, hold)) {
            case HoldOpening.Opened opened -> {
                new ActRows(wallet.transaction()).add(order, wallet.at());
                yield new ActOpening.Begun(opened.hold(), most);
            }
            case HoldOpening.Existing _, HoldOpening.Taken _ -> new ActOpening.Taken();
            case HoldOpening.Refused _ ->
                    throw new LedgerException("what was allowed could not be held");
        };
    }

    private HoldRequest request(Wallet wallet, ActRows.Kept act, ActEnd end) {
        if (end.outcome() == ActEnd.Outcome.RELEASED) {
            return new HoldRequest.Release();
        }
        String version =
                Holds.find(wallet, act.id())
                        .map(Hold::prices)
                        .orElseGet(() -> catalogues.current().version());
        PriceBook prices = catalogues.version(version).prices();
        return switch (prices.price(act.work().model(), act.work().act(), end.use())) {
            case Pricing.Priced(ActPrice actual, _) -> new HoldRequest.Settle(actual);
            case Pricing.UnknownModel _, Pricing.NoPrice _ ->
                    throw new LedgerException("an act began without a price");
        };
    }

    /// How one limit stands.
    ///
    /// @param name which limit
    /// @param limit its value
    /// @param remaining what is left of it
    /// @param frees when more is free, if something is taken
    public record LimitStanding(
            LimitName name, long limit, long remaining, Optional<Instant> frees) {
        private static final Duration HOUR = Duration.ofHours(1);

        static List<LimitStanding> all(PlanLimits limits, LimitUse use) {
            List<LimitStanding> all = new ArrayList<>();
            all.add(
                    of(
                            LimitName.HOURLY,
                            limits.hourly(),
                            use.begun().stream().map(begun -> begun.plus(HOUR)).toList()));
            all.add(of(LimitName.CONCURRENCY, limits.concurrency(), use.leases()));
            regenerations(limits.regeneration(), use).ifPresent(all::add);
            return List.copyOf(all);
        }

        // Where they are not capped there is no limit to tell of.
        private static Optional<LimitStanding> regenerations(Regeneration rule, LimitUse use) {
            return rule.kind() == Regeneration.Kind.FULL
                    ? Optional.empty()
                    : Optional.of(
                            new LimitStanding(
                                    LimitName.FULL_REGENERATIONS,
                                    rule.fullAPeriod(),
                                    Math.max(0, rule.fullAPeriod() - use.fullInPeriod()),
                                    Optional.of(use.period().end())));
        }

        private static LimitStanding of(LimitName name, long limit, List<Instant> taken) {
            return new LimitStanding(
                    name,
                    limit,
                    Math.max(0, limit - taken.size()),
                    taken.stream().min(Instant::compareTo));
        }
    }
}
