package org.inkwright.paymentssimulator;

import java.util.Optional;

/// What stands before the API: the secret key, idempotency keys, and what a test has asked to go
/// wrong.
final class Gate {
    private final Store store;
    private final Hooks hooks;
    private final AnsweredKeys keys;
    private final Api api;
    private final SimulatorSettings settings;

    Gate(Desks desks, Api api) {
        this.store = desks.store();
        this.hooks = desks.hooks();
        this.settings = desks.settings();
        this.keys = new AnsweredKeys(store);
        this.api = api;
    }

    SimulatorAnswer answer(SimulatorRequest request) {
        Optional<Fault> fault = hooks.nextFault();
        if (fault.isPresent() && fault.get() != Fault.LOST_AFTER) {
            return faulty(fault.get());
        }
        SimulatorAnswer answer = checked(request);
        return fault.isPresent() ? SimulatorAnswer.LOST : answer;
    }

    private SimulatorAnswer faulty(Fault fault) {
        return switch (fault) {
            case OUT_OF_ORDER -> error(500, "api_error", "", "Something went wrong.").done();
            case BUSY ->
                    error(429, "invalid_request_error", "rate_limit", "Too many requests.")
                            .with("Retry-After", "2")
                            .done();
            case IN_PROGRESS ->
                    error(
                                    409,
                                    "invalid_request_error",
                                    "idempotency_key_in_use",
                                    "There is another request with this key.")
                            .done();
            case OTHER_PAGE -> Answers.html(200, "<html>Welcome to our network</html>");
            case LOST_BEFORE, LOST_AFTER -> SimulatorAnswer.LOST;
        };
    }

    private Answers error(int status, String type, String code, String message) {
        return refused(new RefusedException(status, type, code, "", message));
    }

    private Answers refused(RefusedException e) {
        return Answers.json(e.status(), e.json().toString(), store);
    }

    private SimulatorAnswer checked(SimulatorRequest request) {
        if (!request.header("authorization").equals("Bearer " + settings.secretKey())) {
            return error(401, "invalid_request_error", "", "Invalid API Key provided.").done();
        }
        String key = request.method().equals("GET") ? "" : request.header("idempotency-key");
        try {
            if (!key.isEmpty()) {
                Optional<SimulatorAnswer> before = keys.given(key, request);
                if (before.isPresent()) {
                    return before.get();
                }
            }
        } catch (RefusedException e) {
            return refused(e).done();
        }
        SimulatorAnswer answer = fresh(request);
        // what was refused because of its parameters is not kept, as Stripe does it
        if (!key.isEmpty() && answer.status() != 400 && answer.status() != 404) {
            keys.keep(key, request, answer);
        }
        return answer;
    }

    private SimulatorAnswer fresh(SimulatorRequest request) {
        try {
            boolean asks = request.method().equals("GET");
            Form form = Form.of(asks ? request.query() : request.body());
            String path = request.path().substring("/v1/".length());
            String body = api.answer(request.method(), path, form).toString();
            return Answers.json(200, body, store).done();
        } catch (RefusedException e) {
            return refused(e).done();
        }
    }
}
