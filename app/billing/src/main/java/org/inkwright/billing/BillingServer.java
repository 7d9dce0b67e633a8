package org.inkwright.billing;

import java.net.URI;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.web.WebServer;

/// The whole program, put together by hand in the order in which it starts.
final class BillingServer implements AutoCloseable {
    private final Database database;
    private final WebServer web;
    private final URI address;

    private BillingServer(Database database, WebServer web, URI address) {
        this.database = database;
        this.web = web;
        this.address = address;
    }

    /// Opens the database and begins to serve.
    ///
    /// @throws org.inkwright.billing.database.DatabaseException when the database cannot be used
    /// @throws org.inkwright.billing.web.PortInUseException when the port is taken
    static BillingServer start(Settings settings) {
        Database database = Database.open(settings.database());
        var web = new WebServer(settings.listening(), Routes.all(database));
        try {
            return new BillingServer(database, web, web.start());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Where the program is reached.
    URI address() {
        return address;
    }

    /// Lets requests that have begun end, then closes the database.
    @Override
    public void close() {
        web.close();
        database.close();
    }
}
