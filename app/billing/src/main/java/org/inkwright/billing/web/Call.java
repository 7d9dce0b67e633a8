package org.inkwright.billing.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A request, with its body already read and found to be of the right kind and length. Belongs to
/// the thread that answers it.
public final class Call {
    private final Context context;
    private final String id;
    private final byte[] body;

    Call(Context context, String id, byte[] body) {
        this.context = context;
        this.id = id;
        this.body = body;
    }

    /// The request's id, ours or the client's: safe to log and to send on.
    public String id() {
        return id;
    }

    /// The path that was asked, without its query.
    public String address() {
        return context.path();
    }

    /// Path and query as they were sent.
    public String target() {
        String query = context.queryString();
        return context.path() + (query == null ? "" : "?" + query);
    }

    /// All headers, by name.
    public Map<String, String> headers() {
        return Map.copyOf(context.headerMap());
    }

    /// What stands in the path at a name of the route.
    public String path(String name) {
        return context.pathParam(name);
    }

    /// A value of the query.
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    /// A header.
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /// A cookie.
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    /// The address the request came from.
    public String network() {
        return context.req().getRemoteAddr();
    }

    /// The body as it came.
    public byte[] body() {
        return body.clone();
    }

    /// The body as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The fields of a form; of a field that came twice the first.
    public Map<String, String> form() {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    // A lone percent sign is no reason to fail: it stands for itself.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
