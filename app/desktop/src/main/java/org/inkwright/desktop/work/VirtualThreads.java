package org.inkwright.desktop.work;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A [Background] with a virtual thread for each piece of work, a few at a time. Safe to share
/// between threads.
public final class VirtualThreads implements Background, AutoCloseable {
    private static final int AT_ONCE = 8;

    /// What reads a whole recording: it may take minutes, and nothing short waits behind it.
    private static final Set<String> LONG = Set.of("waveform");

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore longPlaces = new Semaphore(2);
    private final Executor window;
    private final Consumer<? super Throwable> trouble;
    private volatile boolean closed;

    /// Threads that report to a window.
    ///
    /// @param window runs what touches the window
    /// @param trouble takes failures that nobody expected, on the window's thread
    public VirtualThreads(Executor window, Consumer<? super Throwable> trouble) {
        this.window = window;
        this.trouble = trouble;
    }

    @Override
    public <T> void start(String name, Supplier<? extends T> work, Consumer<? super T> then) {
        start(name, work, then, trouble);
    }

    @Override
    public <T> void start(
            String name,
            Supplier<? extends T> work,
            Consumer<? super T> then,
            Consumer<? super RuntimeException> failed) {
        Semaphore place = LONG.contains(name) ? longPlaces : places;
        Thread.ofVirtual().name(name).start(() -> run(place, work, then, failed));
    }

    /// What fails from now on fails because the program ends: nobody is told.
    @Override
    public void close() {
        closed = true;
    }

    private <T> void run(
            Semaphore place,
            Supplier<? extends T> work,
            Consumer<? super T> then,
            Consumer<? super RuntimeException> failed) {
        place.acquireUninterruptibly();
        try {
            T result = work.get();
            window.execute(() -> then.accept(result));
        } catch (RuntimeException e) {
            // An edge: whatever a use case throws must reach the window instead of a dead thread.
            if (!closed) {
                window.execute(() -> failed.accept(e));
            }
        } finally {
            place.release();
        }
    }
}
