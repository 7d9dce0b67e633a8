package org.inkwright.billing.web;

/// Whether the process lives: `GET /healthz`.
public final class HealthEndpoint implements Endpoint {
    /// Answers always.
    public HealthEndpoint() {}

    @Override
    public Route route() {
        return Route.get("/healthz");
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
