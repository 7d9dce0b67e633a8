package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.WebServer;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P17: a hold and its settlement, each a request of its own; client, server and database on the
/// same two cores.
@Tag("bench")
class LedgerBenchTest {
    private static final int CLIENTS = 8;
    private static final int OWNERS = 200;
    private static final long NANOS = 1_000_000_000;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"H2, 200, 500", "POSTGRESQL, 200, 800", "H2, 1, 150", "POSTGRESQL, 1, 150"})
    void p17PairsOfHoldAndSettlement(Engine engine, int owners, double budget) throws Exception {
        try (Books books = Books.open(engine, folder);
                var server =
                        new WebServer(listening(), List.of(new Open(books), new Settle(books)))) {
            URI address = server.start();
            for (int i = 0; i < owners; i++) {
                books.buy("owner-" + i, "order-" + i, "1000000");
            }
            measured(address, owners, 2000);
            double[] result = measured(address, owners, 6000);
            String what = "%s, %d accounts".formatted(engine, owners);
            // budgets are at most so much: the time of a pair, not their number
            BenchReport.row(
                    "P17", "one pair of many, " + what, 1000 / result[0], 1000 / budget, "ms");
            BenchReport.comparison("P17", "pairs a second, " + what, result[0], "1/s");
            BenchReport.comparison("P17", "p99 of a pair, " + what, result[1], "ms");
            assertEquals(List.of(), books.differences());
        }
    }

    @Test
    void p17WithoutHttp() throws Exception {
        for (Engine engine : Engine.values()) {
            try (Books books = Books.open(engine, folder)) {
                for (int i = 0; i < OWNERS; i++) {
                    books.buy("owner-" + i, "order-" + i, "1000000");
                }
                direct(books, 1000);
                long begun = System.nanoTime();
                direct(books, 4000);
                double pairs = 4000.0 * NANOS / (System.nanoTime() - begun);
                BenchReport.comparison(
                        "P17", "pairs a second without HTTP, " + engine, pairs, "1/s");
            }
        }
    }

    private static void direct(Books books, int pairs) throws Exception {
        var next = new AtomicInteger();
        String run = String.valueOf(System.nanoTime());
        together(
                pairs,
                () -> {
                    int i = next.incrementAndGet();
                    String owner = "owner-" + i % OWNERS;
                    String id = run + "-" + i;
                    books.hold(owner, id, "2");
                    books.holds.settle(owner, id, Books.price(0, "1"));
                });
    }

    /// @return pairs a second, and the 99th percentile of a pair in milliseconds
    private static double[] measured(URI address, int owners, int pairs) throws Exception {
        // One that blocks: it hands nothing from thread to thread on the cores that it shares.
        var client =
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(CLIENTS, 1, TimeUnit.MINUTES))
                        .build();
        var next = new AtomicInteger();
        long[] nanos = new long[pairs];
        String run = String.valueOf(System.nanoTime());
        long begun = System.nanoTime();
        together(
                pairs,
                () -> {
                    int i = next.getAndIncrement();
                    String path = "/owner-" + i % owners + "/" + run + "-" + i;
                    long start = System.nanoTime();
                    post(client, address.resolve("/open" + path));
                    post(client, address.resolve("/settle" + path));
                    nanos[i] = System.nanoTime() - start;
                });
        double seconds = (double) (System.nanoTime() - begun) / NANOS;
        Arrays.sort(nanos);
        return new double[] {pairs / seconds, nanos[pairs * 99 / 100] / 1e6};
    }

    private static void together(int times, Task task) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(
                        threads.submit(() -> {
                            task.run();
                            return true;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void post(OkHttpClient client, URI address) throws Exception {
        RequestBody nothing = RequestBody.create(new byte[0], null);
        var request = new Request.Builder().url(address.toString()).post(nothing).build();
        try (Response answer = client.newCall(request).execute()) {
            assertEquals(200, answer.code());
            assertNotNull(answer.body().string());
        }
    }

    private static Listening listening() {
        return new Listening(
                "127.0.0.1", 0, URI.create("http://127.0.0.1"), 64, Duration.ofSeconds(5));
    }

    private interface Task {
        void run() throws Exception;
    }

    private record Open(Books books) implements Endpoint {
        @Override
        public Route route() {
            return Route.post("/open/{owner}/{id}", Route.Body.none());
        }

        @Override
        public Answer answer(Call call) {
            HoldOpening opening = books.hold(call.path("owner"), call.path("id"), "2");
            return new Answer.Json(opening instanceof HoldOpening.Opened ? 200 : 402, "");
        }
    }

    private record Settle(Books books) implements Endpoint {
        @Override
        public Route route() {
            return Route.post("/settle/{owner}/{id}", Route.Body.none());
        }

        @Override
        public Answer answer(Call call) {
            var price = Books.price(0, "1");
            var outcome = books.holds.settle(call.path("owner"), call.path("id"), price);
            return new Answer.Json(outcome.isPresent() ? 200 : 404, "");
        }
    }
}
