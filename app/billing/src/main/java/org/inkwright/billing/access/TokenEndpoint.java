package org.inkwright.billing.access;

import com.google.gson.annotations.SerializedName;
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
import org.inkwright.billingapi.TokenSet;

/// Changes a code or a refresh token for tokens: `POST /oauth/token` (RFC 6749).
record TokenEndpoint(Devices devices, DeviceGrants grants) implements Endpoint {
    static final String AUTHORIZATION_CODE = "authorization_code";
    static final String REFRESH_TOKEN = "refresh_token";
    static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

    @Override
    public Route route() {
        return Route.post("/oauth/token", Route.Body.form());
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.form(
                                route().path(),
                                "Changes a code or a refresh token for tokens",
                                List.of(
                                        text("client_id", OpenApiField.Presence.REQUIRED),
                                        OpenApiField.required("grant_type", OpenApiField.Kind.TEXT)
                                                .oneOf(AUTHORIZATION_CODE, REFRESH_TOKEN, DEVICE),
                                        text("code", OpenApiField.Presence.OPTIONAL),
                                        text("code_verifier", OpenApiField.Presence.OPTIONAL),
                                        text("redirect_uri", OpenApiField.Presence.OPTIONAL),
                                        text("refresh_token", OpenApiField.Presence.OPTIONAL),
                                        text("device_code", OpenApiField.Presence.OPTIONAL)),
                                new OpenApiContent.Message(TokenSet.CODEC))
                        .with(Operation.Trait.OAUTH));
    }

    private static OpenApiField text(String name, OpenApiField.Presence presence) {
        return new OpenApiField(name, OpenApiField.Kind.TEXT, List.of(), presence);
    }

    @Override
    public Answer answer(Call call) {
        Map<String, String> form = call.form();
        if (!form.getOrDefault("client_id", "").equals(AuthorizationRequest.CLIENT)) {
            return new Answer.Json(400, new Failed("invalid_client"));
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case AUTHORIZATION_CODE ->
                    answered(
                            devices.exchange(
                                    form.getOrDefault("code", ""),
                                    form.getOrDefault("code_verifier", ""),
                                    form.getOrDefault("redirect_uri", "")));
            case REFRESH_TOKEN -> answered(devices.refresh(form.getOrDefault("refresh_token", "")));
            case DEVICE ->
                    switch (grants.ask(form.getOrDefault("device_code", ""))) {
                        case DeviceGrants.Reply.Granted(Issued issued) ->
                                answered(Optional.of(issued));
                        case DeviceGrants.Reply.Pending _ -> failed("authorization_pending");
                        case DeviceGrants.Reply.Slower _ -> failed("slow_down");
                        case DeviceGrants.Reply.Refused _ -> failed("access_denied");
                        case DeviceGrants.Reply.Over _ -> failed("expired_token");
                    };
            default -> new Answer.Json(400, new Failed("unsupported_grant_type"));
        };
    }

    private static Answer failed(String error) {
        return new Answer.Json(400, new Failed(error));
    }

    private static Answer answered(Optional<Issued> issued) {
        return issued.<Answer>map(one ->
                        new Answer.Json(
                                200,
                                new Granted(
                                        one.access(),
                                        "Bearer",
                                        Devices.ACCESS.toSeconds(),
                                        one.refresh(),
                                        one.device().toString())))
                .orElseGet(() -> new Answer.Json(400, new Failed("invalid_grant")));
    }

    /// Tokens, as RFC 6749 names them.
    record Granted(
            @SerializedName("access_token") String accessToken,
            @SerializedName("token_type") String tokenType,
            @SerializedName("expires_in") long expiresIn,
            @SerializedName("refresh_token") String refreshToken,
            @SerializedName("device_id") String deviceId) {
        @Override
        public String toString() {
            return "tokens of device " + deviceId;
        }
    }

    /// A refusal, as RFC 6749 names it.
    record Failed(String error) {}
}
