package org.inkwright.studio;

import java.net.ProxySelector;
import java.time.Duration;
import okhttp3.OkHttpClient;

/// The way to other machines, and how patient we are on it. Safe to share.
///
/// @param client asks them
/// @param attempts how often in a row a download may break off without a single new byte
/// @param pause how long to wait after the first such failure; doubled with each further one
record Web(OkHttpClient client, int attempts, Duration pause) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    static Web usual() {
        return patient(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    /// A way of this patience.
    ///
    /// @param connect how long until a connection must stand
    /// @param stall how long until something must come on it
    /// @param pause see above
    static Web patient(Duration connect, Duration stall, Duration pause) {
        OkHttpClient client =
                new OkHttpClient.Builder()
                        .connectTimeout(connect)
                        .readTimeout(stall)
                        .writeTimeout(stall)
                        .followRedirects(true)
                        // Never from a protected address to one that is not.
                        .followSslRedirects(false)
                        .proxySelector(ProxySelector.getDefault())
                        .build();
        return new Web(client, 5, pause);
    }

    Duration pauseAfter(int failures) {
        Duration wait = pause.multipliedBy(1L << Math.clamp(failures - 1, 0, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
