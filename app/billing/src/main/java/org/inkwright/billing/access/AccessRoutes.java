package org.inkwright.billing.access;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.web.Endpoint;

/// How desktops are signed in and out.
public final class AccessRoutes {
    private AccessRoutes() {}

    /// The routes.
    ///
    /// @param address how browsers and desktops reach the program
    public static List<Endpoint> all(
            Accounts accounts,
            Devices devices,
            Database database,
            InstantSource clock,
            URI address) {
        var grants = new DeviceGrants(database, clock, devices);
        var cookies = Cookies.of(address);
        String issuer = address.toString();
        return List.of(
                new AuthorizePage(accounts, cookies),
                new AuthorizeForm(accounts, devices, cookies, issuer),
                new TokenEndpoint(devices, grants),
                new DeviceAuthorizationEndpoint(grants, issuer),
                new DevicePage(accounts, cookies),
                new DeviceForm(accounts, cookies, grants),
                new RevokeEndpoint(devices),
                new MetadataEndpoint(issuer));
    }
}
