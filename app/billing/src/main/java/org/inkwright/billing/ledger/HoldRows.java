package org.inkwright.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.ActPrice;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.HoldState;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Share;

/// The tables of holds.
final class HoldRows {
    private final Transaction transaction;

    HoldRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps a new hold.
    ///
    /// @return whether its id was free
    boolean add(Hold hold, HoldOrder order, Instant expires) {
        int added =
                transaction.change(
                        "insert into ledger_hold"
                                + " (id, owner, prices, credit_use, admitted, expires, state,"
                                + " most_generations, most_credits)"
                                + " values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict do nothing",
                        hold.id(),
                        hold.owner(),
                        hold.prices(),
                        order.credits(),
                        hold.admitted(),
                        expires,
                        order.most().generations().count(),
                        order.most().credits().count());
        if (added == 0) {
            return false;
        }
        List<Object[]> rows = new ArrayList<>();
        for (Share share : hold.shares()) {
            rows.add(
                    new Object[] {
                        hold.id(), rows.size(), share.account().code(), share.amount().count()
                    });
        }
        transaction.changeEach(
                "insert into ledger_hold_share (hold_id, place, account, amount)"
                        + " values (?, ?, ?, ?)",
                rows);
        return true;
    }

    /// A hold of an owner.
    Optional<Kept> find(String owner, String id) {
        return transaction.first(
                "select * from ledger_hold where id = ? and owner = ?", this::kept, id, owner);
    }

    /// Lets an open hold go over to another state; only the first one that asks does (rule 10).
    ///
    /// @return whether this was it
    boolean leave(String id, Stored from, Stored to, Optional<ActPrice> actual) {
        return transaction.change(
                        "update ledger_hold set state = ?,"
                                + " actual_generations = coalesce(?, actual_generations),"
                                + " actual_credits = coalesce(?, actual_credits)"
                                + " where id = ? and state = ?",
                        to,
                        actual.map(price -> price.generations().count()),
                        actual.map(price -> price.credits().count()),
                        id,
                        from)
                == 1;
    }

    /// Gives an open hold more time.
    void renew(String id, Instant until) {
        transaction.change(
                "update ledger_hold set expires = ? where id = ? and state = 'OPEN'", until, id);
    }

    /// Keeps what an act came to, beside its open hold; the first report stands. The hold's time is
    /// then over at the latest after the patience.
    boolean report(String owner, String id, ActPrice actual, Instant patience) {
        return transaction.change(
                        "update ledger_hold set actual_generations = ?, actual_credits = ?,"
                                + " expires = case when expires < ? then expires else ? end"
                                + " where id = ? and owner = ? and state = 'OPEN'"
                                + " and actual_credits is null",
                        actual.generations().count(),
                        actual.credits().count(),
                        patience,
                        patience,
                        id,
                        owner)
                == 1;
    }

    /// Open holds whose time is over.
    static List<Due> due(Transaction transaction, Instant now, int most) {
        return transaction.all(
                "select owner, id from ledger_hold where state = 'OPEN'"
                        + " and expires <= ? order by expires limit ?",
                row -> new Due(row.text("owner"), row.text("id")),
                now,
                most);
    }

    private Kept kept(Row row) {
        String id = row.text("id");
        Optional<ActPrice> actual = actual(row);
        List<Share> shares = shares(id);
        Stored stored = Stored.valueOf(row.text("state"));
        var hold =
                new Hold(
                        id,
                        row.text("owner"),
                        shares,
                        row.text("prices"),
                        row.time("admitted"),
                        state(stored, row.time("expires"), actual, id, shares));
        var most =
                new ActPrice(
                        new Generations(row.number("most_generations")),
                        new Credits(row.number("most_credits")));
        return new Kept(hold, CreditUse.valueOf(row.text("credit_use")), actual, most);
    }

    private HoldState state(
            Stored stored,
            Instant expires,
            Optional<ActPrice> actual,
            String id,
            List<Share> shares) {
        return switch (stored) {
            case OPEN -> new HoldState.Open(expires);
            case RELEASED -> new HoldState.Released();
            case EXPIRED -> new HoldState.Expired();
            case SETTLED ->
                    new HoldState.Settled(
                            actual.orElseThrow(), Charges.of(transaction, id, shares));
            case EXPIRED_CHARGED ->
                    new HoldState.ExpiredThenCharged(
                            actual.orElseThrow(), Charges.of(transaction, id, List.of()));
        };
    }

    private static Optional<ActPrice> actual(Row row) {
        return row.numberIfAny("actual_generations")
                .map(generations ->
                        new ActPrice(
                                new Generations(generations),
                                new Credits(row.number("actual_credits"))));
    }

    private List<Share> shares(String id) {
        return transaction.all(
                "select account, amount from ledger_hold_share where hold_id = ? order by place",
                row -> {
                    LedgerAccount account = LedgerAccount.of(row.text("account"));
                    return new Share(account, Amount.of(account.unit(), row.number("amount")));
                },
                id);
    }

    /// A hold as it is kept.
    ///
    /// @param credits whether credits may pay
    /// @param actual what the act came to, when it is known
    /// @param most the highest price that it was opened for
    record Kept(Hold hold, CreditUse credits, Optional<ActPrice> actual, ActPrice most) {}

    /// A hold to look after.
    record Due(String owner, String id) {}

    /// The words in the table.
    enum Stored {
        OPEN,
        SETTLED,
        RELEASED,
        EXPIRED,
        EXPIRED_CHARGED;

        static Stored of(HoldState state) {
            return switch (state) {
                case HoldState.Open _ -> OPEN;
                case HoldState.Settled _ -> SETTLED;
                case HoldState.Released _ -> RELEASED;
                case HoldState.Expired _ -> EXPIRED;
                case HoldState.ExpiredThenCharged _ -> EXPIRED_CHARGED;
            };
        }
    }
}
