package org.inkwright.billing.admin;

import org.inkwright.billing.identity.Page;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// The newest of what operators did: `GET /admin/pages/audit`.
record AuditPage(OperatorCookie cookie, Desk desk) implements Endpoint {
    static final String PATH = "/admin/pages/audit";
    private static final int NEWEST = 200;

    @Override
    public Route route() {
        return Route.get(PATH);
    }

    @Override
    public Answer answer(Call call) {
        return cookie.asks(
                call,
                _ ->
                        Tables.audit(
                                        new Page(Pages.WORDS, "audit.title")
                                                .link(HomePage.PATH, "home.title"),
                                        desk.audit(Statement.Place.TOP, NEWEST))
                                .answer(200));
    }
}
