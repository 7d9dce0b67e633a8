package org.inkwright.billing.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.ledger.Period;

/// The tables of subscriptions, boosts and granted months.
final class PlanRows {
    private final Transaction transaction;

    PlanRows(Transaction transaction) {
        this.transaction = transaction;
    }

    Optional<KeptSubscription> subscription(UUID account) {
        return transaction.first(
                "select * from subscription where account_id = ?", PlanRows::kept, account);
    }

    Optional<UUID> accountOf(String subscription) {
        return transaction.first(
                "select account_id from subscription where id = ?",
                row -> row.id("account_id"),
                subscription);
    }

    /// Keeps what the provider said, unless something newer is known.
    void keep(UUID account, KeptSubscription news) {
        int changed =
                transaction.change(
                        "update subscription set id = ?, plan = ?, status = ?, anchor = ?,"
                                + " paid_until = ?, next_plan = ?, past_due_since = ?, asked_at = ?"
                                + " where account_id = ? and asked_at <= ?",
                        news.id(),
                        news.plan(),
                        news.status(),
                        news.anchor(),
                        news.paidUntil(),
                        news.nextPlan(),
                        news.pastDueSince(),
                        news.askedAt(),
                        account,
                        news.askedAt());
        if (changed == 0) {
            transaction.change(
                    "insert into subscription (account_id, id, plan, status, anchor, paid_until,"
                            + " next_plan, past_due_since, asked_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    account,
                    news.id(),
                    news.plan(),
                    news.status(),
                    news.anchor(),
                    news.paidUntil(),
                    news.nextPlan(),
                    news.pastDueSince(),
                    news.askedAt());
        }
    }

    void addBoost(UUID order, UUID account, String version, Instant paid) {
        transaction.change(
                "insert into boost (order_id, account_id, offer_version, paid_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                order,
                account,
                version,
                paid);
    }

    /// Ends a boost whose money went back, or lets it run again when the refund failed.
    void endBoost(UUID order, Optional<Instant> at) {
        transaction.change("update boost set ended_at = ? where order_id = ?", at, order);
    }

    /// The boosts of an account, oldest first.
    List<SoldBoost> soldBoosts(UUID account) {
        return transaction.all(
                "select * from boost where account_id = ? order by paid_at, order_id",
                row ->
                        new SoldBoost(
                                row.id("order_id"),
                                row.text("offer_version"),
                                row.time("paid_at"),
                                row.timeIfAny("ended_at")),
                account);
    }

    Optional<Month> newest(UUID account, Kind kind) {
        return transaction.first(
                "select * from pool_period where account_id = ? and kind = ?"
                        + " order by starts desc limit 1",
                PlanRows::month,
                account,
                kind);
    }

    void add(UUID account, Kind kind, Month month) {
        transaction.change(
                "insert into pool_period (account_id, kind, starts, ends, plan, generations)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                account,
                kind,
                month.starts(),
                month.ends(),
                month.plan(),
                month.generations());
    }

    /// Keeps that a month was raised to a larger plan.
    void raise(UUID account, Kind kind, Month month) {
        transaction.change(
                "update pool_period set plan = ?, generations = ?"
                        + " where account_id = ? and kind = ? and starts = ?",
                month.plan(),
                month.generations(),
                account,
                kind,
                month.starts());
    }

    Optional<Instant> verifiedAt(UUID account) {
        return transaction
                .first(
                        "select verified_at from account where id = ? and deleted_at is null",
                        row -> row.timeIfAny("verified_at"),
                        account)
                .flatMap(found -> found);
    }

    /// Takes a free month for the address of an account; one address has one at a time, whatever
    /// accounts come and go, and the accounts that one network made have so many.
    ///
    /// @param ofNetwork how many; 0 for any number
    /// @return whether the address had none that goes on into it, and the network fewer
    boolean takeFreeMonth(UUID account, Period month, int ofNetwork) {
        Maker maker =
                transaction.only(
                        "select coalesce(address_key, '') as address, network from account"
                                + " where id = ?",
                        row -> new Maker(row.text("address"), row.textIfAny("network")),
                        account);
        String mark = Tokens.hash("free month of " + maker.address());
        transaction.change(
                "delete from free_month where mark = ? and ends <= ?", mark, month.start());
        if (ofNetwork > 0
                && maker.network().filter(one -> isFull(one, mark, month, ofNetwork)).isPresent()) {
            return false;
        }
        transaction.change(
                "insert into free_month (mark, account_id, ends, network) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                mark,
                account,
                month.end(),
                maker.network());
        return transaction
                .first(
                        "select account_id from free_month where mark = ? and account_id = ?",
                        row -> row.id("account_id"),
                        mark,
                        account)
                .isPresent();
    }

    private boolean isFull(String network, String mark, Period month, int most) {
        lock(network, month.end());
        return transaction.only(
                        "select count(*) as n from free_month"
                                + " where network = ? and ends > ? and mark <> ?",
                        row -> row.number("n"),
                        network,
                        month.start(),
                        mark)
                >= most;
    }

    // Of two that come at once one takes the last. A row that was there may just be cleaned away.
    private void lock(String network, Instant ends) {
        int locked = 0;
        while (locked == 0) {
            transaction.change(
                    "insert into free_network (mark, ends) values (?, ?) on conflict do nothing",
                    network,
                    ends);
            locked =
                    transaction.change(
                            "update free_network set ends = case when ends < ? then ? else ends end"
                                    + " where mark = ?",
                            ends,
                            ends,
                            network);
        }
    }

    private static KeptSubscription kept(Row row) {
        return new KeptSubscription(
                row.text("id"),
                row.text("plan"),
                KeptSubscription.Status.valueOf(row.text("status")),
                new KeptSubscription.Times(
                        row.time("anchor"),
                        row.time("paid_until"),
                        row.timeIfAny("past_due_since"),
                        row.time("asked_at")),
                row.textIfAny("next_plan"));
    }

    private static Month month(Row row) {
        return new Month(
                row.time("starts"), row.time("ends"), row.text("plan"), row.number("generations"));
    }

    /// Which pool a month is of.
    enum Kind {
        FREE,
        PLAN
    }

    /// A boost that was sold.
    ///
    /// @param version of the catalogue that it was sold under
    /// @param ended when its money went back
    record SoldBoost(UUID order, String version, Instant paid, Optional<Instant> ended) {}

    /// A month that was granted.
    record Month(Instant starts, Instant ends, String plan, long generations) {}

    private record Maker(String address, Optional<String> network) {}
}
