package org.inkwright.billingapi;

import java.net.ProxySelector;
import java.time.Duration;
import okhttp3.OkHttpClient;

/// The way to the endpoint: connections and patience. One for the whole program; safe to share
/// between threads.
public final class BillingWeb {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration TOKENS = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final OkHttpClient client;
    private final Waiting waiting;
    private final Duration patience;

    BillingWeb(Duration patience, Waiting waiting) {
        this.patience = patience;
        this.waiting = waiting;
        this.client =
                new OkHttpClient.Builder()
                        .connectTimeout(CONNECT)
                        .readTimeout(Duration.ZERO)
                        // A token never follows a redirect.
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .proxySelector(new OuterProxies(ProxySelector.getDefault()))
                        .build();
    }

    /// The usual way.
    public static BillingWeb usual() {
        return new BillingWeb(ANSWER, Waiting.real());
    }

    /// Connections that give an answer its whole time.
    ///
    /// @param longer beyond the usual time, where the endpoint itself waits
    OkHttpClient client(Duration longer) {
        return client.newBuilder().callTimeout(patience.plus(longer)).build();
    }

    /// Connections for tokens: quick enough to ask again before a lost answer is forgotten, and
    /// each question is sent once.
    OkHttpClient once() {
        Duration quick = patience.compareTo(TOKENS) < 0 ? patience : TOKENS;
        return client.newBuilder().callTimeout(quick).retryOnConnectionFailure(false).build();
    }

    /// Connections for a stream that may be silent for some time, but not for ever.
    OkHttpClient streaming(Duration silence) {
        return client.newBuilder().readTimeout(silence).build();
    }

    Waiting waiting() {
        return waiting;
    }
}
