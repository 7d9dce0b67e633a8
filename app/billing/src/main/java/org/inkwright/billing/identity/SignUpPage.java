package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks for address and password: `GET /signup`.
record SignUpPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/signup");
    }

    @Override
    public Answer answer(Call call) {
        return new Page("signup.title")
                .form("/signup")
                .address("")
                .newPassword()
                .button("signup.button")
                .link("/signin", "signup.other")
                .answer(200);
    }
}
