package org.inkwright.generation.model;

import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The address of a service as people type it, made whole: a missing scheme, a missing `/v1`, a
/// path that was copied too far. Holds no key: an address with a name or password is refused.
final class BaseAddress {
    private static final List<String> TOO_FAR =
            List.of("/chat/completions", "/completions", "/messages", "/models");

    private final HttpUrl url;

    private BaseAddress(HttpUrl url) {
        this.url = url;
    }

    /// The address, or null when it is none.
    static @Nullable BaseAddress of(String typed) {
        String text = typed.strip();
        if (!text.contains("://")) {
            String host = text.split("[:/]", 2)[0];
            text = (isLocal(host) ? "http://" : "https://") + text;
        }
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return null;
        }
        String path = url.encodedPath().replaceAll("/+$", "");
        for (String far : TOO_FAR) {
            if (path.endsWith(far)) {
                path = path.substring(0, path.length() - far.length());
            }
        }
        return new BaseAddress(
                url.newBuilder()
                        .encodedPath(path.isEmpty() ? "/v1" : path)
                        .query(null)
                        .fragment(null)
                        .build());
    }

    /// The address of one of its resources.
    HttpUrl resolve(String path) {
        return url.newBuilder().addPathSegments(path).build();
    }

    /// Whether a key would travel unprotected through other people's networks.
    boolean isOpenToOthers() {
        return !url.isHttps() && !isLocal(url.host());
    }

    /// Whether a host is this machine or one of this house, as far as its name tells.
    static boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.endsWith(".local")
                || name.endsWith(".lan")
                || name.endsWith(".home.arpa")
                || name.endsWith(".internal")
                || name.equals("::1")
                || name.equals("0.0.0.0")
                || name.startsWith("fe80:")
                || name.matches("f[cd][0-9a-f]{2}:.*")
                || name.matches("127(\\.\\d{1,3}){3}|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}")
                || name.matches(
                        "169\\.254(\\.\\d{1,3}){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}");
    }
}
