package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.HoldState;
import org.inkwright.ledger.Settlement;
import org.inkwright.ledger.Share;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Random lives of owners with a plain model beside them. A seed that fails is told with its steps;
/// `-Dbilling.seed=` repeats it.
@ParameterizedClass
@EnumSource(Engine.class)
class LedgerDriverTest {
    private static final int STEPS = 25;

    private final Books books;

    LedgerDriverTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void rules1To27HoldInRandomLives() {
        Long only = Long.getLong("billing.seed");
        int seeds = only == null ? Rounds.of(20, 3000) : 1;
        for (int i = 0; i < seeds; i++) {
            new Life(only == null ? i : only).run();
        }
        assertEquals(List.of(), books.differences());
    }

    /// One owner's life, and what is expected of it.
    private final class Life {
        private final long seed;
        private final Random random;
        private final String owner;
        private final List<String> steps = new ArrayList<>();
        private final Map<String, Credits> open = new HashMap<>();
        private Credits given = Credits.NONE;
        private Credits charged = Credits.NONE;

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.owner = "owner-" + seed;
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                step(i);
                check();
            }
        }

        private void step(int i) {
            String amount = String.valueOf(1 + random.nextInt(40));
            String hold = "hold-" + seed + "-" + random.nextInt(STEPS);
            String what = String.valueOf(random.nextInt(8));
            steps.add(what + " " + amount + " " + hold);
            switch (what) {
                case "0" -> {
                    books.buy(owner, "order-" + seed + "-" + i, amount);
                    given = given.plus(Credits.of(amount));
                }
                case "1" -> {
                    // ends never, so that the model needs no order of use
                    books.promote(
                            owner, "gift-" + i, amount, Books.START.plus(Duration.ofDays(9999)));
                    given = given.plus(Credits.of(amount));
                }
                case "2" -> books.system.move(Duration.ofMinutes(random.nextInt(20) - 5));
                case "3" -> sweep();
                case "4" -> release(hold);
                case "5" -> settle(hold, amount);
                default -> open(hold, amount);
            }
        }

        private void open(String hold, String amount) {
            Credits before = free();
            boolean opened = books.hold(owner, hold, amount) instanceof HoldOpening.Opened;
            if (opened) {
                open.put(hold, Credits.of(amount));
                assertTrue(before.compareTo(Credits.of(amount)) >= 0, this::told);
            }
        }

        private void settle(String hold, String amount) {
            var outcome = books.holds.settle(owner, hold, Books.price(0, amount));
            if (outcome.isPresent()
                    && outcome.get() instanceof HoldOutcome.Changed(HoldState next)) {
                Settlement settlement =
                        switch (next) {
                            case HoldState.Settled settled -> settled.settlement();
                            case HoldState.ExpiredThenCharged late -> late.settlement();
                            case HoldState.Open _, HoldState.Released _, HoldState.Expired _ ->
                                    throw new AssertionError(told());
                        };
                Credits paid = sum(settlement.charged());
                assertEquals(Credits.of(amount), paid.plus(settlement.overrun()), this::told);
                charged = charged.plus(paid);
                open.remove(hold);
                if (settlement.overrun().sign() > 0) {
                    assertEquals(Credits.NONE, freeSince(hold), this::told);
                }
            }
        }

        private void release(String hold) {
            var outcome = books.holds.release(owner, hold);
            if (outcome.isPresent() && outcome.get() instanceof HoldOutcome.Changed) {
                open.remove(hold);
            }
        }

        private void sweep() {
            books.sweeper.holds();
            open.keySet()
                    .removeIf(hold ->
                            !(books.holds.find(owner, hold).orElseThrow().state()
                                    instanceof HoldState.Open));
        }

        private void check() {
            assertEquals(given.minus(charged).minus(reserved()), free(), this::told);
            assertEquals(reserved(), books.held(owner), this::told);
        }

        private Credits free() {
            return books.available(owner);
        }

        // An act is paid by what was there when it was admitted (rule 52).
        private Credits freeSince(String hold) {
            Instant admitted = books.holds.find(owner, hold).orElseThrow().admitted();
            return books.funds(owner).stream()
                    .filter(fund -> fund.paysAt(admitted))
                    .map(fund -> new Credits(fund.available().count()))
                    .reduce(Credits.NONE, Credits::plus);
        }

        private Credits reserved() {
            return open.values().stream().reduce(Credits.NONE, Credits::plus);
        }

        private String told() {
            return "seed " + seed + " after " + steps;
        }
    }

    private static Credits sum(List<Share> shares) {
        return shares.stream()
                .map(Share::amount)
                .map(Amount::count)
                .map(Credits::new)
                .reduce(Credits.NONE, Credits::plus);
    }
}
