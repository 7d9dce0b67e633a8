package org.inkwright.billing.api;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.inkwright.billing.access.Caller;
import org.inkwright.billing.access.Device;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// The desktops that are signed in: `GET /api/devices`.
record DevicesEndpoint(Known known) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/api/devices");
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        new Answer.Json(
                                200,
                                new Listed(
                                        known.devices().of(caller.account()).stream()
                                                .map(one -> Shown.of(one, caller))
                                                .toList())));
    }

    /// The answer.
    record Listed(List<Shown> items) {}

    /// A desktop.
    record Shown(
            String id,
            String name,
            @SerializedName("signed_in_at") String since,
            @SerializedName("last_used_at") String lastUsed,
            boolean current) {
        static Shown of(Device device, Caller caller) {
            return new Shown(
                    device.id().toString(),
                    device.name(),
                    device.since().toString(),
                    device.lastUsed().toString(),
                    device.id().equals(caller.device()));
        }
    }
}
