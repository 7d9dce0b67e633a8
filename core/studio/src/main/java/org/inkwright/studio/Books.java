package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.UnitOfWork;

/// The library as the studio uses it: one change at a time, each told to the feed after it is kept
/// and in the order of keeping. Safe to share.
final class Books {
    private final Library library;
    private final LiveFeed feed;
    private final Wake wake;
    private final ReentrantLock oneWriter = new ReentrantLock();

    Books(Library library, LiveFeed feed, Wake wake) {
        this.library = library;
        this.feed = feed;
        this.wake = wake;
    }

    <T> T read(Function<UnitOfWork, T> work) {
        return calmly(() -> library.read(work));
    }

    <T> T change(Function<Change, T> work) {
        oneWriter.lock();
        try {
            List<StudioEvent> events = new ArrayList<>();
            var queueMoved = new AtomicBoolean();
            T result =
                    calmly(() ->
                            library.write(unit -> {
                                events.clear();
                                queueMoved.set(false);
                                return work.apply(new Change(unit, events, queueMoved));
                            }));
            feed.publish(events);
            if (queueMoved.get()) {
                wake.signal();
            }
            return result;
        } finally {
            oneWriter.unlock();
        }
    }

    /// Tells of something that is not kept in the library.
    void tell(StudioEvent event) {
        feed.publish(List.of(event));
    }

    void update(Consumer<Change> work) {
        change(change -> {
            work.accept(change);
            return Boolean.TRUE;
        });
    }

    /// Java closes a file channel when an interrupted thread touches it, and with it the whole
    /// database: the flag waits until the library is left.
    private static <T> T calmly(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
