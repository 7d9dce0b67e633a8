package org.inkwright.billingapi;

import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The address of the endpoint. A token is sent to it, so it is protected, or on this machine.
final class EndpointAddress {
    private EndpointAddress() {}

    /// The address without path, or null when it is none that a token may go to.
    static @Nullable HttpUrl of(String typed) {
        HttpUrl url = HttpUrl.parse(typed.strip());
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return null;
        }
        if (!url.isHttps() && !isThisMachine(url.host())) {
            return null;
        }
        return url.newBuilder().encodedPath("/").query(null).fragment(null).build();
    }

    static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
