package org.inkwright.billing.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inkwright.ledger.ActPrice;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Admission;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.HoldRequest;
import org.inkwright.ledger.HoldState;
import org.inkwright.ledger.LedgerException;
import org.inkwright.ledger.OrderOfUse;
import org.inkwright.ledger.Settlement;
import org.inkwright.ledger.Share;

/// Credits and generations reserved for running acts. Each call is a transaction of its own. Shared
/// by all threads.
public final class Holds {
    private final Ledger ledger;

    /// @param ledger where they are kept
    public Holds(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Reserves what an act can come to, or nothing at all.
    public HoldOpening open(HoldOrder order) {
        return ledger.with(order.owner(), wallet -> open(wallet, order));
    }

    /// The same inside a transaction that keeps other things too.
    public static HoldOpening open(Wallet wallet, HoldOrder order) {
        var rows = new HoldRows(wallet.transaction());
        List<Fund> inOrder = OrderOfUse.of(wallet.funds(), wallet.at(), order.credits());
        Admission admission = Admission.decide(order.most(), inOrder, wallet.debt());
        return switch (admission) {
            case Admission.Granted granted -> {
                var expires = wallet.at().plus(order.lifetime());
                var hold =
                        new Hold(
                                order.id(),
                                order.owner(),
                                granted.shares(),
                                order.prices(),
                                wallet.at(),
                                new HoldState.Open(expires));
                if (!rows.add(hold, order, expires)) {
                    yield known(rows, order).orElseGet(HoldOpening.Taken::new);
                }
                wallet.hold(granted.shares());
                yield new HoldOpening.Opened(hold);
            }
            case Admission.InDebt _, Admission.TooLittle _, Admission.TiedUp _ ->
                    known(rows, order).orElseGet(() -> new HoldOpening.Refused(admission));
        };
    }

    // The same hold is not asked for anew, whatever there is to reserve now.
    private static Optional<HoldOpening> known(HoldRows rows, HoldOrder order) {
        return rows.find(order.owner(), order.id())
                .map(kept ->
                        kept.most().equals(order.most())
                                ? new HoldOpening.Existing(kept.hold())
                                : new HoldOpening.Taken());
    }

    /// A hold as it stands, inside a transaction.
    public static Optional<Hold> find(Wallet wallet, String id) {
        return new HoldRows(wallet.transaction()).find(wallet.owner(), id).map(HoldRows.Kept::hold);
    }

    /// A request to a hold inside a transaction that keeps other things too.
    ///
    /// @return what came of it; empty when the owner has no such hold
    public static Optional<HoldOutcome> apply(Wallet wallet, String id, HoldRequest request) {
        var rows = new HoldRows(wallet.transaction());
        return rows.find(wallet.owner(), id).map(kept -> apply(wallet, rows, kept, request));
    }

    /// Charges what an act came to, and gives the rest back.
    ///
    /// @return what came of it; empty when the owner has no such hold
    public Optional<HoldOutcome> settle(String owner, String id, ActPrice actual) {
        return ledger.with(owner, wallet -> apply(wallet, id, new HoldRequest.Settle(actual)));
    }

    /// Gives everything back.
    ///
    /// @return what came of it; empty when the owner has no such hold
    public Optional<HoldOutcome> release(String owner, String id) {
        return ledger.with(owner, wallet -> apply(wallet, id, new HoldRequest.Release()));
    }

    /// Gives an act more time, counted from now.
    ///
    /// @return what came of it; empty when the owner has no such hold
    public Optional<HoldOutcome> renew(String owner, String id, Duration lifetime) {
        return ledger.with(
                owner,
                wallet -> apply(wallet, id, new HoldRequest.Renew(wallet.at().plus(lifetime))));
    }

    /// Keeps what an act came to before it is settled, so that a crash between both is made good
    /// (rule 15). The first report of a hold stands.
    ///
    /// @return whether this was the first report of an open hold
    public boolean report(String owner, String id, ActPrice actual) {
        return ledger.with(
                owner,
                wallet ->
                        new HoldRows(wallet.transaction())
                                .report(owner, id, actual, wallet.at().plus(Sweeper.PATIENCE)));
    }

    /// A hold as it stands.
    public Optional<Hold> find(String owner, String id) {
        return ledger.with(owner, wallet -> find(wallet, id));
    }

    /// Ends a hold whose time is over: settled when its outcome is known, given back when not.
    Optional<HoldOutcome> end(HoldRows.Due due) {
        return ledger.with(
                due.owner(),
                wallet -> {
                    Optional<ActPrice> known =
                            new HoldRows(wallet.transaction())
                                    .find(due.owner(), due.id())
                                    .flatMap(HoldRows.Kept::actual);
                    HoldRequest request =
                            known.<HoldRequest>map(HoldRequest.Settle::new)
                                    .orElseGet(() -> new HoldRequest.Expire(wallet.at()));
                    return apply(wallet, due.id(), request);
                });
    }

    private static HoldOutcome apply(
            Wallet wallet, HoldRows rows, HoldRows.Kept kept, HoldRequest request) {
        Hold hold = kept.hold();
        List<Fund> inOrder = OrderOfUse.of(wallet.funds(), hold.admitted(), kept.credits());
        HoldOutcome outcome = hold.after(request, inOrder);
        if (outcome instanceof HoldOutcome.Changed(HoldState next)) {
            change(wallet, rows, hold, next);
        }
        return outcome;
    }

    private static void change(Wallet wallet, HoldRows rows, Hold hold, HoldState next) {
        switch (next) {
            case HoldState.Open open -> rows.renew(hold.id(), open.expires());
            case HoldState.Released _, HoldState.Expired _ -> {
                leave(rows, hold, next, Optional.empty());
                boolean over = Leftovers.possible(wallet, hold);
                boolean waitedFor = wallet.isWaitedFor();
                wallet.free(hold.shares());
                if (over) {
                    Leftovers.of(wallet, hold);
                }
                if (waitedFor) {
                    new Waiting(wallet).afterHold(hold);
                }
            }
            case HoldState.Settled settled -> {
                leave(rows, hold, next, Optional.of(settled.actual()));
                boolean over = Leftovers.possible(wallet, hold);
                boolean waitedFor = wallet.isWaitedFor();
                charge(wallet, hold, settled.settlement(), hold.shares());
                if (over) {
                    Leftovers.of(wallet, hold);
                }
                if (waitedFor) {
                    new Waiting(wallet).afterHold(hold);
                }
            }
            case HoldState.ExpiredThenCharged charged -> {
                leave(rows, hold, next, Optional.of(charged.actual()));
                charge(wallet, hold, charged.settlement(), List.of());
            }
        }
    }

    private static void leave(HoldRows rows, Hold hold, HoldState next, Optional<ActPrice> actual) {
        var from = HoldRows.Stored.of(hold.state());
        if (!rows.leave(hold.id(), from, HoldRows.Stored.of(next), actual)) {
            throw new LedgerException("a hold was left twice");
        }
    }

    private static void charge(
            Wallet wallet, Hold hold, Settlement settlement, List<Share> reserved) {
        var charge = settlement.transaction(hold.id(), new Actor.User(hold.owner()), wallet.at());
        charge.ifPresentOrElse(
                entry -> wallet.charge(entry, reserved), () -> wallet.free(reserved));
    }
}
