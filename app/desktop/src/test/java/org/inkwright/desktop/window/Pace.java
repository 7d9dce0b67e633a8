package org.inkwright.desktop.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// How slowly the machine works at a moment, measured by a piece of work that is always the same.
///
/// A thread's processor time is not the same everywhere: where another program works on the other
/// half of a core, or on the same caches, the same work takes up to twice as much of it.
final class Pace {
    /// What the work takes on the machine of the budgets when nothing else runs, every few
    /// milliseconds and with the first compiler: the median of 1,500 was 188 to 207 microseconds.
    static final Duration AT_REST = Duration.ofNanos(200_000);

    /// A measurement that says more was disturbed itself.
    private static final double SLOWEST = 2;

    /// Until the work is compiled, it measures the compiler.
    private static final int WARM = 300;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] last = new long[3];
    private int at;
    private int seen;

    Pace() {
        for (int i = 0; i < WARM; i++) {
            work();
        }
    }

    /// How many times as long as at rest the work of this moment takes, from 1 to 2: the middle one
    /// of the last three measurements.
    double now() {
        long begun = threads.getCurrentThreadCpuTime();
        work();
        last[at++ % last.length] = threads.getCurrentThreadCpuTime() - begun;
        long[] sorted = last.clone();
        Arrays.sort(sorted);
        return of(Duration.ofNanos(sorted[sorted.length / 2]));
    }

    static double of(Duration took) {
        return Math.clamp((double) took.toNanos() / AT_REST.toNanos(), 1, SLOWEST);
    }

    /// Objects, texts, comparisons and memory, as a window's layout needs them.
    private void work() {
        List<String> words = new ArrayList<>();
        int state = 17;
        for (int i = 0; i < 300; i++) {
            state = state * 1_103_515_245 + 12_345;
            words.add("word " + (state >>> 8));
        }
        Collections.sort(words);
        seen += words.hashCode();
    }

    /// Keeps the work from being left out.
    int seen() {
        return seen;
    }
}
