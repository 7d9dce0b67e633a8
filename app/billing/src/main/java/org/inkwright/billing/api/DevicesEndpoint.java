package org.inkwright.billing.api;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Codec;
import org.inkwright.billingapi.Device;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.Page;

/// The desktops that are signed in: `GET /api/devices`.
record DevicesEndpoint(Known known) implements Endpoint {
    private static final Codec<Page<Device>> LISTED = Page.codec(Device.CODEC);

    @Override
    public Route route() {
        return Route.get(ApiPaths.DEVICES);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(route().path(), "The devices that are signed in", LISTED)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller -> {
                    List<Device> all =
                            known.devices().of(caller.account()).stream()
                                    .map(one ->
                                            new Device(
                                                    one.id().toString(),
                                                    one.name(),
                                                    one.lastUsed(),
                                                    one.id().equals(caller.device())))
                                    .toList();
                    return Answer.Message.of(LISTED, new Page<>(all, null));
                });
    }
}
