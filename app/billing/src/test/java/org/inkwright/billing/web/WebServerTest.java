package org.inkwright.billing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.inkwright.billing.settings.Listening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

@SuppressWarnings("NullAway.Init") // set when the server starts
class WebServerTest {
    private static final int MOST = 1000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> methods = new ConcurrentLinkedQueue<>();
    private WebServer server;
    private URI address;

    @BeforeEach
    void start() {
        start("http://127.0.0.1");
    }

    private void start(String publicAddress) {
        start(publicAddress, Duration.ofSeconds(20));
    }

    private void start(String publicAddress, Duration patience) {
        var listening = new Listening("127.0.0.1", 0, URI.create(publicAddress), 16, patience);
        server =
                new WebServer(
                        listening,
                        List.of(
                                new HealthEndpoint(),
                                new ReadyEndpoint(() -> true),
                                new Sample(Route.post("/echo", Route.Body.json(MOST)), this::echo),
                                new Sample(Route.post("/form", Route.Body.form()), this::form),
                                new Sample(Route.get("/fail/{secret}"), this::fail),
                                new Sample(Route.get("/thread"), this::thread),
                                new Sample(
                                        Route.get("/trace"),
                                        call ->
                                                new Answer.Text(
                                                        "text/plain",
                                                        String.valueOf(MDC.get("trace")))),
                                new Sample(Route.get("/slow"), this::slow)),
                        (method, _, _, _) -> methods.add(method));
        address = server.start();
    }

    @AfterEach
    void stop() {
        leave.countDown();
        server.close();
    }

    @Test
    void aLivingProcessSaysSo() throws Exception {
        assertEquals("{\"status\":\"alive\"}", get("/healthz").body());
        assertEquals("{\"status\":\"ready\"}", get("/readyz").body());
    }

    @Test
    void whatIsNotThereIsAProblemWithTheRequestsId() throws Exception {
        var request = HttpRequest.newBuilder(at("/none")).header("X-Request-Id", "my.id-1").build();
        var response = client.send(request, BodyHandlers.ofString());
        JsonObject problem = problem(response, 404, "not_found");
        assertEquals("my.id-1", problem.get("request_id").getAsString());
        assertEquals("my.id-1", response.headers().firstValue("X-Request-Id").orElseThrow());
        for (String member : List.of("type", "title", "detail", "next_step")) {
            assertFalse(problem.get(member).getAsString().isBlank(), member);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "<b>", "äöü", ""})
    void anIdThatCouldDoHarmIsReplaced(String id) throws Exception {
        var answer = raw("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + id + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.matches("(?s).*X-Request-Id: [0-9a-f-]{36}\r\n.*"), answer);
    }

    /// The lines of the log carry the trace that the client's request belongs to.
    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, 4bf92f3577b34da6a3ce929d0e0e4736",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more, 4bf92f3577b34da6a3ce929d0e0e4736",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01, null",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01, null",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, null",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01, null"
    })
    void aTraceIsTakenOver(String parent, String trace) throws Exception {
        var request = HttpRequest.newBuilder(at("/trace")).header("traceparent", parent).build();
        assertEquals(trace, client.send(request, BodyHandlers.ofString()).body());
        assertEquals("null", get("/trace").body());
    }

    @Test
    void nobodyPretendsAnotherMethodOrMakesUpOnes() throws Exception {
        var pretended =
                HttpRequest.newBuilder(at("/healthz"))
                        .header("X-HTTP-Method-Override", "DELETE")
                        .build();
        assertEquals(200, client.send(pretended, BodyHandlers.ofString()).statusCode());
        for (String method : List.of("MADEUP", "MADEUPTOO")) {
            var request =
                    HttpRequest.newBuilder(at("/healthz"))
                            .method(method, BodyPublishers.noBody())
                            .build();
            problem(client.send(request, BodyHandlers.ofString()), 405, "method_not_allowed");
        }
        assertEquals(Set.of("GET", "other"), Set.copyOf(methods));
    }

    @Test
    void theWrongMethodIsNamed() throws Exception {
        var request = HttpRequest.newBuilder(at("/healthz")).DELETE().build();
        problem(client.send(request, BodyHandlers.ofString()), 405, "method_not_allowed");
    }

    @Test
    void aBodyOfTheGreatestLengthIsTakenAndALongerOneIsNot() throws Exception {
        assertEquals(200, post("/echo", "application/json", "x".repeat(MOST)).statusCode());
        var longer = "x".repeat(MOST + 1);
        problem(post("/echo", "application/json", longer), 413, "body_too_large");
        // without a length said before
        var chunks =
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(longer.getBytes(StandardCharsets.UTF_8)));
        var request =
                HttpRequest.newBuilder(at("/echo"))
                        .header("Content-Type", "application/json")
                        .POST(chunks)
                        .build();
        problem(client.send(request, BodyHandlers.ofString()), 413, "body_too_large");
    }

    @Test
    void aBodyOfAnotherKindIsRefused() throws Exception {
        problem(post("/echo", "text/plain", "{}"), 415, "wrong_body_type");
        assertEquals(200, post("/echo", "application/json; charset=utf-8", "{}").statusCode());
    }

    @Test
    void fieldsOfAFormAreRead() throws Exception {
        var type = "application/x-www-form-urlencoded";
        var answer = post("/form", type, "a=1+2&b=%C3%A4&a=9&c&d=%zz&=x");
        assertEquals("{\"a\":\"1 2\",\"b\":\"ä\",\"d\":\"%zz\"}", answer.body());
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        var answer = raw("GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
        assertTrue(answer.contains("headers_too_large"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n", "GET /%00 HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/9\r\n"})
    void whatIsNoRequestIsAProblemToo(String lines) throws Exception {
        var answer = raw(lines);
        assertTrue(answer.matches("(?s)HTTP/1.1 (400|505|404).*"), answer);
        assertFalse(answer.contains("<html"), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
    }

    @Test
    void aFailureTellsNothingOfItsCause() throws Exception {
        var response = get("/fail/of-the-writer");
        problem(response, 500, "internal");
        assertFalse(response.body().contains("of-the-writer"));
        assertFalse(response.body().contains("Exception"));
    }

    @Test
    void browsersAreToldToBeCareful() throws Exception {
        var headers = get("/none").headers();
        assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(
                headers.firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .startsWith("default-src 'none'"));
        assertTrue(headers.firstValue("Server").isEmpty());
        assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty());
        assertTrue(headers.firstValue("Strict-Transport-Security").isEmpty());
    }

    @Test
    void whereTrafficIsEncryptedBrowsersStayThere() throws Exception {
        server.close();
        start("https://billing.example.org");
        var request = URI.create("http://127.0.0.1:" + address.getPort() + "/healthz");
        var headers =
                client.send(HttpRequest.newBuilder(request).build(), BodyHandlers.ofString())
                        .headers();
        assertTrue(headers.firstValue("Strict-Transport-Security").isPresent());
    }

    /// Decision 60.
    @Test
    void requestsAreWorkedOnByPlatformThreads() throws Exception {
        assertEquals("\"platform\"", get("/thread").body());
    }

    @Test
    void moreRequestsThanThreadsWaitTheirTurn() throws Exception {
        var slow = IntStream.range(0, 40).mapToObj(i -> later("/slow")).toList();
        assertTrue(entered.await(30, TimeUnit.SECONDS));
        leave.countDown();
        for (var answer : slow) {
            assertEquals(200, answer.get(30, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void whatHasBegunEndsWhenTheServerStops() throws Exception {
        var slow = later("/slow");
        assertTrue(entered.await(30, TimeUnit.SECONDS));
        var stopped = CompletableFuture.runAsync(server::close);
        while (!server.stopping()) {
            Thread.onSpinWait();
        }
        assertFalse(stopped.isDone());
        leave.countDown();
        assertEquals(200, slow.get(30, TimeUnit.SECONDS).statusCode());
        stopped.get(30, TimeUnit.SECONDS);
    }

    /// Java closes a file channel when an interrupted thread touches it, and with it the ledger.
    @Test
    void whatOutlastsTheServerIsNotInterrupted() throws Exception {
        server.close();
        start("http://127.0.0.1", Duration.ofMillis(100));
        var _ = later("/slow");
        assertTrue(entered.await(30, TimeUnit.SECONDS));
        server.close();
        leave.countDown();
        assertTrue(left.await(30, TimeUnit.SECONDS));
        assertFalse(interrupted.get());
    }

    @Test
    void aPortHasOneOwner() {
        var listening =
                new Listening("127.0.0.1", address.getPort(), address, 16, Duration.ofSeconds(1));
        try (var second = new WebServer(listening, List.of())) {
            assertThrows(PortInUseException.class, second::start);
        }
    }

    private Answer echo(Call call) {
        return new Answer.Json(200, call.body().length);
    }

    private Answer form(Call call) {
        return new Answer.Json(200, new TreeMap<>(call.form()));
    }

    private Answer fail(Call call) {
        throw new IllegalStateException("text " + call.path("secret"));
    }

    private Answer thread(Call call) {
        return new Answer.Json(200, Thread.currentThread().isVirtual() ? "virtual" : "platform");
    }

    private Answer slow(Call call) {
        entered.countDown();
        try {
            assertTrue(leave.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            interrupted.set(true);
        }
        left.countDown();
        return new Answer.Json(200, "done");
    }

    private JsonObject problem(HttpResponse<String> response, int status, String code) {
        assertEquals(status, response.statusCode(), response::body);
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonObject problem = JsonParser.parseString(response.body()).getAsJsonObject();
        assertEquals(code, problem.get("code").getAsString());
        assertEquals(status, problem.get("status").getAsInt());
        return problem;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> later(String path) {
        return client.sendAsync(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String raw(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            String lines = head + (head.contains("Host") ? "Connection: close\r\n" : "") + "\r\n";
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + address.getPort() + path);
    }
}
