package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inkwright.billing.Child;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.HoldState;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three instances on one PostgreSQL, of which one is killed and one is paused (rule 94).
class InstancesTest {
    private static final Credits BOUGHT = Credits.of("2");
    private static final Credits CHARGED = Credits.of("0.5");

    @TempDir Path folder;

    @Test
    void rule94OneThatIsKilledAndOneThatIsPausedHarmNobody() throws Exception {
        try (var books = Books.open(Engine.POSTGRESQL, folder)) {
            String url = books.settings.url().text();
            List<String> acknowledged = new ArrayList<>();
            try (var killed = new Instance(url, "killed");
                    var paused = new Instance(url, "paused");
                    var well = new Instance(url, "well")) {
                killed.hear(20, acknowledged);
                paused.hear(20, acknowledged);
                well.hear(20, acknowledged);
                killed.kill(acknowledged);
                paused.signal("-STOP");
                // The one that is well goes on, whatever the paused one has locked.
                long until = System.nanoTime() + Duration.ofSeconds(Rounds.of(0, 60)).toNanos();
                do {
                    well.hear(40, acknowledged);
                } while (System.nanoTime() < until);
                paused.signal("-CONT");
                paused.hear(20, acknowledged);
                paused.kill(acknowledged);
                well.kill(acknowledged);
            }
            check(books, acknowledged);
        }
    }

    private static void check(Books books, List<String> acknowledged) {
        assertTrue(acknowledged.size() >= 120, acknowledged.size() + " acts");
        for (String line : acknowledged) {
            String hold = line.substring(InstanceProgram.SETTLED.length());
            int act = Integer.parseInt(hold.substring(hold.indexOf('-') + 1));
            var kept = books.holds.find(InstanceProgram.owner(act), hold).orElseThrow();
            assertInstanceOf(HoldState.Settled.class, kept.state(), line);
        }
        books.system.move(Books.LIFETIME);
        books.sweeper.holds();
        assertEquals(List.of(), books.differences());
        for (int i = 0; i < InstanceProgram.OWNERS; i++) {
            String owner = InstanceProgram.owner(i);
            assertEquals(Credits.NONE, books.held(owner));
            long orders = count(books, "purchase", owner, "2");
            long charges = count(books, "charge", owner, "0.5");
            assertEquals(
                    orders * BOUGHT.count() - charges * CHARGED.count(),
                    books.available(owner).count());
        }
    }

    private static long count(Books books, String kind, String owner, String each) {
        long sum =
                books.database.transact(all ->
                        all.only(
                                "select cast(coalesce(abs(sum(p.amount)), 0) as bigint) as n"
                                        + " from ledger_posting p join ledger_transaction t"
                                        + " on t.id = p.transaction_id"
                                        + " where t.kind = ? and p.owner = ?",
                                row -> row.number("n"),
                                kind,
                                owner));
        assertEquals(0, sum % Credits.of(each).count());
        return sum / Credits.of(each).count();
    }

    /// An instance in a process of its own.
    private static final class Instance implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;

        Instance(String url, String name) throws Exception {
            process = Child.start(InstanceProgram.class, Map.of(), url, name);
            lines = process.inputReader();
        }

        /// Waits for so many acts more.
        void hear(int acts, List<String> acknowledged) throws Exception {
            for (int i = 0; i < acts; i++) {
                String line = lines.readLine();
                assertTrue(line != null, "the instance ended by itself");
                acknowledged.add(line);
            }
        }

        void signal(String which) throws Exception {
            var kill = new ProcessBuilder("kill", which, Long.toString(process.pid())).start();
            assertEquals(0, kill.waitFor());
        }

        /// Kills it, and hears what it had said.
        void kill(List<String> acknowledged) throws Exception {
            // not Process.destroyForcibly, which drops what the program said before it died
            process.toHandle().destroyForcibly();
            lines.lines().forEach(acknowledged::add);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
