package org.inkwright.billing.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// What is done around each request: its id, the headers that keep browsers careful, a line in the
/// log. The line names the route, not the path, which may hold what others should not read.
final class Traffic {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final String ID = "request";
    private static final String TRACE = "trace";
    private static final String BEGUN = "begun";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final boolean secure;
    private final Watcher watcher;

    /// @param secure whether browsers reach the program by https
    /// @param watcher learns of what was answered
    Traffic(boolean secure, Watcher watcher) {
        this.secure = secure;
        this.watcher = watcher;
    }

    void before(Context context) {
        String id = RequestIds.of(context.header(RequestIds.HEADER));
        context.attribute(ID, id);
        context.attribute(BEGUN, System.nanoTime());
        MDC.put(ID, id);
        MDC.remove(TRACE);
        RequestIds.trace(context.header(RequestIds.TRACE))
                .ifPresent(trace -> MDC.put(TRACE, trace));
        context.header(RequestIds.HEADER, id)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:*;"
                                + " base-uri 'none'; frame-ancestors 'none'");
        if (secure) {
            context.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    void after(Context context) {
        Long begun = context.attribute(BEGUN);
        long nanos = begun == null ? 0 : System.nanoTime() - begun;
        long millis = nanos / NANOS_IN_MILLI;
        String method = method(context);
        watcher.answered(method, route(context), context.statusCode(), Duration.ofNanos(nanos));
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", route(context))
                .addKeyValue("status", context.statusCode())
                .addKeyValue("millis", millis)
                .log("answered");
        MDC.remove(ID);
        MDC.remove(TRACE);
    }

    // A few words: whoever asks may write anything there, and each would be a series of numbers.
    private static String method(Context context) {
        String method = context.req().getMethod();
        return METHODS.contains(method) ? method : "other";
    }

    static String id(Context context) {
        String id = context.attribute(ID);
        return id == null ? RequestIds.of(null) : id;
    }

    private static String route(Context context) {
        var last = context.endpoints().lastHttpEndpoint();
        return last == null ? "none" : last.path;
    }
}
