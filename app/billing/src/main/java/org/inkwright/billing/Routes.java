package org.inkwright.billing;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.IdentityRoutes;
import org.inkwright.billing.identity.Letters;
import org.inkwright.billing.identity.Outbox;
import org.inkwright.billing.settings.Mode;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.HealthEndpoint;
import org.inkwright.billing.web.ReadyEndpoint;

/// The route table: everything the program can be asked.
final class Routes {
    private Routes() {}

    static List<Endpoint> all(Database database, InstantSource clock, Settings settings) {
        List<Endpoint> routes = new ArrayList<>();
        routes.add(new HealthEndpoint());
        routes.add(new ReadyEndpoint(database::answers));
        // Live mode gets these with a way to send mails; without one nobody could sign up.
        if (settings.mode() == Mode.DEMO) {
            URI address = settings.listening().publicAddress();
            var outbox = new Outbox(database);
            var accounts = new Accounts(database, clock, new Letters(outbox, address));
            routes.addAll(IdentityRoutes.pages(accounts, address));
            routes.add(IdentityRoutes.mails(outbox));
        }
        return routes;
    }
}
