package org.inkwright.billing.web;

import java.util.Optional;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// Whether the process lives: `GET /healthz`.
public final class HealthEndpoint implements Endpoint {
    /// Answers always.
    public HealthEndpoint() {}

    @Override
    public Route route() {
        return Route.get("/healthz");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                        route().path(),
                        "Whether the process lives",
                        new OpenApiContent.Other("application/json")));
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Json(200, new Health("alive"));
    }

    /// What is answered.
    ///
    /// @param status always `alive`
    record Health(String status) {}
}
