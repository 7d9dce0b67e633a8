package org.inkwright.billing.usage;

import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// What was used, for spreadsheets: `GET /api/usage.csv`.
record UsageCsvEndpoint(Known known, UsageReport report) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/api/usage.csv");
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller -> new Answer.Text("text/csv; charset=utf-8", report.csv(caller.account())));
    }
}
