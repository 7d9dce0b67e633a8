package org.inkwright.billing.admin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiHeaders;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// What operators do, for programs: `POST /admin/...` with a JSON object whose members are texts.
record ActEndpoint(OperatorKnown known, OperatorAct act) implements Endpoint {
    private static final int MOST = 8 * 1024;
    static final String KEY = "[!-~]{16,255}";

    @Override
    public Route route() {
        return Route.post("/admin/" + act.path(), Route.Body.json(MOST));
    }

    @Override
    public Optional<Operation> described() {
        var json = new OpenApiContent.Other("application/json");
        var operation =
                new Operation(
                                "POST",
                                route().path(),
                                act.summary(),
                                json,
                                new Operation.Outcome(200, json),
                                Set.of())
                        .with(Operation.Trait.OPERATOR);
        return Optional.of(act.needsKey() ? operation.with(Operation.Trait.IDEMPOTENT) : operation);
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(call, operator -> answer(call, operator));
    }

    private Answer answer(Call call, Operator operator) {
        String key = call.header(ApiHeaders.IDEMPOTENCY_KEY).orElse("");
        if (act.needsKey() && !key.matches(KEY)) {
            return new Answer.Refusal(Problem.KEY_MISSING);
        }
        Optional<Map<String, String>> fields = fields(call.text());
        if (fields.isEmpty()) {
            return new Answer.Refusal(Problem.MALFORMED);
        }
        String id = act.path().contains("{id}") ? call.path("id") : "";
        return switch (act.done(operator, new Asked(id, key, fields.orElseThrow()))) {
            case Outcome.Done done -> new Answer.Json(200, done.answer());
            case Outcome.Refused refused ->
                    new Answer.Refusal(refused.problem(), Map.of("reason", refused.why()));
        };
    }

    private static Optional<Map<String, String>> fields(String text) {
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject object)) {
                return Optional.empty();
            }
            Map<String, String> fields = new TreeMap<>();
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                if (!member.getValue().isJsonPrimitive()) {
                    return Optional.empty();
                }
                fields.put(member.getKey(), member.getValue().getAsString());
            }
            return Optional.of(fields);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
