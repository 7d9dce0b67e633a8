package org.inkwright.billing;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Reconciliation;
import org.inkwright.billing.ledger.ServerClock;
import org.inkwright.billing.ledger.Sweeper;
import org.inkwright.billing.ledger.Upkeep;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.web.WebServer;

/// The whole program, put together by hand in the order in which it starts.
final class BillingServer implements AutoCloseable {
    private static final Duration CATALOGUE = Duration.ofSeconds(10);

    private final Database database;
    private final Upkeep upkeep;
    private final WebServer web;
    private final URI address;

    private BillingServer(Database database, Upkeep upkeep, WebServer web, URI address) {
        this.database = database;
        this.upkeep = upkeep;
        this.web = web;
        this.address = address;
    }

    /// Opens the database and begins to serve.
    ///
    /// @param system what the system's clock says
    /// @throws org.inkwright.billing.database.DatabaseException when the database cannot be used
    /// @throws org.inkwright.billing.web.PortInUseException when the port is taken
    static BillingServer start(Settings settings, InstantSource system) {
        Database database = Database.open(settings.database());
        try {
            ServerClock clock = Ledger.clock(database, system);
            var ledger = new Ledger(database, clock);
            var catalogues = new Catalogues(database, clock, settings.catalogue());
            var sweeper = new Sweeper(database, ledger, clock);
            var upkeep = new Upkeep(sweeper, new Reconciliation(database));
            upkeep.also(CATALOGUE, catalogues::refresh);
            var web =
                    new WebServer(
                            settings.listening(),
                            new Routes(database, clock, ledger, catalogues, settings).all());
            var server = new BillingServer(database, upkeep, web, web.start());
            upkeep.start();
            return server;
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
        upkeep.close();
        database.close();
    }
}
