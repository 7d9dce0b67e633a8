package org.inkwright.billing.admin;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Ends an operator's work in this browser: `POST /admin/signout`.
record SignOutForm(OperatorCookie cookie) implements Endpoint {
    static final String PATH = "/admin/signout";

    @Override
    public Route route() {
        return Route.post(PATH, Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        cookie.token(call).ifPresent(cookie.operators()::signOut);
        return cookie.clear();
    }
}
