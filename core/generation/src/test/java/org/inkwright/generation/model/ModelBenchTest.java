package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.DONE;
import static org.inkwright.generation.model.ScriptedServer.piece;
import static org.inkwright.generation.model.ScriptedServer.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import mockwebserver3.MockResponse;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the client itself costs while words stream, for P9.
@Tag("bench")
class ModelBenchTest {
    private static final int TOKENS = 20_000;
    private static final int ROUNDS = 5;

    @Test
    void clientCostOfAToken() {
        String body = piece(" word").repeat(TOKENS) + DONE;
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        try (var server = new ScriptedServer()) {
            for (int round = 0; round < ROUNDS; round++) {
                server.then(
                        new MockResponse.Builder()
                                .addHeader("Content-Type", "text/event-stream")
                                .body(body));
                long[] words = {0};
                long before = threads.getCurrentThreadCpuTime();
                server.model().answer(request(), new StopSignal(), event -> words[0]++);
                best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
                assertEquals(TOKENS + 2, words[0]);
            }
        }
        BenchReport.comparison("P9", "client CPU a streamed token", best / 1e3 / TOKENS, "µs");
    }
}
