package org.inkwright.billing.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.inkwright.billing.database.Engine;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random lives of accounts over the whole endpoint with a simulated Stripe, and what must come of
/// them beside it. A seed that fails is told with its steps; `-Dbilling.seed=` repeats it with the
/// lives that were led before it in the same world, and `-Dbilling.seeds=` says how many are led.
class EndpointDriverTest {
    private static final int OF_A_WORLD = 15;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whateverHappensTheBooksAreRight(Engine engine, @TempDir Path folder) throws Exception {
        Long only = Long.getLong("billing.seed");
        int usual = engine == Engine.H2 ? Rounds.of(300, 5000) : Rounds.of(15, 1000);
        long from = only == null ? 0 : only - only % OF_A_WORLD;
        long until = only == null ? Integer.getInteger("billing.seeds", usual) : only + 1;
        var seen = new TreeMap<String, Long>();
        for (long first = from; first < until; first += OF_A_WORLD) {
            try (var world = new World(first, engine.ready(folder))) {
                for (long seed = first; seed < Math.min(until, first + OF_A_WORLD); seed++) {
                    new Lives(world, seed).run();
                }
                assertEquals(List.of(), world.served().books.differences());
                world.counts().forEach((name, count) -> seen.merge(name, count, Long::sum));
                assertEquals(List.of(), world.differences());
            }
        }
        // A driver to whom little happens proves little.
        seen.forEach((name, count) ->
                assertTrue(only != null || count >= until / 15, name + " " + count));
    }
}
