package org.inkwright.billing.usage;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.inkwright.billing.database.Transaction;

/// The tables of use. The account is locked by whoever writes, so that sums are added up one after
/// another.
final class UsageRows {
    /// Sorts after every key.
    static final String LAST = "\uffff";

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Transaction transaction;
    private final UUID account;

    UsageRows(Transaction transaction, UUID account) {
        this.transaction = transaction;
        this.account = account;
    }

    /// Lets nobody else write for the account until the transaction ends.
    void lock() {
        transaction.only(
                "select id from account where id = ? for update", row -> row.id("id"), account);
    }

    /// The fingerprints of events that are known, by id.
    Map<String, String> known(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        // One value however many there are: the database plans it once. Each is looked up by the
        // key; H2 would read all events of the account for an ANY.
        transaction
                .all(
                        "select e.id, e.fingerprint"
                                + " from unnest(cast(? as varchar(100) array)) as wanted(id)"
                                + " join usage_event e"
                                + " on e.account_id = ? and e.id = wanted.id",
                        row -> Map.entry(row.text("id"), row.text("fingerprint")),
                        ids.toArray(String[]::new),
                        account)
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /// Which of these requests are acts that this program has counted itself.
    Set<String> hosted(Collection<String> requests) {
        if (requests.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                transaction.all(
                        "select a.request_id"
                                + " from unnest(cast(? as varchar(100) array)) as wanted(id)"
                                + " join act a on a.account_id = ? and a.request_id = wanted.id",
                        row -> row.text("request_id"),
                        requests.toArray(String[]::new),
                        account));
    }

    void add(List<Object[]> events) {
        transaction.changeEach(
                "insert into usage_event (account_id, id, fingerprint, sequence, kind, step, model,"
                        + " amount, request_id, client_at, sent_at, received_at, counted_day,"
                        + " counts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events);
    }

    /// Adds amounts to the sums of their days; those of days that are over are kept as corrections
    /// too (rule 83).
    void count(List<Metered> amounts, Instant now) {
        Map<List<String>, Long> sums = new TreeMap<>(UsageRows::compare);
        for (Metered one : amounts) {
            sums.merge(
                    List.of(one.day(), one.step(), one.model(), one.kind()),
                    one.amount(),
                    Math::addExact);
        }
        String today = Metered.day(now);
        List<Object[]> late = new ArrayList<>();
        sums.forEach((key, amount) -> {
            add(key, amount);
            if (key.getFirst().compareTo(today) < 0) {
                late.add(
                        new Object[] {
                            IDS.generate(),
                            account,
                            key.get(0),
                            key.get(1),
                            key.get(2),
                            key.get(3),
                            amount,
                            now
                        });
            }
        });
        if (!late.isEmpty()) {
            transaction.changeEach(
                    "insert into usage_correction (id, account_id, counted_day, step, model, kind,"
                            + " amount, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    late);
        }
    }

    private void add(List<String> key, long amount) {
        int changed =
                transaction.change(
                        "update usage_day set amount = amount + ? where account_id = ?"
                                + " and counted_day = ? and step = ? and model = ? and kind = ?",
                        amount,
                        account,
                        key.get(0),
                        key.get(1),
                        key.get(2),
                        key.get(3));
        if (changed == 0) {
            transaction.change(
                    "insert into usage_day (account_id, counted_day, step, model, kind, amount)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    account,
                    key.get(0),
                    key.get(1),
                    key.get(2),
                    key.get(3),
                    amount);
        }
    }

    /// The sums of an account by one of the columns, newest or largest key first.
    ///
    /// @param below only keys below this one
    List<Sum> sums(Group group, String below, int most) {
        String of = group.of("d.");
        String key = group.of("");
        return transaction.all(
                "select "
                        + of
                        + " as name, d.kind as kind, cast(sum(d.amount) as bigint) as total"
                        + " from usage_day d join (select distinct "
                        + key
                        + " as k from usage_day where account_id = ? and "
                        + key
                        + " < ? order by k desc limit ?) keys on keys.k = "
                        + of
                        + " where d.account_id = ? group by "
                        + of
                        + ", d.kind order by "
                        + of
                        + " desc, d.kind",
                row -> new Sum(row.text("name"), row.text("kind"), row.number("total")),
                account,
                below,
                most,
                account);
    }

    /// What came for days between two of [#sums] after a moment, when those days were over.
    ///
    /// @param first the first day
    /// @param last the last day
    List<Sum> later(String first, String last, Instant moment) {
        return transaction.all(
                "select counted_day as name, kind, cast(sum(amount) as bigint) as total"
                        + " from usage_correction where account_id = ? and counted_day >= ?"
                        + " and counted_day <= ? and received_at > ? group by counted_day, kind",
                row -> new Sum(row.text("name"), row.text("kind"), row.number("total")),
                account,
                first,
                last,
                moment);
    }

    /// How much of a kind was used since a day.
    long since(String day, String kind) {
        return transaction.only(
                "select cast(coalesce(sum(amount), 0) as bigint) as total from usage_day"
                        + " where account_id = ? and counted_day >= ? and kind = ?",
                row -> row.number("total"),
                account,
                day,
                kind);
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// By what is summed up.
    enum Group {
        DAY("%scounted_day"),
        MONTH("left(%scounted_day, 7)"),
        MODEL("%smodel"),
        STEP("%sstep");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /// The key of a row.
        ///
        /// @param table the row's name in the statement with a dot, or nothing
        String of(String table) {
            return key.replace("%s", table);
        }
    }

    /// A sum.
    record Sum(String key, String kind, long amount) {}
}
