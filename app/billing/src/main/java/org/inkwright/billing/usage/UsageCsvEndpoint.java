package org.inkwright.billing.usage;

import java.time.InstantSource;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.ExportMoment;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;

/// What was used on days that are over, for spreadsheets: `GET /api/usage.csv`. The same snapshot
/// gives the same table again.
record UsageCsvEndpoint(Known known, UsageReport report, InstantSource clock) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/api/usage.csv");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "What was used on days that are over, for spreadsheets",
                                new OpenApiContent.Other("text/csv"))
                        .asking(OpenApiField.optional(ExportMoment.FIELD, OpenApiField.Kind.TIME))
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        ExportMoment.asked(call, clock.instant())
                                .<Answer>map(until ->
                                        new Answer.Stream(
                                                "text/csv; charset=utf-8",
                                                until.headers(),
                                                report.table(caller.account(), until)::write))
                                .orElseGet(() -> new Answer.Refusal(Problem.MALFORMED)));
    }
}
