package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Says that an account is gone: `GET /deleted`.
record DeletedPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/deleted");
    }

    @Override
    public Answer answer(Call call) {
        return new Page("account.title").notice("account.deleted").answer(200);
    }
}
