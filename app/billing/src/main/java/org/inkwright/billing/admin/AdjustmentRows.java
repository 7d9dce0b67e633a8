package org.inkwright.billing.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Unit;

/// The table of adjustments.
final class AdjustmentRows {
    private final Transaction transaction;

    AdjustmentRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps one unless its id is known.
    boolean add(KeptAdjustment adjustment) {
        return transaction.change(
                        "insert into adjustment (id, account_id, target, amount, reason, asked_by,"
                                + " asked_at, state) values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        adjustment.id(),
                        adjustment.account(),
                        adjustment.what().target().code(),
                        adjustment.what().amount(),
                        adjustment.what().reason(),
                        adjustment.asked().operator(),
                        adjustment.asked().at(),
                        adjustment.state())
                == 1;
    }

    Optional<KeptAdjustment> find(UUID id) {
        return transaction.first("select * from adjustment where id = ?", AdjustmentRows::kept, id);
    }

    /// Lets a waiting one go over to another state; only the first one that asks does.
    boolean close(UUID id, KeptAdjustment.State state, Optional<UUID> agreed) {
        return transaction.change(
                        "update adjustment set state = ?, agreed_by = ?"
                                + " where id = ? and state = 'WAITING'",
                        state,
                        agreed,
                        id)
                == 1;
    }

    /// Those that wait for a second operator, the oldest first.
    List<KeptAdjustment> waiting(int most) {
        return transaction.all(
                "select * from adjustment where state = 'WAITING' order by asked_at, id limit ?",
                AdjustmentRows::kept,
                most);
    }

    /// How much of a unit an operator has moved alone on one account since a moment, in either
    /// direction.
    long movedAlone(UUID operator, UUID account, Unit unit, Instant since) {
        return transaction
                .all(
                        "select * from adjustment where account_id = ? and asked_by = ?"
                                + " and state = 'POSTED' and agreed_by is null and asked_at > ?",
                        AdjustmentRows::kept,
                        account,
                        operator,
                        since)
                .stream()
                .filter(one -> one.what().target().unit().equals(unit))
                .mapToLong(one -> Math.abs(one.what().amount()))
                .sum();
    }

    private static KeptAdjustment kept(Row row) {
        return new KeptAdjustment(
                row.id("id"),
                row.id("account_id"),
                new KeptAdjustment.What(
                        LedgerAccount.of(row.text("target")),
                        row.number("amount"),
                        row.text("reason")),
                new KeptAdjustment.By(row.id("asked_by"), row.time("asked_at")),
                row.idIfAny("agreed_by"),
                KeptAdjustment.State.valueOf(row.text("state")));
    }
}
