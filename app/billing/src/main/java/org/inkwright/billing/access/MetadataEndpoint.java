package org.inkwright.billing.access;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;

/// Says where everything is: `GET /.well-known/oauth-authorization-server` (RFC 8414).
record MetadataEndpoint(String issuer) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/.well-known/oauth-authorization-server");
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Json(
                200,
                new Metadata(
                        issuer,
                        issuer + "/oauth/authorize",
                        issuer + "/oauth/token",
                        issuer + "/oauth/revoke",
                        issuer + ApiPaths.DEVICE_AUTHORIZATION,
                        List.of("code"),
                        List.of("S256")));
    }

    /// The members that desktops read.
    record Metadata(
            String issuer,
            @SerializedName("authorization_endpoint") String authorization,
            @SerializedName("token_endpoint") String token,
            @SerializedName("revocation_endpoint") String revocation,
            @SerializedName("device_authorization_endpoint") String device,
            @SerializedName("response_types_supported") List<String> responseTypes,
            @SerializedName("code_challenge_methods_supported") List<String> challenges) {}
}
