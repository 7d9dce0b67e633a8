package org.inkwright.generation.model;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The system's proxies, but never for this machine or this house: a proxy cannot find those, and
/// has no business with what is said to them.
final class SafeProxies extends ProxySelector {
    private final @Nullable ProxySelector system;

    SafeProxies(@Nullable ProxySelector system) {
        this.system = system;
    }

    @Override
    public List<Proxy> select(@Nullable URI address) {
        String host = address == null ? null : address.getHost();
        if (system == null || host == null || BaseAddress.isLocal(bare(host))) {
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

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
