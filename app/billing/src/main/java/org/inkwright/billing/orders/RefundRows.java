package org.inkwright.billing.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;

/// The table of refunds that operators asked for.
final class RefundRows {
    private final Transaction transaction;

    RefundRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps one unless its id is known.
    boolean add(RefundAsked asked, Instant at) {
        return transaction.change(
                        "insert into refund_request (id, order_id, amount, reason, asked_by,"
                                + " asked_at, state) values (?, ?, ?, ?, ?, ?, 'ASKED')"
                                + " on conflict do nothing",
                        asked.id(),
                        asked.order(),
                        asked.amount(),
                        asked.reason(),
                        asked.by(),
                        at)
                == 1;
    }

    Optional<Kept> find(UUID id) {
        return transaction.first("select * from refund_request where id = ?", RefundRows::kept, id);
    }

    /// Whether another refund of an order is on its way to the payment provider.
    boolean isAnotherOnItsWay(UUID order, UUID id) {
        return transaction
                .first(
                        "select id from refund_request"
                                + " where order_id = ? and id <> ? and state = 'ASKED'",
                        row -> row.id("id"),
                        order,
                        id)
                .isPresent();
    }

    /// Those that nobody knows the end of, asked for before a moment; those that were not looked at
    /// for longest first, so that such as never end keep no other waiting.
    List<Kept> left(Instant before, int most) {
        return transaction.all(
                "select * from refund_request where state = 'ASKED'"
                        + " and asked_at < ? order by coalesce(looked_at, asked_at), id limit ?",
                RefundRows::kept,
                before,
                most);
    }

    /// One was looked at.
    void looked(UUID id, Instant at) {
        transaction.change("update refund_request set looked_at = ? where id = ?", at, id);
    }

    void close(UUID id, State state, Optional<String> refund, Optional<String> trouble) {
        transaction.change(
                "update refund_request set state = ?, refund = ?, trouble = ?"
                        + " where id = ? and state = 'ASKED'",
                state,
                refund,
                trouble,
                id);
    }

    private static Kept kept(Row row) {
        return new Kept(
                new RefundAsked(
                        row.id("id"),
                        row.id("order_id"),
                        row.numberIfAny("amount"),
                        row.text("reason"),
                        row.id("asked_by")),
                row.time("asked_at"),
                State.valueOf(row.text("state")),
                row.textIfAny("refund"),
                row.textIfAny("trouble"));
    }

    /// How far a refund is.
    enum State {
        /// It is not known whether the payment provider has done it.
        ASKED,
        /// The payment provider has taken it.
        SENT,
        /// The payment provider will not.
        REFUSED
    }

    /// A refund as it is kept.
    record Kept(
            RefundAsked asked,
            Instant at,
            State state,
            Optional<String> refund,
            Optional<String> trouble) {}
}
