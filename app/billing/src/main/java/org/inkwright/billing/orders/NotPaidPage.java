package org.inkwright.billing.orders;

import org.inkwright.billing.identity.Page;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Where browsers come back to from a page of payment that was left: `GET /not-paid`.
record NotPaidPage() implements Endpoint {
    @Override
    public Route route() {
        return Route.get(Pages.LEFT);
    }

    @Override
    public Answer answer(Call call) {
        return new Page("not-paid.title").notice("not-paid.about").answer(200);
    }
}
