package org.inkwright.billing.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.payments.EventBody;
import org.inkwright.payments.PaymentEvent;

/// The table of what the payment provider told.
final class InboxRows {
    private final Transaction transaction;

    InboxRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps an event unless it is known.
    ///
    /// @return whether it was new
    boolean add(PaymentEvent event, Instant at) {
        return transaction.change(
                        "insert into inbox (id, type, body, state, attempts, happened_at,"
                                + " received_at) values (?, ?, ?, 'RECEIVED', 0, ?, ?)"
                                + " on conflict do nothing",
                        event.id(),
                        event.type(),
                        event.body().bytes(),
                        event.created(),
                        at)
                == 1;
    }

    /// Whether an event still has something to do.
    boolean isOpen(String id) {
        return transaction
                .first(
                        "select state from inbox where id = ? and state in ('RECEIVED', 'WAITING')",
                        row -> row.text("state"),
                        id)
                .isPresent();
    }

    /// Keeps what became of an event.
    void close(String id, InboxState state, Optional<String> payment, Optional<String> trouble) {
        transaction.change(
                "update inbox set state = ?, payment = ?, trouble = ?, attempts = attempts + 1"
                        + " where id = ? and state in ('RECEIVED', 'WAITING')",
                state,
                payment,
                trouble,
                id);
    }

    /// Counts a try that came to nothing.
    void tried(String id, String trouble) {
        transaction.change(
                "update inbox set attempts = attempts + 1, trouble = ? where id = ?", trouble, id);
    }

    /// Counts a try that failed; after too many somebody must look at it.
    void failed(String id, int most) {
        transaction.change(
                "update inbox set attempts = attempts + 1, trouble = 'failed',"
                        + " state = case when attempts >= ? then 'PARKED' else state end"
                        + " where id = ? and state in ('RECEIVED', 'WAITING')",
                most,
                id);
    }

    /// Takes an event up again that is parked or waits.
    boolean reopen(String id) {
        return transaction.change(
                        "update inbox set state = 'RECEIVED', attempts = 0"
                                + " where id = ? and state in ('PARKED', 'WAITING')",
                        id)
                == 1;
    }

    /// Lets a parked event rest for good, or one that has waited since a moment or longer.
    boolean dismiss(String id, Instant before) {
        return transaction.change(
                        "update inbox set state = 'IGNORED', trouble = 'dismissed' where id = ?"
                                + " and (state = 'PARKED'"
                                + " or (state = 'WAITING' and received_at < ?))",
                        id,
                        before)
                == 1;
    }

    /// Events that still have something to do and can do it: those that nobody works on since a
    /// moment, and those whose purchase is there by now.
    List<EventBody> due(Instant before, int most) {
        return transaction.all(
                "select body from inbox i where (state = 'RECEIVED' and received_at < ?)"
                        + " or (state = 'WAITING' and (exists (select 1 from shop_order o"
                        + " where o.payment = i.payment and o.state in ('PAID', 'REFUNDED', 'PARKED', 'CLOSED'))"
                        + " or exists (select 1 from plan_payment p where p.payment = i.payment)))"
                        + " order by attempts, happened_at limit ?",
                InboxRows::body,
                before,
                most);
    }

    /// Events that wait for a payment, in the order in which they happened.
    List<EventBody> waitingFor(String payment) {
        return transaction.all(
                "select body from inbox where state = 'WAITING' and payment = ?"
                        + " order by happened_at, id",
                InboxRows::body,
                payment);
    }

    Optional<EventBody> body(String id) {
        return transaction.first("select body from inbox where id = ?", InboxRows::body, id);
    }

    private static EventBody body(Row row) {
        return new EventBody(row.bytes("body"));
    }
}
