package org.inkwright.billing.orders;

import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.Operation;

/// Hears the payment provider: `POST /webhooks/stripe`. What is not signed by it, or too old or too
/// new, leaves no trace.
record WebhookEndpoint(Webhooks webhooks) implements Endpoint {
    private static final int MOST = 512 * 1024;

    @Override
    public Route route() {
        return Route.post("/webhooks/stripe", Route.Body.json(MOST));
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.told(route().path(), "Hears the payment provider", "application/json"));
    }

    @Override
    public Answer answer(Call call) {
        return switch (webhooks.hear(call.body(), call.header("Stripe-Signature").orElse(""))) {
            case DONE -> new Answer.Json(200, Map.of());
            case AGAIN -> new Answer.Refusal(Problem.UNAVAILABLE);
            case REFUSED -> new Answer.Refusal(Problem.MALFORMED);
        };
    }
}
