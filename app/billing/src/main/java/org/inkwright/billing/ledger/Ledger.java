package org.inkwright.billing.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.ServerTime;

/// The ledger over a database. Shared by all threads; several programs may share one database.
public final class Ledger {
    private final Database database;
    private final InstantSource clock;

    /// @param clock the server's time, see [#clock]
    public Ledger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A clock that goes on from the newest time in the ledger.
    public static ServerClock clock(Database database, InstantSource system) {
        Optional<Instant> newest =
                database.transact(all ->
                        all.only(
                                "select max(created_at) as newest from ledger_transaction",
                                row -> row.timeIfAny("newest")));
        return new ServerClock(system, newest.orElse(Instant.EPOCH));
    }

    /// Does work on one owner's accounts, in a transaction of its own.
    public <T> T with(String owner, Function<Wallet, T> work) {
        return database.transact(transaction -> work.apply(lock(transaction, owner)));
    }

    /// Locks one owner's accounts inside a transaction that changes other tables too. A transaction
    /// locks one owner only, so none waits for another in a circle (rule 8). An owner that is seen
    /// for the first time is made once (rule 22).
    public Wallet lock(Transaction transaction, String owner) {
        Optional<Instant> last = lastOf(transaction, owner);
        if (last.isEmpty()) {
            transaction.change(
                    "insert into ledger_owner (id, last_at) values (?, ?) on conflict do nothing",
                    owner,
                    Instant.EPOCH);
            last = lastOf(transaction, owner);
        }
        return new Wallet(transaction, owner, ServerTime.next(last.orElseThrow(), clock.instant()));
    }

    private static Optional<Instant> lastOf(Transaction transaction, String owner) {
        return transaction.first(
                "select last_at from ledger_owner where id = ? for update",
                row -> row.time("last_at"),
                owner);
    }
}
