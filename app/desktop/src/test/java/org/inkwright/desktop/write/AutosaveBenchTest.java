package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkwright.desktop.work.BackgroundThreads;
import org.inkwright.desktop.work.PacedFeed;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.desktop.work.Saved;
import org.inkwright.desktop.work.WindowTimer;
import org.inkwright.studio.Studio;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeping costs who types in a chapter of 5,000 words: on the window's thread, and until the
/// words are kept for good.
@Tag("bench")
class AutosaveBenchTest {
    private static final int WORDS = 5_000;
    private static final int BURSTS = 200;
    private static final int KEYS = 20;
    private static final Duration KEY = Duration.ofMillis(20);

    @TempDir private Path home;

    @Test
    void keysAreKeptWithoutTheWriterNoticing() throws InterruptedException, ExecutionException {
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Studio studio = TypingProgram.open(home)) {
            studio.library().write(TypingProgram::begin);
            var window = new Measured(thread);
            WriteViewModel model = model(studio, window);
            window.execute(() -> model.open(TypingProgram.DRAFT, TypingProgram.CHAPTER));
            awaitMode(model);
            var text = new StringBuilder(words());
            double[] worst = new double[BURSTS];
            double[] busiest = new double[BURSTS];
            double[] durable = new double[BURSTS];
            for (int burst = 0; burst < BURSTS; burst++) {
                window.longest.set(0);
                window.busiest.set(0);
                for (int key = 0; key < KEYS; key++) {
                    window.execute(() -> {
                        text.append('x');
                        model.typed(text::toString);
                    });
                    LockSupport.parkNanos(KEY.toNanos());
                }
                long last = System.nanoTime();
                window.execute(() -> {
                    text.append(' ');
                    model.typed(text::toString);
                });
                thread.submit(() -> {}).get();
                awaitKept(model);
                durable[burst] = (System.nanoTime() - last) / 1e9;
                worst[burst] = window.longest.get() / 1e6;
                busiest[burst] = window.busiest.get() / 1e6;
            }
            assertEquals(Saved.KEPT, model.savedProperty().get());
            report(worst, busiest, durable);
            thread.submit(model::finish).get();
        }
    }

    private static void report(double[] worst, double[] busiest, double[] durable) {
        double[] onThread = sorted(worst);
        double[] ofProcessor = sorted(busiest);
        Arrays.sort(durable);
        String what = "autosave of a burst of keys, ";
        // The row is what keeping costs the thread. By the clock comes the rest of the process:
        // its collector, and that two cores also write to the disk.
        BenchReport.row("P11", what + "work on the window thread p99", at99(ofProcessor), 1, "ms");
        BenchReport.comparison(
                "P11", what + "the same p50, by the clock", onThread[onThread.length / 2], "ms");
        BenchReport.comparison("P11", what + "the same p99, by the clock", at99(onThread), "ms");
        BenchReport.row("P11", what + "last key to kept p99", durable[BURSTS * 99 / 100], 1, "s");
    }

    /// Without the first bursts: they load the classes.
    private static double[] sorted(double[] bursts) {
        double[] warm = Arrays.copyOfRange(bursts, BURSTS / 10, BURSTS);
        Arrays.sort(warm);
        return warm;
    }

    private static double at99(double[] sorted) {
        return sorted[sorted.length * 99 / 100];
    }

    private WriteViewModel model(Studio studio, Executor window) {
        return new WriteViewModel(
                studio.library(),
                studio.drafts(),
                new PacedFeed(studio.feed(), window, failure -> {}),
                new BackgroundThreads(window, Throwable::printStackTrace),
                new WindowTimer(window),
                new Rescue(home.resolve("rescued"), () -> Instant.EPOCH));
    }

    private static String words() {
        return IntStream.range(0, WORDS)
                .mapToObj(at -> "word" + at)
                .collect(Collectors.joining(" "));
    }

    private static void awaitMode(WriteViewModel model) {
        while (!(model.modeProperty().get() instanceof WriteViewModel.Mode.Writing)) {
            LockSupport.parkNanos(KEY.toNanos());
        }
    }

    private static void awaitKept(WriteViewModel model) {
        while (model.savedProperty().get() != Saved.KEPT) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /// The window's thread, with the longest that any piece of work took on it, by the clock (with
    /// every pause of the process and the machine) and by the processor.
    private static final class Measured implements Executor {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Executor thread;
        private final AtomicLong longest = new AtomicLong();
        private final AtomicLong busiest = new AtomicLong();

        Measured(Executor thread) {
            this.thread = thread;
        }

        @Override
        public void execute(Runnable work) {
            thread.execute(() -> {
                long began = System.nanoTime();
                long busy = THREADS.getCurrentThreadCpuTime();
                work.run();
                busiest.accumulateAndGet(THREADS.getCurrentThreadCpuTime() - busy, Math::max);
                longest.accumulateAndGet(System.nanoTime() - began, Math::max);
            });
        }
    }
}
