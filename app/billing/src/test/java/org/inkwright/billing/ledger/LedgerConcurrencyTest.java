package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.Unit;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds whatever runs at once. On PostgreSQL three instances share the database (rule 94).
@ParameterizedClass
@EnumSource(Engine.class)
class LedgerConcurrencyTest {
    private static final String ANN = "ann";
    private static final int THREADS = 12;

    private final List<Books> instances = new ArrayList<>();

    LedgerConcurrencyTest(Engine engine, @TempDir Path folder) {
        DatabaseSettings settings = engine.fresh(folder);
        for (int i = 0; i < (engine == Engine.H2 ? 1 : 3); i++) {
            instances.add(new Books(settings));
        }
    }

    @AfterEach
    void everythingAgrees() {
        assertEquals(List.of(), instances.getFirst().differences());
        instances.forEach(Books::close);
    }

    /// Without the owner's lock: the guard of the balance alone.
    @Test
    void rule4TheConditionalUpdateAloneNeverOverspends() throws Exception {
        instances.getFirst().buy(ANN, "order-1", "10");
        var lot = LedgerAccount.prepaid(ANN, "order-1");
        var spent = new AtomicInteger();
        together(
                60,
                (books, i) -> {
                    boolean moved =
                            books.database.transact(
                                    all -> new AccountRows(all).move(lot, 0, 1_000_000));
                    if (moved) {
                        spent.incrementAndGet();
                    }
                });
        assertEquals(10, spent.get());
        instances
                .getFirst()
                .database
                .change(all -> all.change("update ledger_account set held = 0"));
    }

    @Test
    void rule8RandomLoadGivesNoClientADeadlock() throws Exception {
        List<String> owners = List.of("a", "b", "c");
        owners.forEach(owner -> instances.getFirst().buy(owner, "order-" + owner, "50"));
        long until = System.nanoTime() + Duration.ofMinutes(Rounds.of(0, 10)).toNanos();
        int round = 0;
        do {
            String name = round++ + "-";
            together(
                    60,
                    (books, i) -> {
                        var random = new Random((name + i).hashCode());
                        String owner = owners.get(random.nextInt(owners.size()));
                        String hold = name + i;
                        books.hold(owner, hold, "1");
                        switch (random.nextInt(4)) {
                            case 0 -> books.holds.release(owner, hold);
                            case 1 -> books.sweeper.holds();
                            case 2 -> books.buy(owner, "more-" + hold, "2");
                            default -> books.holds.settle(owner, hold, Books.price(0, "0.5"));
                        }
                    });
        } while (System.nanoTime() < until);
    }

    @Test
    void rule9OneOrderAnnouncedByAllAtOnceIsCreditedOnce() throws Exception {
        var kept = new AtomicInteger();
        together(
                30,
                (books, i) -> {
                    if (books.buy(ANN, "order-1", "10") instanceof Keeping.Kept) {
                        kept.incrementAndGet();
                    }
                });
        assertEquals(1, kept.get());
        assertEquals(Credits.of("10"), instances.getFirst().available(ANN));
    }

    @Test
    void rule12ExactlyAsManyHoldsSucceedAsThereIsCreditFor() throws Exception {
        instances.getFirst().buy(ANN, "order-1", "10");
        instances.getFirst().buy(ANN, "order-2", "10.5");
        var opened = new AtomicInteger();
        together(
                40,
                (books, i) -> {
                    if (books.hold(ANN, "h" + i, "3") instanceof HoldOpening.Opened) {
                        opened.incrementAndGet();
                    }
                });
        assertEquals(6, opened.get());
        assertEquals(Credits.of("2.5"), instances.getFirst().available(ANN));
    }

    @Test
    void rule13TheLastUnitIsSpentOnce() throws Exception {
        instances.getFirst().buy(ANN, "order-1", "1");
        instances.getFirst().hold(ANN, "h", "1");
        together(30, (books, i) -> books.holds.settle(ANN, "h", Books.price(0, "1")));
        assertEquals(Credits.NONE, instances.getFirst().available(ANN));
        assertEquals(1_000_000, instances.getFirst().house(AccountKind.REVENUE, Unit.CREDIT));
    }

    @Test
    void rule16ManySweepersExpireEachHoldOnce() throws Exception {
        instances.getFirst().buy(ANN, "order-1", "20");
        IntStream.range(0, 20).forEach(i -> instances.getFirst().hold(ANN, "h" + i, "1"));
        instances.forEach(books -> books.system.move(Books.LIFETIME));
        var ended = new AtomicInteger();
        together(12, (books, i) -> ended.addAndGet(books.sweeper.holds()));
        assertEquals(20, ended.get());
        assertEquals(Credits.of("20"), instances.getFirst().available(ANN));
    }

    @Test
    void rule22AnOwnerTouchedByManyAtOnceIsMadeOnce() throws Exception {
        var owners = Rounds.of(2, 200);
        for (int round = 0; round < owners; round++) {
            String owner = "new-" + round;
            together(
                    THREADS,
                    (books, i) -> books.pool(owner, "free", 10, Books.START.plusSeconds(1000)));
            assertEquals(10, instances.getFirst().funds(owner).getFirst().posted().count());
        }
    }

    @Test
    void rule25ManySweepersLetALotLapseOnce() throws Exception {
        instances.getFirst().promote(ANN, "gift", "5", Books.START.plusSeconds(5));
        instances.forEach(books -> books.system.move(Books.LIFETIME));
        var lapsed = new AtomicInteger();
        together(12, (books, i) -> lapsed.addAndGet(books.sweeper.funds()));
        assertEquals(1, lapsed.get());
        assertEquals(5_000_000, instances.getFirst().house(AccountKind.BREAKAGE, Unit.CREDIT));
    }

    private void together(int times, Act act) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<Boolean> task =
                        () -> {
                            boolean begun = start.await(60, TimeUnit.SECONDS);
                            act.on(instances.get(number % instances.size()), number);
                            return begun;
                        };
                running.add(threads.submit(task));
            }
            start.countDown();
            for (Future<Boolean> one : running) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
    }

    private interface Act {
        void on(Books books, int number);
    }
}
