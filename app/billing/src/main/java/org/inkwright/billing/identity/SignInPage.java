package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks who it is: `GET /signin`.
record SignInPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/signin");
    }

    @Override
    public Answer answer(Call call) {
        return SignInForm.page(new Page("signin.title"), "", call.query("next").orElse(""))
                .answer(200);
    }
}
