package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks for the address of a forgotten password: `GET /forgot`.
record ForgotPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/forgot");
    }

    @Override
    public Answer answer(Call call) {
        return new Page("forgot.title")
                .form("/forgot")
                .address("")
                .button("forgot.button")
                .answer(200);
    }
}
