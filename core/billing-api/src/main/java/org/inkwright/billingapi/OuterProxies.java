package org.inkwright.billingapi;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The system's proxies, but none for this machine: no proxy could find it.
final class OuterProxies extends ProxySelector {
    private final @Nullable ProxySelector system;

    OuterProxies(@Nullable ProxySelector system) {
        this.system = system;
    }

    @Override
    public List<Proxy> select(@Nullable URI address) {
        String host = address == null ? null : address.getHost();
        if (system == null || host == null || EndpointAddress.isThisMachine(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        return system.select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        if (system != null) {
            system.connectFailed(address, proxy, failure);
        }
    }
}
