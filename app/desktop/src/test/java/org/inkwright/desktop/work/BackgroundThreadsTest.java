package org.inkwright.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundThreadsTest {
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final BackgroundThreads threads = new BackgroundThreads(Runnable::run, told::add);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void whatKeepsWordsWaitsBehindNothing() throws InterruptedException {
        for (int at = 0; at < 40; at++) {
            threads.run("waveform", this::await, () -> {});
            threads.run("library-page", this::await, () -> {});
        }
        threads.start("autosave", () -> "kept", told::add);
        assertEquals("kept", next());
        gate.countDown();
    }

    @Test
    void whatIsShortDoesNotWaitForAServer() throws InterruptedException {
        for (int at = 0; at < 40; at++) {
            threads.run("rewrite", this::await, () -> {});
        }
        threads.start("library-page", () -> "read", told::add);
        assertEquals("read", next());
        gate.countDown();
    }

    @Test
    void whatFailsIsToldUnlessTheProgramEnds() throws InterruptedException {
        threads.start("job", BackgroundThreadsTest::failing, told::add);
        assertTrue(next() instanceof IllegalStateException);
        threads.close();
        threads.start("autosave", BackgroundThreadsTest::failing, told::add);
        threads.start("autosave", () -> "behind it", told::add);
        assertEquals("behind it", next());
    }

    private Object next() throws InterruptedException {
        Object one = told.poll(30, TimeUnit.SECONDS);
        return one == null ? "nothing" : one;
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String failing() {
        throw new IllegalStateException("on purpose");
    }
}
