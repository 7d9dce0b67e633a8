package org.inkwright.billing.web;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// Whether requests make sense now: `GET /readyz`. A balancer sends none while they do not.
public final class ReadyEndpoint implements Endpoint {
    private final BooleanSupplier database;

    /// @param database whether the database answers
    public ReadyEndpoint(BooleanSupplier database) {
        this.database = database;
    }

    @Override
    public Route route() {
        return Route.get("/readyz");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                        route().path(),
                        "Whether requests make sense now",
                        new OpenApiContent.Other("application/json")));
    }

    @Override
    public Answer answer(Call call) {
        return database.getAsBoolean()
                ? new Answer.Json(200, new Ready("ready"))
                : new Answer.Refusal(Problem.UNAVAILABLE);
    }

    /// What is answered.
    ///
    /// @param status always `ready`
    record Ready(String status) {}
}
