package org.inkwright.billing.ledger;

import org.inkwright.billing.database.DatabaseException;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.DatabaseUrl;
import org.inkwright.billing.settings.Secret;

/// One of several instances on one PostgreSQL: announces the same orders as the others, holds and
/// settles on the same owners, says each act when it is kept, until it is ended from outside.
final class InstanceProgram {
    static final String SETTLED = "settled ";
    static final int OWNERS = 3;

    private InstanceProgram() {}

    public static void main(String[] args) {
        var books = new Books(settings(args[0]));
        for (int i = 0; ; i++) {
            act(books, owner(i), i, args[1] + "-" + i);
        }
    }

    private static void act(Books books, String owner, int order, String hold) {
        try {
            books.buy(owner, "order-" + order, "2");
            if (books.hold(owner, hold, "0.5") instanceof HoldOpening.Opened) {
                books.holds.settle(owner, hold, Books.price(0, "0.5"));
                System.out.println(SETTLED + hold);
            }
        } catch (DatabaseException e) {
            // As a server would: this request is refused, the next one comes.
            System.err.println("refused: " + e.trouble());
        }
    }

    static String owner(int act) {
        return "owner-" + act % OWNERS;
    }

    static DatabaseSettings settings(String url) {
        return new DatabaseSettings(new DatabaseUrl(url), "postgres", new Secret(""), 4);
    }
}
