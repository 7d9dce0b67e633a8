package org.inkwright.billing.api;

import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Operation;

/// Deletes the account for good: `DELETE /api/me`. A plan that goes on is to be cancelled first.
record DeleteMeEndpoint(Known known, Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return new Route(Route.Method.DELETE, ApiPaths.ME, Route.Body.none());
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(Deletion.of(route(), "Deletes the account for good"));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        switch (accounts.delete(caller.account())) {
                            case DONE -> new Answer.Json(200, Map.of());
                            case PLAN_GOES_ON, TOO_OFTEN, WRONG_PASSWORD ->
                                    new Answer.Refusal(Problem.CONFLICT);
                        });
    }
}
