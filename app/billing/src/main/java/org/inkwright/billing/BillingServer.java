package org.inkwright.billing;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.MoneyMark;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Reconciliation;
import org.inkwright.billing.ledger.ServerClock;
import org.inkwright.billing.ledger.Sweeper;
import org.inkwright.billing.ledger.Upkeep;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.web.PortInUseException;
import org.inkwright.billing.web.WebServer;

/// The whole program, put together by hand in the order in which it starts.
final class BillingServer implements AutoCloseable {
    private final Database database;
    private final Upkeep upkeep;
    private final Assembly assembly;
    private final WebServer web;
    private final Optional<WebServer> metrics;
    private final URI address;

    private BillingServer(Database database, Upkeep upkeep, Assembly assembly, WebServer web) {
        this.metrics = assembly.metrics();
        this.database = database;
        this.upkeep = upkeep;
        this.assembly = assembly;
        this.web = web;
        this.address = web.start();
        try {
            metrics.ifPresent(WebServer::start);
        } catch (PortInUseException e) {
            web.close();
            throw e;
        }
    }

    /// Opens the database and begins to serve.
    ///
    /// @param system what the system's clock says
    /// @param mails hears each mail in demo mode, where none leaves the machine
    /// @throws org.inkwright.billing.database.DatabaseException when the database cannot be used
    /// @throws org.inkwright.billing.web.PortInUseException when the port is taken
    static BillingServer start(Settings settings, InstantSource system, Consumer<String> mails) {
        Database database = Database.open(settings.database());
        try {
            MoneyMark.keep(database, money(settings));
            ServerClock clock = Ledger.clock(database, system);
            var ledger = new Ledger(database, clock);
            var upkeep =
                    new Upkeep(
                            new Sweeper(database, ledger, clock, System::nanoTime),
                            new Reconciliation(database));
            Settings settled = settings.at(settings.listening().settled());
            var assembly = new Assembly(database, clock, system, ledger, settled);
            assembly.readMails(upkeep, mails);
            var web =
                    new WebServer(
                            settled.listening(), assembly.routes(), assembly.meters()::answered);
            var server = new BillingServer(database, upkeep, assembly, web);
            upkeep.start();
            assembly.keepUp(upkeep);
            return server;
        } catch (IOException e) {
            database.close();
            throw new PortInUseException(settings.listening().port(), e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static MoneyMark.Kind money(Settings settings) {
        return settings.services()
                .stripe()
                .map(stripe -> stripe.isForTests() ? MoneyMark.Kind.TEST : MoneyMark.Kind.LIVE)
                .orElse(MoneyMark.Kind.DEMO);
    }

    /// Where the program is reached.
    URI address() {
        return address;
    }

    /// Lets errands and requests that have begun end, then closes the database.
    @Override
    public void close() {
        assembly.stopping();
        // in demo mode its errands ask the payment provider, which answers on the same server
        upkeep.close();
        assembly.close();
        web.close();
        metrics.ifPresent(WebServer::close);
        database.close();
    }
}
