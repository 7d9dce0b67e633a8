package org.inkwright.billing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.inkwright.billing.Child;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.orders.Served;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole endpoints that are killed with `kill -9`, or paused, while events of the payment provider,
/// operators' adjustments and reports of use come in over HTTP.
class ShopKillTest {
    private static final int SENDERS = 4;
    private static final Instant LATER = Books.START.plus(Duration.ofMinutes(6));

    private final Random random = new Random(20261122);
    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    private final AtomicBoolean goesOn = new AtomicBoolean();
    @TempDir Path folder;

    @AfterEach
    void close() {
        threads.shutdown();
    }

    @Test
    void rules33And85WhatIsKilledAtAnyMomentDoesEachThingOnce() throws Exception {
        int rounds = Rounds.of(2, 100);
        var settings = Engine.H2.fresh(folder);
        ShopWork work = prepared(settings.url().text(), 5 * rounds);
        for (int round = 0; round < rounds; round++) {
            try (var shop = new Shop(settings.url().text())) {
                List<Future<?>> senders = senders(work, () -> shop.address, Books.START);
                work.await(5 + random.nextInt(20));
                shop.kill();
                end(senders);
            }
        }
        finish(work, settings.url().text());
    }

    @Test
    void rules28And94OneThatIsKilledAndOneThatIsPausedDoNothingTwice() throws Exception {
        String url = Engine.POSTGRESQL.fresh(folder).url().text();
        ShopWork work = prepared(url, Rounds.of(14, 300));
        try (var killed = new Shop(url);
                var paused = new Shop(url);
                var well = new Shop(url)) {
            List<Shop> shops = List.of(killed, paused, well);
            List<Future<?>> senders =
                    senders(
                            work,
                            () -> shops.get(random.nextInt(shops.size())).address,
                            Books.START);
            work.await(20);
            killed.kill();
            work.await(20);
            paused.signal("-STOP");
            long until = System.nanoTime() + Duration.ofSeconds(Rounds.of(0, 60)).toNanos();
            do {
                work.await(10);
            } while (System.nanoTime() < until && work.left() > 0);
            paused.signal("-CONT");
            work.await(20);
            end(senders);
        }
        finish(work, url);
    }

    private ShopWork prepared(String url, int each) throws Exception {
        try (var served = new Served(new Books(ShopProgram.settings(url)))) {
            return new ShopWork(served, each, random);
        }
    }

    private List<Future<?>> senders(ShopWork work, Supplier<URI> addresses, Instant clock) {
        goesOn.set(true);
        List<Future<?>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            var own = new Random(random.nextLong());
            senders.add(threads.submit(() -> work.send(addresses, own, clock, goesOn::get)));
        }
        return senders;
    }

    private void end(List<Future<?>> senders) throws Exception {
        goesOn.set(false);
        for (Future<?> sender : senders) {
            assertEquals(null, sender.get(60, TimeUnit.SECONDS));
        }
    }

    // What nobody knows the end of is over by then.
    private static void finish(ShopWork work, String url) throws Exception {
        try (var books = new Books(ShopProgram.settings(url))) {
            work.checkAcknowledged(books);
        }
        var books = new Books(ShopProgram.settings(url));
        books.system.move(Duration.between(books.system.instant(), LATER));
        try (var served = new Served(books)) {
            work.sendAll(served.address, LATER);
            work.check(books);
        }
    }

    /// An endpoint in a process of its own.
    private static final class Shop implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;
        final URI address;

        Shop(String url) throws Exception {
            process = Child.startWithoutLog(ShopProgram.class, url);
            lines = process.inputReader();
            String line = lines.readLine();
            while (line != null && !line.startsWith(ShopProgram.READY)) {
                line = lines.readLine();
            }
            assertTrue(line != null, "the endpoint ended by itself");
            address = URI.create(line.substring(ShopProgram.READY.length()));
        }

        void signal(String which) throws Exception {
            var kill = new ProcessBuilder("kill", which, Long.toString(process.pid())).start();
            assertEquals(0, kill.waitFor());
        }

        void kill() throws Exception {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
