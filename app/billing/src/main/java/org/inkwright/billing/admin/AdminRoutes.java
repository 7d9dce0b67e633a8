package org.inkwright.billing.admin;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.Endpoint;

/// What operators can ask, by programs and by pages.
public final class AdminRoutes {
    private AdminRoutes() {}

    /// For programs.
    ///
    /// @param clock the server's time
    public static List<Endpoint> programs(
            Operators operators,
            Desk desk,
            Database database,
            InstantSource clock,
            Cursors cursors) {
        var known = new OperatorKnown(operators);
        List<Endpoint> routes = new ArrayList<>(new Readings(known, desk, cursors).all());
        routes.add(new ExportEndpoint(known, database, clock));
        desk.acts().forEach(act -> routes.add(new ActEndpoint(known, act)));
        return routes;
    }

    /// For people.
    ///
    /// @param accounts whose browsers are signed in
    /// @param address how browsers reach the program
    public static List<Endpoint> pages(
            Operators operators, Desk desk, Accounts accounts, URI address) {
        var cookie = OperatorCookie.of(operators, address);
        List<Endpoint> routes = new ArrayList<>();
        routes.add(new SignInPage());
        routes.add(new SignInForm(operators, accounts, Cookies.of(address), cookie));
        routes.add(new SignOutForm(cookie));
        routes.add(new HomePage(cookie, desk));
        routes.add(new UserPage(cookie, desk));
        routes.add(new AuditPage(cookie, desk));
        routes.add(new TokenForm(cookie));
        desk.acts().forEach(act -> routes.add(new ActForm(cookie, act)));
        return routes;
    }
}
