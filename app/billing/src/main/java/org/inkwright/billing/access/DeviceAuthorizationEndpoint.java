package org.inkwright.billing.access;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.DeviceCode;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;

/// Begins a sign-in that is confirmed on another device: `POST /oauth/device_authorization` (RFC
/// 8628).
record DeviceAuthorizationEndpoint(DeviceGrants grants, String issuer) implements Endpoint {
    @Override
    public Route route() {
        return Route.post(ApiPaths.DEVICE_AUTHORIZATION, Route.Body.form());
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.form(
                                route().path(),
                                "Begins a sign-in that is confirmed on another device",
                                List.of(
                                        OpenApiField.required("client_id", OpenApiField.Kind.TEXT),
                                        OpenApiField.optional(
                                                "device_name", OpenApiField.Kind.TEXT)),
                                new OpenApiContent.Message(DeviceCode.CODEC))
                        .with(Operation.Trait.OAUTH));
    }

    @Override
    public Answer answer(Call call) {
        Map<String, String> form = call.form();
        if (!form.getOrDefault("client_id", "").equals(AuthorizationRequest.CLIENT)) {
            return new Answer.Json(400, new TokenEndpoint.Failed("invalid_client"));
        }
        String device = AuthorizationRequest.name(form.getOrDefault("device_name", ""));
        return grants.begin(new DeviceGrants.Asking(device, call.from(), call.network()))
                .<Answer>map(begun ->
                        new Answer.Json(
                                200,
                                new Begun(
                                        begun.code(),
                                        begun.shown(),
                                        issuer + DevicePage.PATH,
                                        DeviceGrants.LIFE.toSeconds(),
                                        DeviceGrants.PAUSE)))
                .orElseGet(() -> new Answer.Json(400, new TokenEndpoint.Failed("slow_down")));
    }

    /// The answer, as RFC 8628 names it.
    record Begun(
            @SerializedName("device_code") String deviceCode,
            @SerializedName("user_code") String userCode,
            @SerializedName("verification_uri") String page,
            @SerializedName("expires_in") long life,
            long interval) {
        @Override
        public String toString() {
            return "device authorization";
        }
    }
}
