package org.inkwright.desktop.work;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A [Background] with a few threads for each kind of work. They are platform threads: on JDK 25
/// virtual ones can wait for each other's classes until no carrier is left (decision 48). Safe to
/// share between threads.
public final class BackgroundThreads implements Background, AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final int LONG_AT_ONCE = 6;
    private static final int SAVING_AT_ONCE = 2;

    /// What may take minutes, or as long as somebody else's server: nothing short waits behind it.
    private static final Set<String> LONG =
            Set.of(
                    "waveform",
                    "import",
                    "backup",
                    "restore",
                    "moved",
                    "models",
                    "speech-model-speed",
                    "text-engine",
                    "rewrite",
                    "titles",
                    "image-specs",
                    "stills",
                    "style-card",
                    "image");

    /// What keeps the writer's words, or brings them: it waits behind nothing else.
    private static final Set<String> SAVING = Set.of("autosave", "edit", "sheet", "undo");

    private final ExecutorService usual = threads("background-", AT_ONCE);
    private final ExecutorService lasting = threads("background-long-", LONG_AT_ONCE);
    private final ExecutorService saving = threads("background-saving-", SAVING_AT_ONCE);
    private final Executor window;
    private final Consumer<? super Throwable> trouble;
    private volatile boolean closed;

    /// Threads that report to a window.
    ///
    /// @param window runs what touches the window
    /// @param trouble takes failures that nobody expected, on the window's thread
    public BackgroundThreads(Executor window, Consumer<? super Throwable> trouble) {
        this.window = window;
        this.trouble = trouble;
    }

    private static ExecutorService threads(String name, int most) {
        var threads =
                new ThreadPoolExecutor(
                        most,
                        most,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name(name, 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
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
        threadsOf(name).execute(() -> run(work, then, failed));
    }

    private ExecutorService threadsOf(String name) {
        if (SAVING.contains(name)) {
            return saving;
        }
        return LONG.contains(name) ? lasting : usual;
    }

    /// What fails from now on fails because the program ends: nobody is told.
    @Override
    public void close() {
        closed = true;
    }

    private <T> void run(
            Supplier<? extends T> work,
            Consumer<? super T> then,
            Consumer<? super RuntimeException> failed) {
        try {
            T result = work.get();
            window.execute(() -> then.accept(result));
        } catch (RuntimeException e) {
            // An edge: whatever a use case throws must reach the window instead of a dead thread.
            tell(failed, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // One text that is too much for a step: who waits for the step must hear of it, too.
            tell(failed, new IllegalStateException(e));
        }
    }

    private void tell(Consumer<? super RuntimeException> failed, RuntimeException failure) {
        if (!closed) {
            window.execute(() -> failed.accept(failure));
        }
    }
}
