package org.inkwright.desktop.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.inkwright.manuscript.JobId;
import org.inkwright.studio.Feed;
import org.inkwright.studio.StudioEvent;

/// The studio's feed at the window's pace: events are gathered and told on the window's thread, at
/// most about twenty times a second, however fast they come. Of several changes of one job within a
/// beat only the last is told. Safe to share between threads.
public final class PacedFeed implements Feed, AutoCloseable {
    /// How long events are gathered.
    public static final Duration BEAT = Duration.ofMillis(50);

    /// How long the window's thread is kept busy within a beat; what is left waits for the next.
    private static final Duration LONGEST = Duration.ofMillis(20);

    private final List<Consumer<StudioEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final Executor window;
    private final Consumer<? super Throwable> trouble;
    private final ScheduledExecutorService clock;
    private final Subscription source;
    private List<StudioEvent> gathered = new ArrayList<>();

    /// Follows a feed until closed.
    ///
    /// @param window runs what touches the window
    /// @param trouble takes what a listener throws
    public PacedFeed(Feed feed, Executor window, Consumer<? super Throwable> trouble) {
        this.window = window;
        this.trouble = trouble;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("feed-beat").factory());
        this.source = feed.subscribe(this::gather);
    }

    @Override
    public Subscription subscribe(Consumer<StudioEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void gather(StudioEvent event) {
        synchronized (lock) {
            gathered.add(event);
            if (gathered.size() == 1) {
                scheduleBeat();
            }
        }
    }

    private void scheduleBeat() {
        if (!clock.isShutdown()) {
            // A beat that cannot be told is the last one: the window is closing.
            var _ =
                    clock.schedule(
                            () -> window.execute(this::tell),
                            BEAT.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        List<StudioEvent> events;
        synchronized (lock) {
            events = withoutOvertaken(gathered);
            gathered = new ArrayList<>();
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        int told = 0;
        while (told < events.size() && (told == 0 || System.nanoTime() < end)) {
            StudioEvent event = events.get(told++);
            listeners.forEach(listener -> tell(listener, event));
        }
        keepForLater(events.subList(told, events.size()));
    }

    private void tell(Consumer<StudioEvent> listener, StudioEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            // An edge: one listener that breaks must not keep the event from the others.
            trouble.accept(e);
        }
    }

    private void keepForLater(List<StudioEvent> untold) {
        if (untold.isEmpty()) {
            return;
        }
        synchronized (lock) {
            boolean waiting = !gathered.isEmpty();
            gathered.addAll(0, untold);
            if (!waiting) {
                scheduleBeat();
            }
        }
    }

    static List<StudioEvent> withoutOvertaken(List<StudioEvent> events) {
        Set<JobId> seen = new HashSet<>();
        List<StudioEvent> kept = new ArrayList<>();
        for (StudioEvent event : events.reversed()) {
            if (!(event instanceof StudioEvent.JobChanged change) || seen.add(change.job().id())) {
                kept.add(event);
            }
        }
        return kept.reversed();
    }

    @Override
    public void close() {
        source.close();
        synchronized (lock) {
            clock.shutdownNow();
        }
    }
}
