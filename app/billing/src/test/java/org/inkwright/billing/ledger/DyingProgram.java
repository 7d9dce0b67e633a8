package org.inkwright.billing.ledger;

import java.nio.file.Path;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.DatabaseUrl;
import org.inkwright.billing.settings.Secret;

/// Buys, holds and settles for ever, says each act when it is kept, and waits to be killed.
final class DyingProgram {
    static final String BOUGHT = "bought ";
    static final String SETTLED = "settled ";

    private DyingProgram() {}

    public static void main(String[] args) {
        var books = new Books(settings(Path.of(args[0])));
        long first =
                books.database.transact(all ->
                        all.only(
                                "select count(*) as n from ledger_transaction",
                                row -> row.number("n")));
        for (long i = first; ; i++) {
            String owner = owner(i);
            books.buy(owner, "order-" + i, "10");
            System.out.println(BOUGHT + i);
            books.hold(owner, "h" + i, "4");
            books.holds.settle(owner, "h" + i, Books.price(0, "3"));
            System.out.println(SETTLED + i);
        }
    }

    static String owner(long act) {
        return "owner-" + act % 3;
    }

    static DatabaseSettings settings(Path folder) {
        return new DatabaseSettings(DatabaseUrl.embedded(folder), "inkwright", new Secret(""), 4);
    }
}
