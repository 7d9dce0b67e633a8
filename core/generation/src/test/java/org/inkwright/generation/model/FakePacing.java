package org.inkwright.generation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Time that passes only when a test says so: pauses are over at once and remembered; a limit is
/// reached when the test has no patience with it.
final class FakePacing implements Pacing {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Duration FIRST_WORD = Duration.ofSeconds(101);
    static final Duration BETWEEN = Duration.ofSeconds(102);
    static final Duration TOTAL = Duration.ofSeconds(103);

    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Duration impatient = Duration.ZERO;
    private volatile Runnable whilePausing = () -> {};

    /// Limits that this pacing tells apart.
    static ModelLimits limits() {
        return new ModelLimits(
                Duration.ofSeconds(5), FIRST_WORD, BETWEEN, TOTAL, 4, Duration.ofSeconds(60));
    }

    ModelWeb web() {
        return new ModelWeb(limits(), limits(), this, new SafeProxies(null));
    }

    /// From now on this limit is reached as soon as it is set.
    void noPatience(Duration limit) {
        impatient = limit;
    }

    void whilePausing(Runnable action) {
        whilePausing = action;
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public void pause(Duration length, StopSignal stop) {
        pauses.add(length);
        whilePausing.run();
    }

    @Override
    public StopSignal.Registration after(Duration length, Runnable action) {
        if (length.equals(impatient)) {
            action.run();
        }
        return () -> {};
    }

    @Override
    public double chance() {
        return 0.5;
    }
}
