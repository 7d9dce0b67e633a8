package org.inkwright.desktop.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where failures end that nobody expected: they are logged once, without their messages, which may
/// hold names of the writer's files, and the writer is told that something went wrong. Safe to
/// share between threads; tells on the thread it is called on.
public final class Trouble implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final Deque<Throwable> untold = new ArrayDeque<>();
    private Consumer<? super Throwable> listener = failure -> {};
    private boolean listening;

    /// Names who tells the writer; is told at once of what happened before.
    public synchronized void onTrouble(Consumer<? super Throwable> newListener) {
        listener = newListener;
        listening = true;
        untold.forEach(newListener);
        untold.clear();
    }

    @Override
    public synchronized void accept(Throwable failure) {
        LOG.error("Unexpected failure", silent(failure));
        if (listening) {
            listener.accept(failure);
        } else {
            untold.add(failure);
        }
    }

    /// The same failure without words.
    static Throwable silent(Throwable failure) {
        Throwable cause = failure.getCause();
        Silent copy =
                new Silent(
                        failure.getClass().getName(),
                        cause == null || cause == failure ? null : silent(cause));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static final class Silent extends Exception {
        private static final long serialVersionUID = 1L;

        Silent(String type, @Nullable Throwable cause) {
            super(type, cause);
        }
    }
}
