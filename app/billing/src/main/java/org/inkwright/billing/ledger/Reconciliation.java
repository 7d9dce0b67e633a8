package org.inkwright.billing.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.LedgerAccount;

/// Recomputes every balance from the rows it is made of (rules 1, 3, 19 and 27), some owners and
/// some transactions at a time: nobody waits for the whole, and each part is read by one statement,
/// so that it is of one moment.
public final class Reconciliation {
    private static final int TRANSACTIONS_AT_ONCE = 2000;
    private static final int OWNERS_AT_ONCE = 200;
    private static final String BETWEEN = "owner >= ? and owner < ?";
    private static final String AFTER = "owner >= ? and owner > ?";
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;

    /// @param database what is recomputed
    public Reconciliation(Database database) {
        this.database = database;
    }

    /// Everything that does not agree, in words without secrets; empty when all is well.
    public List<String> differences() {
        List<String> found = new ArrayList<>(unbalanced());
        String from = "";
        while (true) {
            String first = from;
            Optional<String> next = database.transact(all -> ownerAfterNext(all, first));
            if (next.isEmpty()) {
                // Our own accounts have half of all postings and no balance: nobody reads them.
                found.addAll(balances(new Owners(BETWEEN, first, LedgerAccount.HOUSE)));
                found.addAll(balances(new Owners(AFTER, first, LedgerAccount.HOUSE)));
                return found;
            }
            from = next.orElseThrow();
            found.addAll(balances(new Owners(BETWEEN, first, from)));
        }
    }

    private List<String> unbalanced() {
        List<String> found = new ArrayList<>();
        UUID above = FIRST;
        while (true) {
            UUID from = above;
            List<Sum> sums = database.transact(all -> sums(all, from));
            sums.stream()
                    .filter(sum -> sum.amount() != 0)
                    .map(sum -> "transaction " + sum.transaction() + " does not add up to zero")
                    .forEach(found::add);
            if (sums.isEmpty()) {
                return found;
            }
            above = sums.getLast().transaction();
        }
    }

    // A transaction has one unit or two: whole transactions are read, so that none is cut in two.
    private static List<Sum> sums(Transaction all, UUID above) {
        return all.all(
                "select t.id, cast(coalesce(sum(p.amount), 0) as bigint) as total"
                        + " from (select id from ledger_transaction where id > ?"
                        + " order by id limit ?) t"
                        + " left join ledger_posting p on p.transaction_id = t.id"
                        + " group by t.id, p.unit order by t.id",
                row -> new Sum(row.id("id"), row.number("total")),
                above,
                TRANSACTIONS_AT_ONCE);
    }

    private static Optional<String> ownerAfterNext(Transaction all, String from) {
        List<String> owners =
                all.all(
                        "select id from ledger_owner where id >= ? order by id limit ?",
                        row -> row.text("id"),
                        from,
                        OWNERS_AT_ONCE + 1);
        return owners.size() <= OWNERS_AT_ONCE ? Optional.empty() : Optional.of(owners.getLast());
    }

    private List<String> balances(Owners owners) {
        Map<String, Balance> balances = new TreeMap<>();
        database.transact(all -> read(all, owners))
                .forEach(one -> balances.merge(one.getKey(), one.getValue(), Balance::plus));
        List<String> found = new ArrayList<>();
        balances.forEach((account, left) -> {
            if (left.posted() != 0) {
                found.add("account " + account + " is not the sum of its postings");
            }
            if (left.held() != 0) {
                found.add("account " + account + " holds not what its open holds say");
            }
        });
        return found;
    }

    private static List<Map.Entry<String, Balance>> read(Transaction all, Owners owners) {
        String whose = owners.condition();
        return all.all(
                "select code as account, posted, held from ledger_account where "
                        + whose
                        + " union all select account, cast(-sum(amount) as bigint), 0"
                        + " from ledger_posting where owner <> 'house' and "
                        + whose
                        + " group by account"
                        + " union all select s.account, 0, cast(-sum(s.amount) as bigint)"
                        + " from (select id from ledger_hold where state = 'OPEN' and "
                        + whose
                        + ") h join ledger_hold_share s on s.hold_id = h.id group by s.account",
                row ->
                        Map.entry(
                                row.text("account"),
                                new Balance(row.number("posted"), row.number("held"))),
                owners.from(),
                owners.until(),
                owners.from(),
                owners.until(),
                owners.from(),
                owners.until());
    }

    /// A stretch of owners in the order of the database.
    ///
    /// @param condition names `from` and `until` in this order
    private record Owners(String condition, String from, String until) {}

    private record Sum(UUID transaction, long amount) {}

    /// What an account says less what its rows say.
    private record Balance(long posted, long held) {
        Balance plus(Balance other) {
            return new Balance(
                    Math.addExact(posted, other.posted), Math.addExact(held, other.held));
        }
    }
}
