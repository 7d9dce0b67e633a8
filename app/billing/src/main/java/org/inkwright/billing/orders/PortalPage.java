package org.inkwright.billing.orders;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;

/// Sends a signed-in browser to where plan and invoices are managed: `GET /account/portal`. By a
/// link, since our pages let no form lead to another site.
record PortalPage(
        Accounts accounts, Cookies cookies, Database database, Shop.Cashier cashier, Pages pages)
        implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/account/portal");
    }

    @Override
    public Answer answer(Call call) {
        return cookies.session(call)
                .flatMap(accounts::person)
                .map(person -> portal(person, call))
                .orElseGet(() -> new Answer.Elsewhere("/signin"));
    }

    private Answer portal(Accounts.Person person, Call call) {
        // each is a call to the provider, who takes only so many of all of us
        if (!accounts.mayTry("portal", person, call.network())) {
            return page("entry.too-often").answer(429);
        }
        Optional<String> customer =
                database.transact(all -> new OrderRows(all).customer(person.account()));
        if (customer.isEmpty()) {
            return page("account.portal.none").answer(200);
        }
        InstantSource clock = cashier.clock();
        var key = new PaymentKey("portal-" + call.id() + "-" + clock.millis());
        return cashier.payments().openPortal(customer.orElseThrow(), pages.account(), key)
                        instanceof PaymentReply.Done<URI>(URI address)
                ? new Answer.Elsewhere(address.toString())
                : page("account.portal.away").answer(503);
    }

    private static Page page(String key) {
        return new Page("account.portal.title").alert(key).link("/account", "account.title");
    }
}
