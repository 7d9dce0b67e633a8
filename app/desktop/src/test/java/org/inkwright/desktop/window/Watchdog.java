package org.inkwright.desktop.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Fails a [WatchedTest] in which the window's thread was blocked for over 100 ms each of three
/// times.
///
/// A thread that only got no processor is not blocked: on a busy machine every thread waits. What
/// counts, while the thread answers nothing, is the processor time that it used itself and the time
/// that it waited for a lock, a file or another thread. Processor time is counted as the [Pace] of
/// that moment makes it on the machine of the budgets. What the headless platform uses to copy the
/// picture, pixel by pixel in Java, does not count: no other platform does that on this thread.
final class Watchdog
        implements TestTemplateInvocationContextProvider,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback {
    static final Duration LIMIT = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Pace pace = new Pace();
    private Optional<Watch> watch = Optional.empty();
    private Attempts attempts = new Attempts();
    private StolenTime stolen = StolenTime.now();

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        attempts = new Attempts();
        return attempts.stream();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) throws InterruptedException {
        stolen = StolenTime.now();
        watch = Optional.of(begin());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws InterruptedException {
        if (watch.isPresent()) {
            attempts.judge(watch.get().end(), StolenTime.now().since(stolen));
        }
    }

    /// Watches from the next pulse on.
    Watch begin() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        Thread[] window = new Thread[1];
        Platform.runLater(() -> {
            window[0] = Thread.currentThread();
            running.countDown();
        });
        running.await();
        Watch begun = new Watch(window[0]);
        begun.thread.start();
        return begun;
    }

    final class Watch {
        private final Thread window;
        private final Thread thread =
                Thread.ofPlatform().daemon().name("watchdog").unstarted(this::run);
        private final AtomicLong answered = new AtomicLong();
        private volatile boolean over;
        private volatile String worst = "";
        private volatile long worstNanos;

        Watch(Thread window) {
            this.window = window;
        }

        /// The processor's time that the window's thread used so far.
        long cpuNanos() {
            return threads.getThreadCpuTime(window.threadId());
        }

        /// The longest that it was held up.
        double worstMillis() {
            return worstNanos / 1e6;
        }

        Optional<String> end() throws InterruptedException {
            over = true;
            thread.join();
            return worstNanos > LIMIT.toNanos() ? Optional.of(worst) : Optional.empty();
        }

        private void run() {
            long asked = 0;
            while (!over) {
                long question = ++asked;
                Platform.runLater(() -> answered.set(question));
                await(question);
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }

        private void await(long question) {
            long cpu = threads.getThreadCpuTime(window.threadId());
            long blocked = 0;
            long before = System.nanoTime();
            Places places = new Places();
            while (answered.get() < question) {
                LockSupport.parkNanos(LOOK.toNanos());
                StackTraceElement[] stack = window.getStackTrace();
                long now = System.nanoTime();
                long used = threads.getThreadCpuTime(window.threadId()) - cpu;
                cpu += used;
                long more = copiesThePicture(stack) ? 0 : (long) (used / pace.now());
                if (answered.get() < question) {
                    more += waits(window.getState(), stack) ? now - before : 0;
                    places.seen(stack, more);
                }
                blocked += more;
                before = now;
                note(blocked, places.worst());
            }
        }

        private void note(long nanos, String where) {
            if (nanos > worstNanos) {
                worstNanos = nanos;
                worst =
                        "the window's thread was blocked for %d ms:%n%s"
                                .formatted(nanos / 1_000_000, where);
            }
        }
    }

    /// Where the thread was seen, and for how long at each of our methods: the last place before it
    /// answers is seldom the one that kept it.
    private static final class Places {
        private final Map<String, Long> nanos = new HashMap<>();
        private String worst = "";
        private long most = -1;

        void seen(StackTraceElement[] stack, long more) {
            String place =
                    Arrays.stream(stack)
                            .filter(Watchdog::isOurs)
                            .findFirst()
                            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                            .orElse("");
            if (place.isEmpty() && most >= 0) {
                return;
            }
            long sum = nanos.merge(place, more, Long::sum);
            if (sum > most) {
                most = place.isEmpty() ? 0 : sum;
                worst = shown(stack);
            }
        }

        String worst() {
            return worst;
        }
    }

    private static boolean waits(Thread.State state, StackTraceElement[] stack) {
        if (stack.length == 0 || !ours(stack)) {
            return false;
        }
        boolean parked =
                state == Thread.State.BLOCKED
                        || state == Thread.State.WAITING
                        || state == Thread.State.TIMED_WAITING;
        String top = stack[0].getClassName();
        boolean inFile =
                stack[0].isNativeMethod()
                        && (top.startsWith("java.io.") || top.startsWith("sun.nio."));
        return parked || inFile;
    }

    private static boolean copiesThePicture(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getMethodName().equals("_uploadPixels"));
    }

    /// Whether our code is at work; without it the thread waits for events, or for the thread that
    /// paints.
    private static boolean ours(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(Watchdog::isOurs);
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.inkwright");
    }

    private static String shown(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .limit(40)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }
}
