package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.inkwright.billing.Child;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.HoldState;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed at any moment (`kill -9`) loses nothing that it acknowledged.
class LedgerKillTest {
    private static final long SEED = 20261121;

    @TempDir Path folder;

    @Test
    void rule19And92NothingAcknowledgedIsMissingAndNoHoldIsLeft() throws Exception {
        var random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < Rounds.of(2, 200); round++) {
            acknowledged.addAll(killed(random));
            try (var books = new Books(DyingProgram.settings(folder))) {
                for (String act : acknowledged) {
                    check(books, act);
                }
                assertEquals(List.of(), books.differences(), "round " + round);
                acknowledged.clear();
                books.system.move(Books.LIFETIME);
                books.sweeper.holds();
                for (int owner = 0; owner < 3; owner++) {
                    assertEquals(Credits.NONE, books.held("owner-" + owner));
                }
            }
        }
    }

    private static void check(Books books, String act) {
        if (act.startsWith(DyingProgram.BOUGHT)) {
            long number = Long.parseLong(act.substring(DyingProgram.BOUGHT.length()));
            Keeping again = books.buy(DyingProgram.owner(number), "order-" + number, "10");
            assertInstanceOf(Keeping.Known.class, again, act);
        } else {
            long number = Long.parseLong(act.substring(DyingProgram.SETTLED.length()));
            var hold = books.holds.find(DyingProgram.owner(number), "h" + number).orElseThrow();
            assertInstanceOf(HoldState.Settled.class, hold.state(), act);
        }
    }

    /// Lets a program work for a while and kills it.
    ///
    /// @return what it acknowledged
    private List<String> killed(Random random) throws Exception {
        Process program = Child.start(DyingProgram.class, Map.of(), folder.toString());
        try (BufferedReader lines = program.inputReader()) {
            List<String> acts = new ArrayList<>();
            int enough = 1 + random.nextInt(80);
            while (acts.size() < enough) {
                String line = lines.readLine();
                assertTrue(line != null, () -> "the program ended by itself");
                acts.add(line);
            }
            LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(8)));
            // not Process.destroyForcibly, which drops what the program said before it died
            program.toHandle().destroyForcibly();
            lines.lines().forEach(acts::add);
            return acts;
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
