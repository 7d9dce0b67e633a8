package org.inkwright.billing.admin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.ledger.Keeping;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.settings.Administration;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Shown;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Adjustment;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Unit;

/// Gives and takes by hand (rule 49): with a reason, noted, and above a size only when a second
/// operator agrees. What one operator moves on an account within a day counts together, so that
/// many small steps need a second one too. Shared by all threads.
final class Adjustments {
    private static final Duration TOGETHER = Duration.ofDays(1);

    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Administration limits;

    /// @param limits what one operator may move alone
    Adjustments(Database database, Ledger ledger, InstantSource clock, Administration limits) {
        this.database = database;
        this.clock = clock;
        this.ledger = ledger;
        this.limits = limits;
    }

    /// Asks for an adjustment.
    ///
    /// @param id of it; the same one again does nothing more
    Outcome ask(Operator operator, UUID id, UUID account, Wish wish) {
        return database.transact(all -> {
            if (!new UserRows(all).exists(account)) {
                return refused(Problem.NOT_FOUND, "no-account");
            }
            // Of two that are the same and come at once the second sees what the first did.
            Wallet wallet = ledger.lock(all, account.toString());
            Optional<KeptAdjustment> known = new AdjustmentRows(all).find(id);
            if (known.isEmpty()) {
                return ask(wallet, operator, id, wish);
            }
            // It may have been done a moment ago, and not yet be on the disk.
            all.force();
            KeptAdjustment kept = known.orElseThrow();
            boolean same = kept.account().equals(account) && wish.isSameAs(kept.what());
            return same ? told(kept) : refused(Problem.KEY_REUSED, "key-reused");
        });
    }

    private Outcome ask(Wallet wallet, Operator operator, UUID id, Wish wish) {
        Optional<Target> target = target(wallet, wish, id);
        if (target.isEmpty()) {
            return refused(Problem.IMPOSSIBLE, "no-fund");
        }
        Optional<Amount> amount = wish.amountOf(target.orElseThrow().account());
        if (amount.isEmpty()) {
            return refused(Problem.MALFORMED, "no-amount");
        }
        var kept =
                new KeptAdjustment(
                        id,
                        UUID.fromString(wallet.owner()),
                        new KeptAdjustment.What(
                                target.orElseThrow().account(),
                                amount.orElseThrow().count(),
                                wish.reason()),
                        new KeptAdjustment.By(operator.account(), wallet.at()),
                        Optional.empty(),
                        KeptAdjustment.State.WAITING);
        return decide(wallet, operator, kept, target.orElseThrow().available());
    }

    private Outcome decide(
            Wallet wallet, Operator operator, KeptAdjustment asked, Amount available) {
        Adjustment.Outcome outcome =
                adjustment(asked, List.of(operator.account().toString()))
                        .decide(available, left(wallet, operator, asked), wallet.at());
        return switch (outcome) {
            case Adjustment.Outcome.Posted posted -> {
                post(wallet, posted);
                keep(wallet, operator, asked, KeptAdjustment.State.POSTED);
                yield done(asked.id(), KeptAdjustment.State.POSTED);
            }
            case Adjustment.Outcome.Refused(Adjustment.Reason reason) ->
                    switch (reason) {
                        case NEEDS_A_SECOND -> {
                            keep(wallet, operator, asked, KeptAdjustment.State.WAITING);
                            yield done(asked.id(), KeptAdjustment.State.WAITING);
                        }
                        case NO_REASON, NOBODY -> refused(Problem.MALFORMED, "no-reason");
                        case TOO_MUCH -> refused(Problem.IMPOSSIBLE, "too-much");
                    };
        };
    }

    /// Agrees to what another operator has asked for.
    Outcome agree(Operator operator, UUID id) {
        return database.transact(all -> {
            Optional<KeptAdjustment> found = new AdjustmentRows(all).find(id);
            if (found.isEmpty()) {
                return refused(Problem.NOT_FOUND, "no-adjustment");
            }
            KeptAdjustment asked = found.orElseThrow();
            if (asked.asked().operator().equals(operator.account())) {
                return refused(Problem.FORBIDDEN, "own-adjustment");
            }
            if (asked.account().equals(operator.account())) {
                return refused(Problem.FORBIDDEN, "own-account");
            }
            // Of two who agree at once the second sees what the first did.
            Wallet wallet = ledger.lock(all, asked.account().toString());
            boolean first =
                    new AdjustmentRows(all)
                            .find(id)
                            .filter(one -> one.state() == KeptAdjustment.State.WAITING)
                            .isPresent();
            return first
                    ? agree(wallet, operator, asked)
                    : refused(Problem.CONFLICT, "adjustment-over");
        });
    }

    private static Outcome agree(Wallet wallet, Operator operator, KeptAdjustment asked) {
        LedgerAccount target = asked.what().target();
        var both = List.of(asked.asked().operator().toString(), operator.account().toString());
        Adjustment.Outcome outcome =
                adjustment(asked, both)
                        .decide(available(wallet, target), Amount.none(target.unit()), wallet.at());
        if (!(outcome instanceof Adjustment.Outcome.Posted posted)) {
            return refused(Problem.IMPOSSIBLE, "too-much");
        }
        // Somebody may turn it down at this moment.
        boolean closed =
                new AdjustmentRows(wallet.transaction())
                        .close(
                                asked.id(),
                                KeptAdjustment.State.POSTED,
                                Optional.of(operator.account()));
        if (!closed) {
            return refused(Problem.CONFLICT, "adjustment-over");
        }
        post(wallet, posted);
        note(wallet, operator, AuditAct.ADJUSTMENT_POSTED, asked);
        return done(asked.id(), KeptAdjustment.State.POSTED);
    }

    /// Turns down what somebody has asked for.
    Outcome turnDown(Operator operator, UUID id, String reason) {
        return database.transact(all -> {
            Optional<KeptAdjustment> asked = new AdjustmentRows(all).find(id);
            if (asked.isEmpty()) {
                return refused(Problem.NOT_FOUND, "no-adjustment");
            }
            if (!new AdjustmentRows(all)
                    .close(id, KeptAdjustment.State.REFUSED, Optional.empty())) {
                return refused(Problem.CONFLICT, "adjustment-over");
            }
            var subject = asked.orElseThrow().account().toString();
            new AuditRows(all)
                    .add(
                            operator,
                            new AuditNote(
                                    AuditAct.ADJUSTMENT_REFUSED,
                                    subject,
                                    reason,
                                    "adjustment " + id),
                            clock.instant());
            return done(id, KeptAdjustment.State.REFUSED);
        });
    }

    private static void post(Wallet wallet, Adjustment.Outcome.Posted posted) {
        if (!(wallet.post(posted.transaction()) instanceof Keeping.Kept)) {
            throw new IllegalStateException("an adjustment was posted twice");
        }
    }

    private static void keep(
            Wallet wallet, Operator operator, KeptAdjustment asked, KeptAdjustment.State state) {
        var kept =
                new KeptAdjustment(
                        asked.id(),
                        asked.account(),
                        asked.what(),
                        asked.asked(),
                        Optional.empty(),
                        state);
        if (!new AdjustmentRows(wallet.transaction()).add(kept)) {
            throw new IllegalStateException("an adjustment was kept twice");
        }
        boolean posted = state == KeptAdjustment.State.POSTED;
        note(
                wallet,
                operator,
                posted ? AuditAct.ADJUSTMENT_POSTED : AuditAct.ADJUSTMENT_ASKED,
                asked);
    }

    private static void note(
            Wallet wallet, Operator operator, AuditAct act, KeptAdjustment adjustment) {
        KeptAdjustment.What what = adjustment.what();
        String details =
                Amount.of(what.target().unit(), what.amount())
                        + " "
                        + what.target().unit().code()
                        + " on "
                        + what.target().kind().code()
                        + "/"
                        + what.target().part()
                        + ", adjustment "
                        + adjustment.id();
        new AuditRows(wallet.transaction())
                .add(
                        operator,
                        new AuditNote(act, wallet.owner(), what.reason(), details),
                        wallet.at());
    }

    private Amount left(Wallet wallet, Operator operator, KeptAdjustment asked) {
        Unit unit = asked.what().target().unit();
        if (asked.account().equals(operator.account())) {
            return Amount.none(unit);
        }
        long moved =
                new AdjustmentRows(wallet.transaction())
                        .movedAlone(
                                operator.account(),
                                asked.account(),
                                unit,
                                wallet.at().minus(TOGETHER));
        return Amount.of(unit, Math.max(0, limits.alone(unit).count() - moved));
    }

    private static Adjustment adjustment(KeptAdjustment asked, List<String> operators) {
        KeptAdjustment.What what = asked.what();
        return new Adjustment(
                asked.id().toString(),
                what.target(),
                Amount.of(what.target().unit(), what.amount()),
                what.reason(),
                operators);
    }

    // Giving makes a lot of its own, so that it can be told from what was bought.
    private static Optional<Target> target(Wallet wallet, Wish wish, UUID id) {

        if (wish.fund().isEmpty()) {
            return wish.takes()
                    ? Optional.empty()
                    : Optional.of(
                            new Target(
                                    LedgerAccount.prepaid(wallet.owner(), "adjustment-" + id),
                                    Credits.NONE));
        }
        if (wish.fund().equals(Wish.DEBT)) {
            LedgerAccount debt = LedgerAccount.debt(wallet.owner());
            return Optional.of(new Target(debt, available(wallet, debt)));
        }
        return wallet.fund(wish.fund())
                .filter(fund -> wish.takes() || fund.account().kind().isPool())
                .filter(fund -> wish.takes() || fund.paysAt(wallet.at()))
                .map(fund -> new Target(fund.account(), fund.available()));
    }

    private static Amount available(Wallet wallet, LedgerAccount account) {
        if (account.kind() == AccountKind.DEBT) {
            return wallet.debt().negated();
        }
        return wallet.funds().stream()
                .filter(fund -> fund.account().equals(account))
                .findFirst()
                .map(Fund::available)
                .orElseGet(() -> Amount.none(account.unit()));
    }

    private static Outcome told(KeptAdjustment kept) {
        return done(kept.id(), kept.state());
    }

    private static Outcome done(UUID id, KeptAdjustment.State state) {
        return new Outcome.Done(
                Map.of("id", id.toString(), "state", Shown.word(state)),
                "adjustment." + Shown.word(state));
    }

    private static Outcome refused(Problem problem, String why) {
        return new Outcome.Refused(problem, why);
    }

    private record Target(LedgerAccount account, Amount available) {}
}
