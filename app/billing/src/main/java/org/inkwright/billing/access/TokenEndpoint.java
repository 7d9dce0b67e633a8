package org.inkwright.billing.access;

import com.google.gson.annotations.SerializedName;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Changes a code or a refresh token for tokens: `POST /oauth/token` (RFC 6749).
record TokenEndpoint(Devices devices, DeviceGrants grants) implements Endpoint {
    @Override
    public Route route() {
        return Route.post("/oauth/token", Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Map<String, String> form = call.form();
        if (!form.getOrDefault("client_id", "").equals(AuthorizationRequest.CLIENT)) {
            return new Answer.Json(400, new Failed("invalid_client"));
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                    answered(
                            devices.exchange(
                                    form.getOrDefault("code", ""),
                                    form.getOrDefault("code_verifier", ""),
                                    form.getOrDefault("redirect_uri", "")));
            case "refresh_token" ->
                    answered(devices.refresh(form.getOrDefault("refresh_token", "")));
            case "urn:ietf:params:oauth:grant-type:device_code" ->
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
