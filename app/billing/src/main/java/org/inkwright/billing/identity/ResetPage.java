package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Asks for a new password: `GET /reset`.
record ResetPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/reset");
    }

    @Override
    public Answer answer(Call call) {
        return ResetForm.page(new Page("reset.title"), call.query("link").orElse("")).answer(200);
    }
}
