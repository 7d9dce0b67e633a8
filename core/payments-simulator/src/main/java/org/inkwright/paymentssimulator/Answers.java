package org.inkwright.paymentssimulator;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/// Makes answers with the headers that Stripe sends.
final class Answers {
    private final int status;
    private final String body;
    private final Map<String, String> headers = new TreeMap<>();

    private Answers(int status, String body, String type) {
        this.status = status;
        this.body = body;
        headers.put("Content-Type", type);
    }

    static Answers json(int status, String body, Store store) {
        Answers answer = new Answers(status, body, "application/json");
        answer.headers.put("Request-Id", store.id("req_"));
        answer.headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(store.now().atZone(ZoneOffset.UTC)));
        answer.headers.put("Stripe-Version", Hooks.API_VERSION);
        return answer;
    }

    static SimulatorAnswer html(int status, String body) {
        return new Answers(status, body, "text/html; charset=utf-8").done();
    }

    static SimulatorAnswer css(String body) {
        return new Answers(200, body, "text/css; charset=utf-8").done();
    }

    static SimulatorAnswer elsewhere(String address) {
        return new Answers(303, "", "text/plain").with("Location", address).done();
    }

    Answers with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// As the answer to a key that was used before.
    SimulatorAnswer replayed() {
        return with("Idempotent-Replayed", "true").done();
    }

    SimulatorAnswer done() {
        return new SimulatorAnswer(status, headers, body);
    }
}
