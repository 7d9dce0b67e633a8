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
    private static final int MOST_ITEMS = 200;

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

    /// The network that the request came from, as limits count them.
    public String network() {
        return Networks.of(from());
    }

    /// The address that the request came from, as people know it.
    public String from() {
        return context.req().getRemoteAddr();
    }

    /// How many items of a list are wanted, up to 200.
    ///
    /// @param usual how many when nothing sensible is said
    public int most(int usual) {
        return query("limit")
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(text -> Math.min(MOST_ITEMS, Integer.parseInt(text)))
                .orElse(usual);
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
