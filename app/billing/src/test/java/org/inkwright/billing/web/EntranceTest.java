package org.inkwright.billing.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.settings.Entrance;
import org.inkwright.billing.settings.Listening;
import org.junit.jupiter.api.Test;

/// How requests come in: how many of one network, and who says which network it is.
class EntranceTest {
    private static final Entrance BRIEF =
            new Entrance(0, Entrance.Proxy.NONE, Duration.ofMillis(400));
    private static final CountDownLatch NEVER = new CountDownLatch(1);

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
            var pretended = get(address, "10.9.9.9, 10.0.0.8");
            assertTrue(pretended.body().contains("10.0.0.8"), pretended.body());
        }
    }

    @Test
    void withoutAProxyNobodyCanSayThatTheyAreSomebodyElse() throws Exception {
        try (var server = server(Entrance.OPEN)) {
            var answer = get(server.start(), "10.0.0.8");
            assertTrue(answer.body().contains("127.0.0.1"), answer.body());
        }
    }

    /// A head that comes letter by letter holds its connection for no longer than a whole one may.
    @Test
    void aHeadThatNeverEndsIsCutOff() throws Exception {
        try (var server = server(BRIEF);
                var socket = connected(server)) {
            String seen = dripped(socket, "GET /network HTTP/1.1\r\nHost: here\r\n", "X-A: b\r\n");
            assertEquals("", seen);
        }
    }

    @Test
    void aBodyThatNeverEndsIsRefused() throws Exception {
        String head =
                """
                POST /taken HTTP/1.1\r
                Host: here\r
                Content-Type: application/json\r
                Content-Length: 60000\r
                \r
                """;
        try (var server = server(BRIEF);
                var socket = connected(server)) {
            String seen = dripped(socket, head, " ".repeat(60));
            assertTrue(seen.startsWith("HTTP/1.1 408"), seen);
            assertTrue(seen.contains("too_slow"), seen);
        }
    }

    @Test
    void aSecondHeadThatNeverEndsIsCutOffAsWell() throws Exception {
        String begin =
                """
                GET /network HTTP/1.1\r
                Host: here\r
                \r
                GET /network HTTP/1.1\r
                """;
        try (var server = server(BRIEF);
                var socket = connected(server)) {
            String seen = dripped(socket, begin, "X-A: b\r\n");
            assertEquals(2, seen.split("HTTP/1.1 ", -1).length, seen);
            assertTrue(seen.startsWith("HTTP/1.1 200"), seen);
        }
    }

    /// Streams and long waits take as long as they take.
    @Test
    void anAnswerMayTakeLongerThanARequest() throws Exception {
        try (var server = server(BRIEF);
                var socket = connected(server)) {
            socket.getOutputStream()
                    .write("GET /long HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII));
            socket.setSoTimeout(20_000);
            assertEquals('H', socket.getInputStream().read());
        }
    }

    /// Who only waits between two requests is not slow.
    @Test
    void aConnectionMayRestBetweenRequests() throws Exception {
        try (var server = server(BRIEF);
                var socket = connected(server)) {
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream()
                        .write("GET /network HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII));
                socket.setSoTimeout(10_000);
                assertEquals('H', socket.getInputStream().read());
                readUntilQuiet(socket, BRIEF.arrival().multipliedBy(2));
            }
        }
    }

    private static Answer late() {
        try {
            assertFalse(NEVER.await(3 * BRIEF.arrival().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer.Json(200, Map.of());
    }

    private static Socket connected(WebServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.start().getPort());
    }

    /// What the server says while a request comes in piece by piece, until it ends the connection.
    private static String dripped(Socket socket, String begin, String piece) throws IOException {
        var said = new ByteArrayOutputStream();
        socket.setSoTimeout(20);
        socket.getOutputStream().write(begin.getBytes(US_ASCII));
        for (int pieces = 0; pieces < 5000; pieces++) {
            try {
                int got = socket.getInputStream().read();
                if (got < 0) {
                    return said.toString(US_ASCII);
                }
                said.write(got);
            } catch (SocketTimeoutException e) {
                drip(socket, piece);
            } catch (SocketException e) {
                return said.toString(US_ASCII);
            }
        }
        throw new AssertionError("the connection lives on");
    }

    // The connection may be ended already, with words of the server still to be read.
    private static void drip(Socket socket, String piece) throws IOException {
        try {
            socket.getOutputStream().write(piece.getBytes(US_ASCII));
        } catch (SocketException e) {
            assertFalse(socket.isClosed());
        }
    }

    private static void readUntilQuiet(Socket socket, Duration quiet) throws IOException {
        socket.setSoTimeout(Math.toIntExact(quiet.toMillis()));
        try {
            int got = 0;
            while (got >= 0) {
                got = socket.getInputStream().read();
            }
            throw new AssertionError("the connection was ended");
        } catch (SocketTimeoutException e) {
            // quiet
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
                                call -> new Answer.Json(200, Map.of("network", call.network()))),
                        new Sample(Route.get("/long"), call -> late()),
                        new Sample(
                                Route.post("/taken", Route.Body.json(100_000)),
                                call -> new Answer.Json(200, Map.of()))));
    }
}
