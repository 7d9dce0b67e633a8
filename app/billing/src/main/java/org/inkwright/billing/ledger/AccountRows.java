package org.inkwright.billing.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LedgerAccount;

/// The table of accounts.
final class AccountRows {
    private final Transaction transaction;

    AccountRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Moves an account's balance and what is held of it: the balance guard. A change that would
    /// spend more than is there changes nothing, whatever runs at once (rule 4).
    ///
    /// @return whether it was changed
    boolean move(LedgerAccount account, long posted, long held) {
        return transaction.change(
                        "update ledger_account set posted = posted + ?, held = held + ?"
                                + " where code = ? and held + ? >= 0"
                                + " and (posted + ? - (held + ?) >= 0 or kind = 'debt.user')"
                                + " and (posted + ? <= 0 or kind <> 'debt.user')",
                        posted,
                        held,
                        account.code(),
                        held,
                        posted,
                        held,
                        posted)
                == 1;
    }

    /// Makes an account without anything on it, unless it is there.
    void open(LedgerAccount account, Instant at, Optional<Instant> ends) {
        transaction.change(
                "insert into ledger_account (code, owner, kind, posted, held, opened, ends)"
                        + " values (?, ?, ?, 0, 0, ?, ?) on conflict do nothing",
                account.code(),
                account.owner(),
                account.kind().code(),
                at,
                ends);
    }

    /// The accounts of an owner that can matter: all but empty ones.
    List<Standing> of(String owner) {
        return transaction.all(
                "select a.code, a.posted, a.held, a.opened, a.ends,"
                        + " (select count(*) from ledger_waiting w where w.owner = a.owner)"
                        + " as waits from ledger_account a"
                        + " where a.owner = ? and (a.posted <> 0 or a.held <> 0)",
                row -> standing(row, row.number("waits")),
                owner);
    }

    /// The pools and lots of an owner with an id, also empty ones.
    List<Fund> withPart(String owner, String part) {
        return funds(
                        "select code, posted, held, opened, ends from ledger_account where owner = ?"
                                + " order by opened desc, code",
                        owner)
                .stream()
                .filter(fund -> fund.account().part().equals(part))
                .toList();
    }

    /// The pools of an owner, also empty ones.
    List<Fund> pools(String owner) {
        return funds(
                "select code, posted, held, opened, ends from ledger_account where owner = ?"
                        + " and kind like 'pool%' order by opened desc, code",
                owner);
    }

    private List<Fund> funds(String sql, String owner) {
        return transaction.all(sql, row -> standing(row, 0), owner).stream()
                .filter(Standing::isFund)
                .map(Standing::fund)
                .toList();
    }

    private static Standing standing(Row row, long waits) {
        return new Standing(
                LedgerAccount.of(row.text("code")),
                row.number("posted"),
                row.number("held"),
                row.time("opened"),
                row.timeIfAny("ends"),
                waits);
    }

    /// An account as it stands.
    ///
    /// @param waits how much waits for the owner's holds to end, see [Waiting]
    record Standing(
            LedgerAccount account,
            long posted,
            long held,
            Instant opened,
            Optional<Instant> ends,
            long waits) {
        boolean isFund() {
            return account.kind().isPool() || account.kind().isLot();
        }

        Fund fund() {
            return new Fund(
                    account,
                    Amount.of(account.unit(), posted),
                    Amount.of(account.unit(), held),
                    opened,
                    ends.orElse(Fund.NEVER));
        }
    }
}
