package org.inkwright.billing;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.billing.access.AccessRoutes;
import org.inkwright.billing.access.Devices;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.acts.Acts;
import org.inkwright.billing.api.ApiRoutes;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.IdentityRoutes;
import org.inkwright.billing.identity.Letters;
import org.inkwright.billing.identity.Outbox;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.settings.Mode;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.HealthEndpoint;
import org.inkwright.billing.web.ReadyEndpoint;

/// The route table: everything the program can be asked.
///
/// @param clock the server's time
record Routes(
        Database database,
        InstantSource clock,
        Ledger ledger,
        Catalogues catalogues,
        Settings settings) {
    List<Endpoint> all() {
        List<Endpoint> routes = new ArrayList<>();
        routes.add(new HealthEndpoint());
        routes.add(new ReadyEndpoint(database::answers));
        // Live mode gets these with a way to send mails; without one nobody could sign up.
        if (settings.mode() == Mode.DEMO) {
            addAccounts(routes);
        }
        return routes;
    }

    private void addAccounts(List<Endpoint> routes) {
        URI address = settings.listening().publicAddress();
        var outbox = new Outbox(database);
        var letters = new Letters(outbox, address);
        var accounts = new Accounts(database, clock, letters);
        var devices = new Devices(database, clock, letters);
        var known = new Known(devices);
        var plans = new Plans(catalogues);
        var acts = new Acts(ledger, plans, catalogues);
        routes.addAll(IdentityRoutes.pages(accounts, address));
        routes.addAll(AccessRoutes.all(accounts, devices, address));
        routes.addAll(ApiRoutes.account(known, accounts));
        routes.addAll(ApiRoutes.money(known, ledger, plans, acts, catalogues));
        routes.add(IdentityRoutes.mails(outbox));
    }
}
