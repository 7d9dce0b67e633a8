package org.inkwright.billing.orders;

import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.DisputePhase;

/// The table of refunds and disputes.
final class PaybackRows {
    private final Transaction transaction;

    PaybackRows(Transaction transaction) {
        this.transaction = transaction;
    }

    Optional<Kept> find(String id) {
        return transaction.first(
                "select * from payback where id = ?",
                row ->
                        new Kept(
                                row.text("id"),
                                row.number("amount"),
                                new Credits(row.number("credits")),
                                State.valueOf(row.text("state"))),
                id);
    }

    void add(Kept payback, Kind kind, UUID account, Optional<UUID> order) {
        transaction.change(
                "insert into payback (id, kind, account_id, order_id, amount, credits, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                payback.id(),
                kind,
                account,
                order,
                payback.amount(),
                payback.credits().count(),
                payback.state());
    }

    void change(String id, State state) {
        transaction.change("update payback set state = ? where id = ?", state, id);
    }

    void charge(String id, Credits credits) {
        transaction.change("update payback set credits = ? where id = ?", credits.count(), id);
    }

    /// The minor units of an order's money that have gone back so far.
    long taken(UUID order) {
        return transaction.only(
                "select cast(coalesce(sum(amount), 0) as bigint) as total from payback"
                        + " where order_id = ? and state = 'TAKEN'",
                row -> row.number("total"),
                order);
    }

    /// What it is.
    enum Kind {
        REFUND,
        DISPUTE
    }

    /// How far it is.
    enum State {
        /// A dispute that is only a question so far.
        NONE,
        /// A dispute that runs.
        OPEN,
        /// The money is gone.
        TAKEN,
        /// The money is ours again.
        UNDONE;

        DisputePhase phase() {
            return switch (this) {
                case NONE -> DisputePhase.NONE;
                case OPEN -> DisputePhase.OPEN;
                case TAKEN -> DisputePhase.LOST;
                case UNDONE -> DisputePhase.WON;
            };
        }

        static State of(DisputePhase phase) {
            return switch (phase) {
                case NONE -> NONE;
                case OPEN -> OPEN;
                case LOST -> TAKEN;
                case WON -> UNDONE;
            };
        }
    }

    /// A refund or dispute as it is kept.
    ///
    /// @param amount minor units of money
    record Kept(String id, long amount, Credits credits, State state) {}
}
