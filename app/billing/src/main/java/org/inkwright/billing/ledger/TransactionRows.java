package org.inkwright.billing.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.LedgerTransaction;
import org.inkwright.ledger.Posting;
import org.inkwright.ledger.Unit;

/// The tables of transactions and postings, which only grow.
final class TransactionRows {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Transaction transaction;

    TransactionRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps a transaction unless its reference is known (rule 9).
    Keeping add(LedgerTransaction entry) {
        UUID id = IDS.generate();
        int added =
                transaction.change(
                        "insert into ledger_transaction"
                                + " (id, reference, kind, actor, cause, created_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id,
                        entry.reference(),
                        entry.kind().code(),
                        entry.actor().code(),
                        entry.cause().code(),
                        entry.at());
        if (added == 0) {
            return known(entry);
        }
        transaction.changeEach(
                "insert into ledger_posting"
                        + " (transaction_id, account, owner, unit, amount, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entry.postings().stream()
                        .map(posting ->
                                new Object[] {
                                    id,
                                    posting.account().code(),
                                    posting.account().owner(),
                                    posting.amount().unit().code(),
                                    posting.amount().count(),
                                    entry.at()
                                })
                        .toList());
        return new Keeping.Kept(id);
    }

    private Keeping known(LedgerTransaction entry) {
        UUID first =
                transaction.only(
                        "select id from ledger_transaction where reference = ?",
                        row -> row.id("id"),
                        entry.reference());
        return postings(first).equals(entry.postings())
                ? new Keeping.Known(first)
                : new Keeping.Different(first);
    }

    /// The postings of a transaction, in the order of their accounts.
    List<Posting> postings(UUID id) {
        return transaction
                .all(
                        "select account, unit, amount from ledger_posting"
                                + " where transaction_id = ?",
                        TransactionRows::posting,
                        id)
                .stream()
                .sorted(Comparator.comparing(Posting::account))
                .toList();
    }

    /// The postings of a reference; none when it is not known.
    List<Posting> postings(String reference) {
        return transaction
                .first(
                        "select id from ledger_transaction where reference = ?",
                        row -> row.id("id"),
                        reference)
                .map(this::postings)
                .orElse(List.of());
    }

    private static Posting posting(Row row) {
        return new Posting(
                LedgerAccount.of(row.text("account")),
                Amount.of(new Unit(row.text("unit")), row.number("amount")));
    }
}
