package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.Credits;
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
    void aTaskThatFailsIsNoReasonToStop() throws Exception {
        var ran = new CountDownLatch(1);
        Upkeep.guarded(() -> {
            ran.countDown();
            throw new IllegalStateException("the database is away");
        });
        assertTrue(ran.await(1, TimeUnit.SECONDS));
    }
}
