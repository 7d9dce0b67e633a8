package org.inkwright.billingapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// An endpoint on this machine that answers as a test tells it, one answer after another.
final class ScriptedEndpoint implements AutoCloseable {
    static final String TOKEN = "canary-token-4711";
    static final String JSON = "application/json";

    /// What it does with one request.
    interface Act {
        void on(HttpExchange exchange) throws IOException;
    }

    /// What it was asked.
    record Asked(
            String method,
            String path,
            String body,
            @Nullable String token,
            @Nullable String key,
            @Nullable String request) {}

    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final List<Duration> waited = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch over = new CountDownLatch(1);
    private final Queue<Act> acts = new ArrayDeque<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ScriptedEndpoint() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        body,
                        headers.getFirst("Authorization"),
                        headers.getFirst(ApiHeaders.IDEMPOTENCY_KEY),
                        headers.getFirst(ApiHeaders.REQUEST_ID)));
        Act act;
        synchronized (acts) {
            act = acts.poll();
        }
        if (act == null) {
            throw new IOException("the test told no answer to " + exchange.getRequestURI());
        }
        act.on(exchange);
        exchange.close();
    }

    ScriptedEndpoint then(Act... next) {
        synchronized (acts) {
            acts.addAll(List.of(next));
        }
        return this;
    }

    static Act answer(int status, String type, String body, String... headers) {
        return exchange -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static <T> Act json(Codec<T> codec, T message, String... headers) {
        return answer(200, JSON + "; charset=utf-8", codec.json(message), headers);
    }

    static Act problem(int status, String... headers) {
        Problem plain = Samples.problem(status, "no");
        Problem quiet =
                new Problem(
                        plain.kind(),
                        plain.detail(),
                        plain.request(),
                        List.of(),
                        null,
                        Problem.Next.NOTHING);
        return answer(status, Problem.MEDIA_TYPE, Problem.CODEC.json(quiet), headers);
    }

    /// Promises more than it sends, then goes.
    static Act cut(String type, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /// Says nothing until the test is over.
    Act silent() {
        return exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    BillingClient client() {
        return client(tokens(TOKEN, "another-token"));
    }

    BillingClient client(AccessTokens tokens) {
        return new BillingClient(address(), web(), tokens);
    }

    BillingWeb web() {
        return new BillingWeb(Duration.ofSeconds(20), waited::add);
    }

    BillingWeb impatience() {
        return new BillingWeb(Duration.ofMillis(200), waited::add);
    }

    BillingClient impatient() {
        return new BillingClient(address(), impatience(), tokens(TOKEN, ""));
    }

    static AccessTokens tokens(String first, String second) {
        return new AccessTokens() {
            @Override
            public AccessReply token() {
                return new AccessReply.Given(first);
            }

            @Override
            public AccessReply renewed(String refused) {
                return second.isEmpty()
                        ? new AccessReply.Missing(ApiTrouble.SIGNED_OUT)
                        : new AccessReply.Given(second);
            }
        };
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
