package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The watchdog sees what it must see, and lets through what it must not mind.
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class WatchdogTest {
    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void longWorkIsSeen() throws InterruptedException {
        Optional<String> stall = watched(() -> burn(400));
        assertTrue(stall.orElse("").contains("WatchdogTest.burn"), stall.toString());
    }

    @Test
    void waitingIsSeen() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Optional<String> stall = watched(() -> waitFor(never));
        assertTrue(stall.orElse("").contains("CountDownLatch"), stall.toString());
    }

    @Test
    void shortWorkIsLetThrough() throws InterruptedException {
        Optional<String> stall = watched(() -> burn(20));
        assertTrue(stall.isEmpty(), stall.toString());
    }

    private static Optional<String> watched(Runnable work) throws InterruptedException {
        Watchdog.Watch watch = new Watchdog().begin();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
        return watch.end();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertFalse(latch.await(400, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void burn(long millis) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
