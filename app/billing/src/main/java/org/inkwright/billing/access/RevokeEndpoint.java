package org.inkwright.billing.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;

/// Signs a desktop out: `POST /oauth/revoke` (RFC 7009). The answer is the same for any token.
record RevokeEndpoint(Devices devices) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/oauth/revoke", Route.Body.form());
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.form(
                        route().path(),
                        "Signs a desktop out",
                        List.of(OpenApiField.required("token", OpenApiField.Kind.TEXT)),
                        new OpenApiContent.None()));
    }

    @Override
    public Answer answer(Call call) {
        devices.revoke(call.form().getOrDefault("token", ""));
        return new Answer.Json(200, Map.of());
    }
}
