package org.inkwright.billing.demo;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.paymentssimulator.SimulatorAnswer;
import org.inkwright.paymentssimulator.SimulatorRequest;
import org.inkwright.paymentssimulator.StripeSimulator;

/// Everything below the mount of the demo's payments.
record DemoStripeEndpoint(StripeSimulator simulator, Route.Method method) implements Endpoint {
    private static final int MOST = 64 * 1024;

    @Override
    public Route route() {
        Route.Body body = method == Route.Method.POST ? Route.Body.any(MOST) : Route.Body.none();
        return new Route(method, DemoStripe.MOUNT + "/<path>", body);
    }

    @Override
    public Answer answer(Call call) {
        String target = call.target().substring(DemoStripe.MOUNT.length());
        SimulatorAnswer answer =
                simulator.answer(
                        new SimulatorRequest(method.name(), target, call.headers(), call.text()));
        return answer.isLost()
                ? new Answer.Refusal(Problem.UNAVAILABLE)
                : new Answer.Raw(answer.status(), answer.headers(), answer.body());
    }
}
