package org.inkwright.billing.web;

import java.util.function.Supplier;

/// What was counted: `GET /metrics`, on a port of its own.
///
/// @param text says it in Prometheus's words
public record MetricsEndpoint(Supplier<String> text) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/metrics");
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Text("text/plain; version=0.0.4; charset=utf-8", text.get());
    }
}
