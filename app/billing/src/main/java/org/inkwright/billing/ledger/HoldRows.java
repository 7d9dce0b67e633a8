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
        List<Line> lines =
                transaction.all(
                        "select h.id, h.owner, h.prices, h.credit_use, h.admitted, h.expires,"
                                + " h.state, h.actual_generations, h.actual_credits,"
                                + " h.most_generations, h.most_credits, s.account, s.amount"
                                + " from ledger_hold h"
                                + " left join ledger_hold_share s on s.hold_id = h.id"
                                + " where h.id = ? and h.owner = ? order by s.place",
                        HoldRows::line,
                        id,
                        owner);
        List<Share> shares = lines.stream().map(Line::share).flatMap(Optional::stream).toList();
        return lines.stream().findFirst().map(line -> kept(line, shares));
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

    private static Line line(Row row) {
        var most =
                new ActPrice(
                        new Generations(row.number("most_generations")),
                        new Credits(row.number("most_credits")));
        return new Line(
                new Head(
                        row.text("id"),
                        row.text("owner"),
                        row.text("prices"),
                        row.time("admitted")),
                CreditUse.valueOf(row.text("credit_use")),
                new Leaving(Stored.valueOf(row.text("state")), row.time("expires"), actual(row)),
                most,
                share(row));
    }

    private static Optional<Share> share(Row row) {
        return row.textIfAny("account")
                .map(LedgerAccount::of)
                .map(account ->
                        new Share(account, Amount.of(account.unit(), row.number("amount"))));
    }

    private Kept kept(Line line, List<Share> shares) {
        Head head = line.head();
        var hold =
                new Hold(
                        head.id(),
                        head.owner(),
                        shares,
                        head.prices(),
                        head.admitted(),
                        state(line.leaving(), head.id(), shares));
        return new Kept(hold, line.credits(), line.leaving().actual(), line.most());
    }

    private HoldState state(Leaving leaving, String id, List<Share> shares) {
        return switch (leaving.stored()) {
            case OPEN -> new HoldState.Open(leaving.expires());
            case RELEASED -> new HoldState.Released();
            case EXPIRED -> new HoldState.Expired();
            case SETTLED ->
                    new HoldState.Settled(
                            leaving.actual().orElseThrow(), Charges.of(transaction, id, shares));
            case EXPIRED_CHARGED ->
                    new HoldState.ExpiredThenCharged(
                            leaving.actual().orElseThrow(), Charges.of(transaction, id, List.of()));
        };
    }

    private static Optional<ActPrice> actual(Row row) {
        return row.numberIfAny("actual_generations")
                .map(generations ->
                        new ActPrice(
                                new Generations(generations),
                                new Credits(row.number("actual_credits"))));
    }

    /// A hold as it is kept.
    ///
    /// @param credits whether credits may pay
    /// @param actual what the act came to, when it is known
    /// @param most the highest price that it was opened for
    record Kept(Hold hold, CreditUse credits, Optional<ActPrice> actual, ActPrice most) {}

    /// A hold with one of its shares.
    private record Line(
            Head head, CreditUse credits, Leaving leaving, ActPrice most, Optional<Share> share) {}

    private record Head(String id, String owner, String prices, Instant admitted) {}

    private record Leaving(Stored stored, Instant expires, Optional<ActPrice> actual) {}

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
