package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.inkwright.billing.database.Backups;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.DatabaseUrl;
import org.inkwright.billing.settings.Secret;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies of an embedded ledger that is at work (rule 93).
class BackupTest {
    private static final int WORKERS = 3;

    @TempDir Path folder;

    @Test
    void rule93ACopyTakenUnderLoadIsOfOneMoment() throws Exception {
        var acknowledged = new AtomicIntegerArray(WORKERS);
        var over = new AtomicBoolean();
        var warm = new CountDownLatch(WORKERS * 20);
        try (var books = Books.open(Engine.H2, folder);
                var threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> workers =
                    Stream.iterate(0, i -> i + 1)
                            .limit(WORKERS)
                            .<Future<?>>map(worker ->
                                    threads.submit(
                                            () -> work(books, worker, acknowledged, warm, over)))
                            .toList();
            Map<Path, int[]> copies = new LinkedHashMap<>();
            try {
                assertTrue(warm.await(60, TimeUnit.SECONDS));
                for (int round = 0; round < Rounds.of(3, 50); round++) {
                    int[] before = new int[WORKERS];
                    for (int i = 0; i < WORKERS; i++) {
                        before[i] = acknowledged.get(i);
                    }
                    Path copy = folder.resolve("copy-" + round + ".zip");
                    books.database.backUp(copy);
                    copies.put(copy, before);
                }
            } finally {
                over.set(true);
            }
            for (Future<?> worker : workers) {
                worker.get(60, TimeUnit.SECONDS);
            }
            for (var copy : copies.entrySet()) {
                check(copy.getKey(), copy.getValue());
            }
        }
    }

    private static void work(
            Books books,
            int worker,
            AtomicIntegerArray acknowledged,
            CountDownLatch warm,
            AtomicBoolean over) {
        String owner = "owner-" + worker;
        for (int i = 0; !over.get(); i++) {
            books.buy(owner, worker + "-" + i, "10");
            books.hold(owner, worker + "-h" + i, "4");
            books.holds.settle(owner, worker + "-h" + i, Books.price(0, "3"));
            acknowledged.set(worker, i + 1);
            warm.countDown();
        }
    }

    private void check(Path copy, int[] before) throws IOException {
        try (var books = new Books(restored(copy, folder.resolve("of-" + copy.getFileName())))) {
            assertEquals(List.of(), books.differences());
            for (int worker = 0; worker < WORKERS; worker++) {
                List<Integer> orders = orders(books, worker);
                assertTrue(orders.size() >= before[worker], "something acknowledged is missing");
                // What began later than something that is missing is missing too.
                assertEquals(
                        orders.size(), orders.stream().mapToInt(one -> one + 1).max().orElse(0));
            }
        }
    }

    private static List<Integer> orders(Books books, int worker) {
        String beginning = "purchase/order:" + worker + "-";
        return books.database.transact(all ->
                all.all(
                        "select reference from ledger_transaction where reference like ?",
                        row -> Integer.valueOf(row.text("reference").substring(beginning.length())),
                        beginning + "%"));
    }

    private static DatabaseSettings restored(Path copy, Path home) throws IOException {
        Files.createDirectories(home);
        try (var zip = new ZipFile(copy.toFile())) {
            ZipEntry file = zip.stream().findFirst().orElseThrow();
            assertEquals("billing.mv.db", Path.of(file.getName()).getFileName().toString());
            try (var in = zip.getInputStream(file)) {
                Files.copy(in, home.resolve("billing.mv.db"));
            }
        }
        return new DatabaseSettings(DatabaseUrl.embedded(home), "postgres", new Secret(""), 4);
    }

    @Test
    void oneCopyADayIsMadeAndAWeekOfThemIsKept() throws IOException {
        try (var books = Books.open(Engine.H2, folder)) {
            Path file = books.settings.url().file().orElseThrow();
            Path copies = file.resolveSibling("backups");
            var backups = new Backups(books.database, file, books.system);
            backups.run();
            backups.run();
            assertEquals(1, count(copies));
            // An operator's own are not counted and not taken away.
            Files.createFile(copies.resolve("billing-before-upgrade.zip"));
            Files.createFile(copies.resolve("billing-20990101-000000.zip.old"));
            for (int day = 0; day < 9; day++) {
                books.system.move(Duration.ofDays(1));
                backups.run();
            }
            assertEquals(9, count(copies));
            assertTrue(Files.exists(copies.resolve("billing-20260209-120000.zip")));
            assertFalse(Files.exists(copies.resolve("billing-20260202-120000.zip")));
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
