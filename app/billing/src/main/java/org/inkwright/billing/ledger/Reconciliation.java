package org.inkwright.billing.ledger;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;

/// Recomputes every balance from the rows it is made of (rules 1, 3, 19 and 27).
public final class Reconciliation {
    private final Database database;

    /// @param database what is recomputed
    public Reconciliation(Database database) {
        this.database = database;
    }

    /// Everything that does not agree, in words without secrets; empty when all is well.
    public List<String> differences() {
        return database.transact(all -> {
            List<String> found = new ArrayList<>();
            found.addAll(unbalanced(all));
            found.addAll(posted(all));
            found.addAll(held(all));
            return found;
        });
    }

    private static List<String> unbalanced(Transaction all) {
        return all.all(
                "select transaction_id, unit from ledger_posting"
                        + " group by transaction_id, unit having sum(amount) <> 0",
                row -> "transaction " + row.id("transaction_id") + " does not add up to zero");
    }

    private static List<String> posted(Transaction all) {
        return all.all(
                "select a.code as account from ledger_account a left join"
                        + " (select account, sum(amount) as total from ledger_posting"
                        + " group by account) p on p.account = a.code"
                        + " where a.posted <> coalesce(p.total, 0)"
                        + " union select p.account from ledger_posting p"
                        + " left join ledger_account a on a.code = p.account"
                        + " where p.owner <> 'house' and a.code is null",
                row -> "account " + row.text("account") + " is not the sum of its postings");
    }

    private static List<String> held(Transaction all) {
        return all.all(
                "select a.code as account from ledger_account a left join"
                        + " (select s.account, sum(s.amount) as total from ledger_hold_share s"
                        + " join ledger_hold h on h.id = s.hold_id where h.state = 'OPEN'"
                        + " group by s.account) p on p.account = a.code"
                        + " where a.held <> coalesce(p.total, 0)",
                row -> "account " + row.text("account") + " holds not what its open holds say");
    }
}
