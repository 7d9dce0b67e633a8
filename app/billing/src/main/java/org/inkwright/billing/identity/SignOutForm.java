package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Signs this browser out: `POST /signout`.
record SignOutForm(Accounts accounts, Cookies cookies) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/signout", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        cookies.session(call).ifPresent(accounts::signOut);
        return cookies.clear("/signin");
    }
}
