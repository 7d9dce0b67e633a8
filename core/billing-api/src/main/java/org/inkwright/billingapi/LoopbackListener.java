package org.inkwright.billingapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Waits on this machine for the browser to come back from a sign-in (RFC 8252): an address and a
/// path that nobody can guess, one answer, and then nothing more.
public final class LoopbackListener implements AutoCloseable {
    /// As long as a sign-in may take.
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpServer server;
    private final String path;
    private final String state;
    private final String host;
    private final String page;
    private final BlockingQueue<HttpUrl> arrivals = new ArrayBlockingQueue<>(1);

    private LoopbackListener(HttpServer server, String host, SecureRandom random, String page) {
        this.server = server;
        this.host = host;
        this.path = "/" + Pkce.word(random);
        this.state = Pkce.word(random);
        this.page = page;
        server.createContext("/", this::handle);
        server.start();
    }

    /// Begins to listen.
    ///
    /// @param sentence what the browser shows when it comes back: that its window can be closed
    /// @throws IOException when this machine lets nobody listen, neither on IPv4 nor on IPv6
    public static LoopbackListener open(SecureRandom random, String sentence) throws IOException {
        try {
            return on("127.0.0.1", random, sentence);
        } catch (IOException e) {
            return on("[::1]", random, sentence);
        }
    }

    private static LoopbackListener on(String host, SecureRandom random, String sentence)
            throws IOException {
        InetAddress address = InetAddress.getByName(host);
        HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 4);
        return new LoopbackListener(server, host, random, page(sentence));
    }

    private static String page(String sentence) {
        String safe = sentence.replace("&", "&amp;").replace("<", "&lt;");
        return "<!doctype html><meta charset=\"utf-8\"><title>Inkwright</title><p>" + safe + "</p>";
    }

    /// Where the browser is to come back to.
    public URI redirect() {
        return URI.create("http://" + authority() + path);
    }

    /// What the endpoint is to send back unchanged.
    public String state() {
        return state;
    }

    private String authority() {
        return host + ":" + server.getAddress().getPort();
    }

    /// Waits for the browser on the calling thread.
    ///
    /// @param endpoint from which the browser must come (RFC 9207)
    /// @param patience usually [#PATIENCE]
    public SignInRedirect await(TokenEndpoint endpoint, Duration patience) {
        try {
            HttpUrl came = arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return came == null ? new SignInRedirect.NeverCame() : judge(came, endpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignInRedirect.Stopped();
        }
    }

    private SignInRedirect judge(HttpUrl came, TokenEndpoint endpoint) {
        String code = came.queryParameter("code");
        String error = came.queryParameter("error");
        boolean ours =
                state.equals(only(came, "state"))
                        && endpoint.issuer().equals(Optional.ofNullable(only(came, "iss")));
        if (!ours) {
            return new SignInRedirect.NotOurs();
        }
        if (error != null) {
            return new SignInRedirect.Refused(error.matches("[a-z_]{1,40}") ? error : "other");
        }
        return code == null || !Questions.isSendable(code)
                ? new SignInRedirect.NotOurs()
                : new SignInRedirect.Code(code);
    }

    /// A parameter that stands there exactly once.
    private static @Nullable String only(HttpUrl came, String name) {
        return came.queryParameterValues(name).size() == 1 ? came.queryParameter(name) : null;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean asked =
                    exchange.getRequestMethod().equals("GET")
                            && exchange.getRequestURI().getPath().equals(path)
                            && authority().equals(exchange.getRequestHeaders().getFirst("Host"));
            HttpUrl came = HttpUrl.parse(redirect().resolve(exchange.getRequestURI()).toString());
            if (!asked || came == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.add("Content-Type", "text/html; charset=utf-8");
            headers.add("Content-Security-Policy", "default-src 'none'");
            headers.add("Cache-Control", "no-store");
            headers.add("Referrer-Policy", "no-referrer");
            headers.add("Connection", "close");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            // only the first counts
            var _ = arrivals.offer(came);
        }
    }

    /// Stops listening.
    @Override
    public void close() {
        server.stop(0);
    }
}
