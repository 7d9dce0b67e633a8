package org.inkwright.cli;

/// Tells the work that the person wants it to end. Nothing is interrupted in the middle: the work
/// is asked to stop and keeps what it has. Safe to share.
final class Interruption {
    private boolean asked;
    private Runnable stop = () -> {};

    /// The person wants it to end.
    void ask() {
        Runnable action;
        synchronized (this) {
            asked = true;
            action = stop;
        }
        action.run();
    }

    /// What makes the work stop; done at once when it was asked for already.
    void stopWith(Runnable action) {
        boolean late;
        synchronized (this) {
            stop = action;
            late = asked;
        }
        if (late) {
            action.run();
        }
    }

    /// Does something that an interrupted thread gives up, leaving nothing half done.
    <T> T during(Doing<T> work) throws InterruptedException {
        Thread worker = Thread.currentThread();
        stopWith(worker::interrupt);
        try {
            return work.done();
        } finally {
            stopWith(() -> {});
            if (Thread.interrupted()) {
                // Asked for when it was done already: what it did is kept, and told by the caller.
                check();
            }
        }
    }

    /// Something that can be given up.
    ///
    /// @param <T> what comes of it
    interface Doing<T> {
        T done() throws InterruptedException;
    }

    /// Goes on only if nobody asked.
    void check() throws InterruptedException {
        synchronized (this) {
            if (asked) {
                throw new InterruptedException("asked to stop");
            }
        }
    }
}
