package org.inkwright.billing.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// P18: events in full batches through HTTP; client, server and database on the same two cores.
@Tag("bench")
class UsageBenchTest {
    private static final int USERS = 4;
    private static final int BATCHES = 20;
    private static final int BATCH = 500;
    private static final double BUDGET = 5000;
    private static final double NANOS = 1e9;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void p18EventsASecond(Engine engine, @TempDir Path folder) throws Exception {
        try (var served = new Served(engine, folder)) {
            List<Served.User> users = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                users.add(served.user("user" + i));
            }
            double warm = measured(served, users, "warm");
            double fresh = measured(served, users, "new");
            double again = measured(served, users, "new");
            BenchReport.row(
                    "P18", "a thousand new events, " + engine, 1e6 / fresh, 1e6 / BUDGET, "ms");
            BenchReport.row(
                    "P18", "a thousand duplicates, " + engine, 1e6 / again, 1e6 / BUDGET, "ms");
            BenchReport.comparison("P18", "new events a second, " + engine, fresh, "1/s");
            BenchReport.comparison("P18", "duplicates a second, " + engine, again, "1/s");
            BenchReport.comparison("P18", "events a second, cold, " + engine, warm, "1/s");
        }
    }

    private static double measured(Served served, List<Served.User> users, String name)
            throws Exception {
        Instant now = served.books.clock.instant();
        List<String> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(batch(name + "-" + i, now));
        }
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(USERS)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (Served.User user : users) {
                all.add(threads.submit(() -> send(served, user, batches)));
            }
            for (Future<Integer> one : all) {
                assertEquals(BATCHES, one.get(300, TimeUnit.SECONDS));
            }
        }
        return USERS * BATCHES * BATCH * NANOS / (System.nanoTime() - begun);
    }

    private static int send(Served served, Served.User user, List<String> batches)
            throws Exception {
        int taken = 0;
        for (String batch : batches) {
            taken +=
                    served.post("/api/usage-events:batch", user, "", batch).statusCode() == 200
                            ? 1
                            : 0;
        }
        return taken;
    }

    private static String batch(String name, Instant now) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            events.add(
                    """
                    {"id":"%s-%d","sequence":%d,"at":"%s","kind":"tokens_in","step":"chapter",\
                    "model":"model-%d","amount":%d}\
                    """
                            .formatted(name, i, i, now, i % 5, i));
        }
        return "{\"sent_at\":\"" + now + "\",\"events\":[" + String.join(",", events) + "]}";
    }
}
