package org.inkwright.billing.database;

/// What kind of money a database is for. The first start marks it; play credits, accounts and mails
/// of a demonstration must never become real.
public final class MoneyMark {
    private MoneyMark() {}

    /// The kinds.
    public enum Kind {
        /// Nothing is paid.
        DEMO,
        /// The payment provider's tests.
        TEST,
        /// Real money.
        LIVE
    }

    /// Marks a database that has no mark.
    ///
    /// @throws DatabaseException with [Trouble#OTHER_MONEY] when it has another one
    public static void keep(Database database, Kind kind) {
        Kind marked =
                database.transact(all -> {
                    all.change(
                            "insert into money_mark (id, kind) values (1, ?) on conflict do nothing",
                            kind);
                    return all.only(
                            "select kind from money_mark where id = 1",
                            row -> Kind.valueOf(row.text("kind")));
                });
        if (marked != kind) {
            throw new DatabaseException(Trouble.OTHER_MONEY, null);
        }
    }
}
