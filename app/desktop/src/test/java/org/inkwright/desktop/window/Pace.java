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
/// half of a core, on the same caches or on the same memory, the same work takes several times as
/// much of it.
final class Pace {
    /// What the work takes on the machine of the budgets when nothing else runs, every few
    /// milliseconds and with the first compiler: medians of five were 339 to 422 microseconds.
    static final Duration AT_REST = Duration.ofNanos(350_000);

    /// On a machine slower than this nothing could be judged any more.
    private static final double SLOWEST = 5;

    /// More than the caches next to a core hold, in ints.
    private static final int PLACES = 1 << 20;

    private static final int STEPS = 1_000;

    /// Until the work is compiled, it measures the compiler.
    private static final int WARM = 300;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] last = new long[5];
    private final int[] next = ring();
    private int place;
    private int at;
    private int seen;

    Pace() {
        for (int i = 0; i < WARM; i++) {
            work();
        }
    }

    /// How many times as long as at rest the work of this moment takes, from 1 to 5: the middle one
    /// of the last five measurements, so that one which was disturbed itself does not count.
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

    /// Each number is the place of the next one, all of them in one ring that looks like no order
    /// (a linear congruential generator of full period, after Hull and Dobell, 1962).
    private static int[] ring() {
        int[] next = new int[PLACES];
        for (int i = 0; i < PLACES; i++) {
            next[i] = (i * 1_103_515_245 + 12_345) & (PLACES - 1);
        }
        return next;
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
        for (int i = 0; i < STEPS; i++) {
            place = next[place];
        }
        seen += words.hashCode() + place;
    }

    /// Keeps the work from being left out.
    int seen() {
        return seen;
    }
}
