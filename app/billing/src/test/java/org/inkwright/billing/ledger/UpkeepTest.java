package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Grant;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Stamp;
import org.inkwright.ledger.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    @TempDir Path folder;

    @Test
    void whatIsOverEndsByItself() throws Exception {
        try (Books books = Books.open(Engine.H2, folder)) {
            books.buy("ann", "order-1", "5");
            books.hold("ann", "h", "5");
            books.system.move(Books.LIFETIME);
            try (var upkeep = new Upkeep(books.sweeper, new Reconciliation(books.database))) {
                upkeep.start();
                while (!books.available("ann").equals(Credits.of("5"))) {
                    Thread.onSpinWait();
                }
            }
            assertEquals(Credits.NONE, books.held("ann"));
        }
    }

    @Test
    void aHoldThatCannotEndKeepsNoOtherFromEnding() {
        try (Books books = Books.open(Engine.H2, folder)) {
            books.buy("ann", "order-1", "5");
            books.buy("bob", "order-2", "5");
            books.hold("ann", "broken", "5");
            books.hold("bob", "good", "5");
            books.database.change(
                    all -> all.change("update ledger_account set held = 0 where owner = 'ann'"));
            books.system.move(Books.LIFETIME);
            assertEquals(1, books.sweeper.holds());
            assertEquals(Credits.of("5"), books.available("bob"));
        }
    }

    @Test
    void rule25WhatComesToAnEndedLotLapsesToo() {
        try (Books books = Books.open(Engine.H2, folder)) {
            var end = Books.START.plusSeconds(5);
            books.promote("ann", "gift", "5", end);
            books.system.move(Books.LIFETIME);
            assertEquals(1, books.sweeper.funds());
            var gift = new LedgerAccount(AccountKind.PROMOTION, "ann", "gift");
            books.ledger.with(
                    "ann",
                    wallet ->
                            wallet.post(
                                    Grant.of(
                                            gift,
                                            Credits.of("2"),
                                            new Stamp(
                                                    new Actor.Endpoint(),
                                                    new Cause(Cause.Kind.PERIOD, "late"),
                                                    wallet.at()))));
            assertEquals(1, books.sweeper.funds());
            assertEquals(0, books.sweeper.funds());
            assertEquals(7_000_000, books.house(AccountKind.BREAKAGE, Unit.CREDIT));
        }
    }

    /// Whoever waits for the disk must not keep a connection meanwhile.
    @Test
    void manyWhoWaitForTheDiskDoNotWaitForEachOther() throws Exception {
        var fresh = Engine.H2.fresh(folder);
        var two = new DatabaseSettings(fresh.url(), fresh.user(), fresh.password(), 2);
        try (Books books = new Books(two);
                var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Keeping>> all =
                    IntStream.range(0, 30)
                            .mapToObj(i ->
                                    threads.submit(() -> books.buy("o" + i, "order-" + i, "1")))
                            .toList();
            for (Future<Keeping> one : all) {
                assertInstanceOf(Keeping.Kept.class, one.get(60, TimeUnit.SECONDS));
            }
        }
    }

    /// Java closes a file channel when an interrupted thread touches it, and with it the ledger.
    @Test
    void whatRunsWhenTheProgramStopsMayEnd() throws Exception {
        try (Books books = Books.open(Engine.H2, folder)) {
            var upkeep = new Upkeep(books.sweeper, new Reconciliation(books.database));
            Thread closer = Thread.ofPlatform().unstarted(upkeep::close);
            var entered = new CountDownLatch(1);
            var interrupted = new ArrayList<Boolean>();
            upkeep.also(
                    Duration.ofDays(1),
                    () -> {
                        entered.countDown();
                        while (closer.getState() != Thread.State.TIMED_WAITING) {
                            Thread.onSpinWait();
                        }
                        interrupted.add(Thread.interrupted());
                    });
            assertTrue(entered.await(60, TimeUnit.SECONDS));
            closer.start();
            closer.join();
            assertEquals(List.of(false), interrupted);
        }
    }

    @Test
    void aTaskThatFailsIsNoReasonToStop() throws Exception {
        var ran = new CountDownLatch(1);
        Upkeep.guarded(() -> {
            ran.countDown();
            throw new IllegalStateException("the database is away");
        });
        assertTrue(ran.await(1, TimeUnit.SECONDS));
    }
}
