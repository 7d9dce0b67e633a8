package org.inkwright.billing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.settings.Entrance;
import org.inkwright.billing.settings.Listening;
import org.junit.jupiter.api.Test;

/// How requests come in: how many of one network, and who says which network it is.
class EntranceTest {
    private static final URI ANYWHERE = URI.create("http://127.0.0.1");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        try (var server = server(new Entrance(4, Entrance.Proxy.NONE))) {
            URI address = server.start();
            Optional<HttpResponse<String>> refused = ask(address, 400, "");
            assertTrue(refused.isPresent());
            var answer = refused.orElseThrow();
            assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
            assertTrue(answer.body().contains("\"too_many\""), answer.body());
        }
    }

    @Test
    void withoutALimitNobodyIs() throws Exception {
        try (var server = server(Entrance.OPEN)) {
            assertTrue(ask(server.start(), 400, "").isEmpty());
        }
    }

    @Test
    void behindAProxyEachNetworkHasItsOwnLimit() throws Exception {
        try (var server = server(new Entrance(4, Entrance.Proxy.FORWARDED))) {
            URI address = server.start();
            assertTrue(ask(address, 400, "10.0.0.7").isPresent());
            var other = get(address, "10.0.0.8");
            assertEquals(200, other.statusCode());
            assertTrue(other.body().contains("10.0.0.8"), other.body());
        }
    }

    @Test
    void withoutAProxyNobodyCanSayThatTheyAreSomebodyElse() throws Exception {
        try (var server = server(Entrance.OPEN)) {
            var answer = get(server.start(), "10.0.0.8");
            assertTrue(answer.body().contains("127.0.0.1"), answer.body());
        }
    }

    private Optional<HttpResponse<String>> ask(URI address, int times, String network)
            throws Exception {
        for (int i = 0; i < times; i++) {
            var answer = get(address, network);
            if (answer.statusCode() == 429) {
                return Optional.of(answer);
            }
            assertEquals(200, answer.statusCode());
        }
        return Optional.empty();
    }

    private HttpResponse<String> get(URI address, String network) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/network"));
        if (!network.isEmpty()) {
            request.header("X-Forwarded-For", network).header("X-Forwarded-Host", "evil.example");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static WebServer server(Entrance entrance) {
        return new WebServer(
                new Listening("127.0.0.1", 0, ANYWHERE, 16, Duration.ofSeconds(5), entrance),
                List.of(
                        new Sample(
                                Route.get("/network"),
                                call -> new Answer.Json(200, Map.of("network", call.network())))));
    }
}
