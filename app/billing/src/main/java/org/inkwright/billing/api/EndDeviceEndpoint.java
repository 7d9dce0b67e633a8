package org.inkwright.billing.api;

import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Ids;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.Operation;

/// Signs a desktop of the account out: `DELETE /api/devices/{id}`.
record EndDeviceEndpoint(Known known) implements Endpoint {
    @Override
    public Route route() {
        return new Route(Route.Method.DELETE, "/api/devices/{id}", Route.Body.none());
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(Deletion.of(route(), "Signs a device out"));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        Ids.parsed(call.path("id"))
                                .filter(id -> known.devices().end(caller.account(), id))
                                .<Answer>map(id -> new Answer.Json(200, Map.of()))
                                .orElseGet(() -> new Answer.Refusal(Problem.NOT_FOUND)));
    }
}
