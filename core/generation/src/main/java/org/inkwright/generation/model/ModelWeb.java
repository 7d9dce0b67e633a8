package org.inkwright.generation.model;

import java.net.ProxySelector;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.OkHttpClient;

/// The way to services: connections, patience and time. One for the whole program; safe to share
/// between threads.
public final class ModelWeb {
    private static final Duration SENDING = Duration.ofMinutes(2);

    private final OkHttpClient client;
    private final ModelLimits web;
    private final ModelLimits local;
    private final Pacing pacing;

    /// A way with limits of its own.
    ///
    /// @param web the patience with services on the web
    /// @param local the patience with servers of this house
    public ModelWeb(ModelLimits web, ModelLimits local, Pacing pacing) {
        this(web, local, pacing, new SafeProxies(ProxySelector.getDefault()));
    }

    ModelWeb(ModelLimits web, ModelLimits local, Pacing pacing, ProxySelector proxies) {
        this.web = web;
        this.local = local;
        this.pacing = pacing;
        this.client =
                new OkHttpClient.Builder()
                        // The limits of an answer are watched by Pacing, which tests can move.
                        .readTimeout(Duration.ZERO)
                        .callTimeout(Duration.ZERO)
                        .writeTimeout(SENDING)
                        .retryOnConnectionFailure(true)
                        // A redirect is followed by hand, because the key must not go elsewhere.
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .proxySelector(proxies)
                        .build();
    }

    /// The usual way.
    public static ModelWeb usual(InstantSource clock) {
        return new ModelWeb(ModelLimits.web(), ModelLimits.local(), new SystemPacing(clock));
    }

    OkHttpClient client(ModelLimits limits) {
        return client.newBuilder().connectTimeout(limits.connect()).build();
    }

    ModelLimits limits(String host) {
        return BaseAddress.isLocal(host) ? local : web;
    }

    Pacing pacing() {
        return pacing;
    }
}
