package org.inkwright.desktop.transcript;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.manuscript.KeptEdit;
import org.jspecify.annotations.Nullable;

/// Keeps edits one after the other, in the order in which the writer made them. One that cannot be
/// kept stays at the head and is tried again; nothing overtakes it. For the window's thread.
final class EditQueue {
    /// How long after a failure it is tried again.
    static final Duration AGAIN = Duration.ofSeconds(5);

    private final Deque<Step> waiting = new ArrayDeque<>();
    private final Object desk = new Object();
    private final Background background;
    private final Later later;
    private final Runnable changed;
    private @Nullable Step atWork;
    private @Nullable Step lastDone;
    private boolean closed;
    private boolean failing;

    /// An empty queue.
    ///
    /// @param changed told when the queue begins, ends or fails
    EditQueue(Background background, Later later, Runnable changed) {
        this.background = background;
        this.later = later;
        this.changed = changed;
    }

    /// A step of the writer.
    ///
    /// @param prepare asked on the window's thread when everything before is kept; gives what keeps
    ///   the edit, or null when there is nothing to be done any more
    /// @param then told of the edit on the window's thread
    record Step(
            Supplier<@Nullable Supplier<Optional<KeptEdit>>> prepare, Consumer<KeptEdit> then) {}

    /// Adds a step.
    void add(Step step) {
        waiting.add(step);
        if (atWork == null && !failing) {
            next();
        }
        changed.run();
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    boolean isFailing() {
        return failing;
    }

    private void next() {
        Step step = waiting.peek();
        if (step == null) {
            changed.run();
            return;
        }
        Supplier<Optional<KeptEdit>> work = step.prepare().get();
        if (work == null) {
            waiting.remove(step);
            next();
            return;
        }
        atWork = step;
        background.start(
                "edit", () -> once(step, work), kept -> done(step, kept), failure -> failed());
    }

    /// Whoever closes the window waits here for the step that is at work.
    private Optional<KeptEdit> once(Step step, Supplier<Optional<KeptEdit>> work) {
        synchronized (desk) {
            if (closed) {
                return Optional.empty();
            }
            Optional<KeptEdit> kept = work.get();
            lastDone = step;
            return kept;
        }
    }

    private void done(Step step, Optional<KeptEdit> kept) {
        atWork = null;
        failing = false;
        waiting.remove(step);
        kept.ifPresent(step.then());
        next();
    }

    private void failed() {
        atWork = null;
        failing = true;
        var _ = later.in(AGAIN, this::tryAgain);
        changed.run();
    }

    private void tryAgain() {
        if (failing && atWork == null) {
            failing = false;
            next();
        }
    }

    /// Keeps what is left on the calling thread: the window is closing. What cannot be kept does
    /// not hold back what comes after it; the first failure is thrown at the end.
    void finish() {
        synchronized (desk) {
            closed = true;
            RuntimeException first = null;
            for (Step step : waiting) {
                try {
                    last(step);
                } catch (RuntimeException e) {
                    // An edge: after this there is no other time for the steps behind.
                    first = first == null ? e : first;
                }
            }
            waiting.clear();
            if (first != null) {
                throw first;
            }
        }
    }

    private void last(Step step) {
        Supplier<Optional<KeptEdit>> work = step.equals(lastDone) ? null : step.prepare().get();
        if (work != null) {
            work.get().ifPresent(step.then());
        }
    }
}
