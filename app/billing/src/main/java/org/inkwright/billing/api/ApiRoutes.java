package org.inkwright.billing.api;

import java.util.List;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.acts.Acts;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.Endpoint;

/// What the desktop can ask of an account and of what is sold.
public final class ApiRoutes {
    private ApiRoutes() {}

    /// What an account says of itself.
    public static List<Endpoint> account(Known known, Accounts accounts) {
        return List.of(
                new MeEndpoint(known, accounts),
                new DevicesEndpoint(known),
                new EndDeviceEndpoint(known));
    }

    /// What an account did with what it has.
    public static List<Endpoint> books(
            Known known, Statement statement, Acts acts, Cursors cursors) {
        return List.of(
                new LedgerEndpoint(known, statement, cursors), new ReceiptEndpoint(known, acts));
    }

    /// What an account has, and what things cost.
    public static List<Endpoint> money(
            Known known, Ledger ledger, Plans plans, Acts acts, Catalogues catalogues) {
        return List.of(
                new BalanceEndpoint(known, ledger, plans, acts),
                new CatalogEndpoint(known, catalogues),
                new EstimateEndpoint(known, ledger, plans, catalogues));
    }
}
