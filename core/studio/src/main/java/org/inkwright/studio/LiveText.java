package org.inkwright.studio;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.inkwright.generation.steps.Written;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.VariantId;

/// Texts that models are writing, gathered: shown some 25 times a second, kept twice a second, all
/// of them with one change. Words may come on any thread; closing keeps the last of them.
final class LiveText implements AutoCloseable {
    static final Duration SHOWN = Duration.ofMillis(40);
    static final Duration KEPT = Duration.ofMillis(500);

    private final Books books;
    private final InstantSource clock;
    private final RunId run;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Growing> all = new ArrayList<>();
    private final Thread thread;
    private boolean closed;

    LiveText(Books books, InstantSource clock, RunId run) {
        this.books = books;
        this.clock = clock;
        this.run = run;
        this.thread = Thread.ofPlatform().daemon().name("studio-live-text").start(this::work);
    }

    /// A variant that grows. Its fields are guarded by the lock.
    final class Growing {
        private final DraftId draft;
        private final ChapterId chapter;
        private final VariantId variant;
        private final StringBuilder raw;
        private int shown;
        private int kept;
        private boolean ended;

        private Growing(DraftId draft, ChapterId chapter, VariantId variant, String before) {
            this.draft = draft;
            this.chapter = chapter;
            this.variant = variant;
            this.raw = new StringBuilder(before);
            this.kept = before.length();
        }

        void append(String words) {
            lock.lock();
            try {
                raw.append(words);
                more.signal();
            } finally {
                lock.unlock();
            }
        }

        /// Nothing of it is shown or kept from here on: its end is kept by somebody else.
        void end() {
            lock.lock();
            try {
                ended = true;
                all.remove(this);
            } finally {
                lock.unlock();
            }
        }
    }

    /// @param before what there is already
    Growing grow(DraftId draft, ChapterId chapter, VariantId variant, String before) {
        var growing = new Growing(draft, chapter, variant, before);
        lock.lock();
        try {
            all.add(growing);
            more.signal();
        } finally {
            lock.unlock();
        }
        return growing;
    }

    private void work() {
        long keptAt = System.nanoTime();
        try {
            while (awaitMore()) {
                show();
                if (System.nanoTime() - keptAt >= KEPT.toNanos()) {
                    keep();
                    keptAt = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for words, and a moment longer for others to come along.
    private boolean awaitMore() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && all.stream().noneMatch(LiveText::isNew)) {
                more.await();
            }
            long left = SHOWN.toNanos();
            while (!closed && left > 0) {
                left = more.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isNew(Growing one) {
        return one.raw.length() > one.shown || one.raw.length() > one.kept;
    }

    private void show() {
        List<StudioEvent> events = new ArrayList<>();
        lock.lock();
        try {
            for (Growing one : all) {
                if (one.raw.length() > one.shown) {
                    one.shown = one.raw.length();
                    String text = Written.shown(one.raw.toString());
                    events.add(
                            new StudioEvent.ChapterGrew(one.draft, one.chapter, one.variant, text));
                }
            }
        } finally {
            lock.unlock();
        }
        events.forEach(books::tell);
    }

    /// Keeps what is new. Who ended meanwhile is left out within the change, so that nothing is
    /// kept after the end.
    private void keep() {
        List<Growing> grown = new ArrayList<>();
        lock.lock();
        try {
            all.stream().filter(one -> one.raw.length() > one.kept).forEach(grown::add);
        } finally {
            lock.unlock();
        }
        if (!grown.isEmpty()) {
            books.update(change -> grown.forEach(one -> keep(change, one)));
        }
    }

    private void keep(Change change, Growing one) {
        String raw;
        lock.lock();
        try {
            if (one.ended) {
                return;
            }
            raw = one.raw.toString();
            one.kept = raw.length();
        } finally {
            lock.unlock();
        }
        change.unit().partials().keep(new Partial(one.variant, run, raw, clock.instant()));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        keep();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
