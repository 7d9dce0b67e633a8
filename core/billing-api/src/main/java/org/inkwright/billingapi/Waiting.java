package org.inkwright.billingapi;

import java.time.Duration;

/// How the client lets time pass, so that tests need not. Safe to share between threads.
public interface Waiting {
    /// Waits.
    ///
    /// @throws InterruptedException when the thread is interrupted
    void pause(Duration length) throws InterruptedException;

    /// Waits for real.
    static Waiting real() {
        return Thread::sleep;
    }
}
