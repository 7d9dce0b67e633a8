package org.inkwright.billing.usage;

import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.MessageReading;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.UsageBatch;
import org.inkwright.billingapi.UsageItems;
import org.inkwright.billingapi.UsageReply;

/// Takes what apps report: `POST /api/usage-events:batch`. The events' own ids make repeating
/// harmless.
record UsageEventsEndpoint(Known known, UsageIntake intake) implements Endpoint {
    private static final int MOST = 512 * 1024;

    @Override
    public Route route() {
        return Route.post(ApiPaths.USAGE_EVENTS, Route.Body.json(MOST));
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.post(
                                route().path(),
                                "Reports metered acts",
                                UsageBatch.CODEC,
                                200,
                                UsageReply.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        switch (UsageItems.read(call.text())) {
                            case MessageReading.Faulty<UsageItems> _ ->
                                    new Answer.Refusal(Problem.MALFORMED);
                            case MessageReading.Read<UsageItems>(UsageItems batch) ->
                                    Answer.Message.of(
                                            UsageReply.CODEC, intake.take(caller.account(), batch));
                        });
    }
}
