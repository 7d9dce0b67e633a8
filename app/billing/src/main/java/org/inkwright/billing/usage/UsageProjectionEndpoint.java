package org.inkwright.billing.usage;

import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.UsageProjection;

/// Where the pace of this period leads: `GET /api/usage/projection`.
record UsageProjectionEndpoint(Known known, UsageReport report) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(ApiPaths.USAGE_PROJECTION);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "Where the pace of the period leads",
                                UsageProjection.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        Answer.Message.of(
                                UsageProjection.CODEC, report.projection(caller.account())));
    }
}
