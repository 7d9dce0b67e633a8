package org.inkwright.generation.model;

import java.time.Duration;
import java.time.Instant;

/// Everything the client does with time, so that tests decide when time passes. Safe to share
/// between threads.
public interface Pacing {
    /// Now.
    Instant now();

    /// Waits, but not longer than until the signal is given.
    ///
    /// @throws InterruptedException when the thread is interrupted
    void pause(Duration length, StopSignal stop) throws InterruptedException;

    /// Runs something after a while, on another thread, unless it is called off before.
    ///
    /// @return calls it off
    StopSignal.Registration after(Duration length, Runnable action);

    /// A number from 0 inclusive to 1 exclusive, which spreads retries.
    double chance();
}
