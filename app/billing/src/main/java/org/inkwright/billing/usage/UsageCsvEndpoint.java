package org.inkwright.billing.usage;

import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// What was used, for spreadsheets: `GET /api/usage.csv`.
record UsageCsvEndpoint(Known known, UsageReport report) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/api/usage.csv");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "What was used, for spreadsheets",
                                new OpenApiContent.Other("text/csv"))
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller -> new Answer.Text("text/csv; charset=utf-8", report.csv(caller.account())));
    }
}
