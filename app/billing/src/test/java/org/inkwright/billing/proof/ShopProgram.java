package org.inkwright.billing.proof;

import java.util.concurrent.CountDownLatch;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.DatabaseUrl;
import org.inkwright.billing.settings.Secret;

/// The whole endpoint in a process of its own, to be killed or paused from outside. Says where it
/// listens.
final class ShopProgram {
    static final String READY = "ready ";

    private ShopProgram() {}

    /// Runs until it is killed.
    ///
    /// @param args the database
    public static void main(String[] args) throws Exception {
        var served = new Served(new Books(settings(args[0])));
        System.out.println(READY + served.address);
        new CountDownLatch(1).await();
    }

    static DatabaseSettings settings(String url) {
        return new DatabaseSettings(new DatabaseUrl(url), "postgres", new Secret(""), 8);
    }
}
