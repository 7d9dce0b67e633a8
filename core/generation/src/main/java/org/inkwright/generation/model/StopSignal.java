package org.inkwright.generation.model;

import java.util.ArrayList;
import java.util.List;

/// Tells a running answer to end. Safe to share between threads; once stopped it stays so.
public final class StopSignal {
    private final Object lock = new Object();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean stopped;

    /// A signal that nobody has given yet.
    public StopSignal() {}

    /// Gives the signal; a second time does nothing. Listeners run on the calling thread.
    public void stop() {
        List<Runnable> told;
        synchronized (lock) {
            if (stopped) {
                return;
            }
            stopped = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /// Whether the signal was given.
    public boolean stopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    /// Runs something when the signal is given, at once when it already was.
    ///
    /// @return takes the listener away again
    public Registration onStop(Runnable listener) {
        synchronized (lock) {
            if (!stopped) {
                listeners.add(listener);
                return () -> forget(listener);
            }
        }
        listener.run();
        return () -> {};
    }

    private void forget(Runnable listener) {
        synchronized (lock) {
            listeners.remove(listener);
        }
    }

    /// A listener that can be taken away.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
