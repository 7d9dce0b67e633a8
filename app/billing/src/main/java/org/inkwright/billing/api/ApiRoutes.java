package org.inkwright.billing.api;

import java.util.List;
import org.inkwright.billing.access.Devices;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.web.Endpoint;

/// What the desktop can ask.
public final class ApiRoutes {
    private ApiRoutes() {}

    /// The routes; each asks for an access token first.
    public static List<Endpoint> all(Accounts accounts, Devices devices, Ledger ledger) {
        var known = new Known(devices);
        return List.of(
                new MeEndpoint(known, accounts),
                new BalanceEndpoint(known, ledger),
                new DevicesEndpoint(known),
                new EndDeviceEndpoint(known));
    }
}
