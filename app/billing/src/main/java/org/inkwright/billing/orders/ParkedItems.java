package org.inkwright.billing.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.web.Ids;

/// What waits for somebody to look at it. Shared by all threads.
public final class ParkedItems {
    // A purchase and the news of its refund come within days of each other, if they come at all.
    static final Duration LONG = Duration.ofDays(3);
    private static final int MOST = 200;

    private final Database database;
    private final InstantSource clock;
    private final Inbox inbox;

    ParkedItems(Database database, InstantSource clock, Inbox inbox) {
        this.database = database;
        this.clock = clock;
        this.inbox = inbox;
    }

    /// All of them, the oldest of each kind first; at most two hundred of a kind.
    public List<ParkedItem> all() {
        Instant now = clock.instant();
        return database.transact(all -> {
            List<ParkedItem> items = new ArrayList<>();
            items.addAll(
                    events(
                            all,
                            ParkedItem.Kind.EVENT,
                            "select * from inbox where state = 'PARKED' and received_at <= ?"
                                    + " order by received_at, id limit ?",
                            now));
            items.addAll(
                    events(
                            all,
                            ParkedItem.Kind.WAITING_EVENT,
                            "select * from inbox where state = 'WAITING' and received_at < ?"
                                    + " order by received_at, id limit ?",
                            now.minus(LONG)));
            items.addAll(
                    all.all(
                            "select * from shop_order where state = 'PARKED'"
                                    + " order by created_at, id limit ?",
                            ParkedItems::order,
                            MOST));
            items.addAll(
                    all.all(
                            "select * from refund_request where state = 'ASKED' and asked_at < ?"
                                    + " order by asked_at, id limit ?",
                            ParkedItems::refund,
                            now.minus(Refunds.BY_ITSELF),
                            MOST));
            return items;
        });
    }

    /// Takes news up again, at once.
    ///
    /// @param noted what else is to be kept in the transaction that opens them again
    /// @return whether there were such news
    public boolean retry(String id, Consumer<Transaction> noted) {
        return inbox.takeUp(id, noted);
    }

    /// Takes something off the list: somebody has seen to it elsewhere.
    ///
    /// @param noted what else is to be kept in the transaction that does it
    /// @return whether it stood there
    public boolean dismiss(String id, String reason, Consumer<Transaction> noted) {
        return database.transact(all -> {
            boolean done =
                    new InboxRows(all).dismiss(id, clock.instant().minus(LONG))
                            || Ids.parsed(id).filter(one -> dismiss(all, one, reason)).isPresent();
            if (done) {
                noted.accept(all);
            }
            return done;
        });
    }

    private boolean dismiss(Transaction all, UUID id, String reason) {
        boolean order =
                new OrderRows(all)
                        .change(id, OrderState.PARKED, OrderState.CLOSED, Optional.of(cut(reason)));
        if (order) {
            return true;
        }
        var rows = new RefundRows(all);
        boolean refund =
                rows.find(id)
                        .filter(one -> one.state() == RefundRows.State.ASKED)
                        .filter(one -> one.at().isBefore(clock.instant().minus(Refunds.BY_ITSELF)))
                        .isPresent();
        if (refund) {
            rows.close(id, RefundRows.State.REFUSED, Optional.empty(), Optional.of("dismissed"));
        }
        return refund;
    }

    private static String cut(String reason) {
        int most = 300;
        return reason.length() > most ? reason.substring(0, most) : reason;
    }

    private static List<ParkedItem> events(
            Transaction all, ParkedItem.Kind kind, String sql, Instant before) {
        return all.all(
                sql,
                row ->
                        new ParkedItem(
                                kind,
                                row.text("id"),
                                row.text("type"),
                                row.textIfAny("trouble")
                                        .or(() -> row.textIfAny("payment"))
                                        .orElse(""),
                                row.time("happened_at")),
                before,
                MOST);
    }

    private static ParkedItem order(Row row) {
        return new ParkedItem(
                ParkedItem.Kind.ORDER,
                row.id("id").toString(),
                row.text("offer"),
                row.textIfAny("trouble").orElse(""),
                row.time("created_at"));
    }

    private static ParkedItem refund(Row row) {
        return new ParkedItem(
                ParkedItem.Kind.REFUND,
                row.id("id").toString(),
                row.id("order_id").toString(),
                "not known whether it was done",
                row.time("asked_at"));
    }
}
