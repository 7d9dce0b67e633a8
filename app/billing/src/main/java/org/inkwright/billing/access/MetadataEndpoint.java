package org.inkwright.billing.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.Operation;

/// Says where everything is: `GET /.well-known/oauth-authorization-server` (RFC 8414).
record MetadataEndpoint(String issuer) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/.well-known/oauth-authorization-server");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                        route().path(),
                        "Where the parts of the sign-in are",
                        new OpenApiContent.Other("application/json")));
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Json(
                200,
                Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + ApiPaths.AUTHORIZE,
                        "token_endpoint",
                        issuer + ApiPaths.TOKEN,
                        "revocation_endpoint",
                        issuer + ApiPaths.REVOKE,
                        "device_authorization_endpoint",
                        issuer + ApiPaths.DEVICE_AUTHORIZATION,
                        "response_types_supported",
                        List.of("code"),
                        "grant_types_supported",
                        List.of(
                                TokenEndpoint.AUTHORIZATION_CODE,
                                TokenEndpoint.REFRESH_TOKEN,
                                TokenEndpoint.DEVICE),
                        "token_endpoint_auth_methods_supported",
                        List.of("none"),
                        "code_challenge_methods_supported",
                        List.of("S256")));
    }
}
