package org.inkwright.billing.orders;

import java.time.InstantSource;
import java.util.Map;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.payments.WebhookReader;
import org.inkwright.payments.WebhookReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears the payment provider: `POST /webhooks/stripe`. What is not signed by it, or too old or too
/// new, leaves no trace (rule 34).
record WebhookEndpoint(WebhookReader reader, Inbox inbox, InstantSource clock) implements Endpoint {
    static final String PATH = "/webhooks/stripe";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final int MOST = 512 * 1024;

    @Override
    public Route route() {
        return Route.post(PATH, Route.Body.json(MOST));
    }

    @Override
    public Answer answer(Call call) {
        String signature = call.header("Stripe-Signature").orElse(null);
        return switch (reader.read(call.body(), signature, clock.instant())) {
            case WebhookReading.Rejected rejected -> {
                LOG.warn("a webhook was refused: {}", rejected.reason());
                yield new Answer.Refusal(Problem.MALFORMED);
            }
            case WebhookReading.Accepted accepted ->
                    inbox.receive(accepted.event())
                            ? new Answer.Json(200, Map.of())
                            : new Answer.Refusal(Problem.UNAVAILABLE);
        };
    }
}
