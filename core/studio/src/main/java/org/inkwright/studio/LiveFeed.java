package org.inkwright.studio;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Delivers events one after the other on a thread of its own, so that no listener can delay or
/// break the work that is told of. Safe to share.
final class LiveFeed implements Feed {
    private static final System.Logger LOG = System.getLogger(LiveFeed.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor teller =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("studio-feed").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public Subscription subscribe(Consumer<StudioEvent> listener) {
        var subscribed = new Listener(listener);
        listeners.add(subscribed);
        return () -> listeners.remove(subscribed);
    }

    /// Queues events for delivery. The queue is not bounded: what it holds is bounded by the pace
    /// of commits, and a full one would have to hold the library's only writer.
    void publish(List<StudioEvent> events) {
        for (StudioEvent event : events) {
            teller.execute(() -> deliver(event));
        }
    }

    /// Waits until what was published before is delivered; gives up on a listener that hangs.
    void flush() throws InterruptedException {
        if (teller.isShutdown()) {
            return;
        }
        try {
            teller.submit(() -> {}).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "a listener of the feed does not return");
        }
    }

    /// Delivers what is left, then ends.
    void close() throws InterruptedException {
        teller.shutdown();
        if (!teller.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            teller.shutdownNow();
        }
    }

    private void deliver(StudioEvent event) {
        for (Listener listener : listeners) {
            try {
                listener.consumer.accept(event);
            } catch (RuntimeException e) {
                // Foreign code: its failure must not reach the other listeners or the feed. Only
                // the kind of failure is logged, a message may hold the writer's text.
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a listener of the feed threw " + e.getClass().getName());
            }
        }
    }

    /// Two subscriptions of one consumer are two, so identity must not be the consumer's.
    private static final class Listener {
        private final Consumer<StudioEvent> consumer;

        Listener(Consumer<StudioEvent> consumer) {
            this.consumer = consumer;
        }
    }
}
