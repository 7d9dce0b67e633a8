package org.inkwright.billing.usage;

import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.UsageProjection;

/// Where the pace of this period leads: `GET /api/usage/projection`.
record UsageProjectionEndpoint(Known known, UsageReport report) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(ApiPaths.USAGE_PROJECTION);
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
