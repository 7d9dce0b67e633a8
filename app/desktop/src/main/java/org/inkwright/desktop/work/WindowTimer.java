package org.inkwright.desktop.work;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A [Later] with one thread that only waits. For the window's thread.
public final class WindowTimer implements Later, AutoCloseable {
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("window-timer").factory());
    private final Executor window;

    /// A timer that runs until closed.
    ///
    /// @param window runs what touches the window
    public WindowTimer(Executor window) {
        this.window = window;
    }

    @Override
    public Call in(Duration delay, Runnable work) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Runnable ifWanted =
                () -> {
                    if (wanted.get()) {
                        work.run();
                    }
                };
        if (clock.isShutdown()) {
            // the window is closing: nothing comes later any more
            return () -> {};
        }
        ScheduledFuture<?> waiting =
                clock.schedule(
                        () -> window.execute(ifWanted), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            wanted.set(false);
            waiting.cancel(false);
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
