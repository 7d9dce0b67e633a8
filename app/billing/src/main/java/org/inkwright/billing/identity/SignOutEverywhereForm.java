package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Signs every browser of the account out: `POST /signout-everywhere`.
record SignOutEverywhereForm(Accounts accounts, Cookies cookies) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/signout-everywhere", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        cookies.session(call)
                .flatMap(accounts::person)
                .ifPresent(person -> accounts.signOutEverywhere(person.account()));
        return cookies.clear("/signin");
    }
}
