package org.inkwright.desktop.work;

import java.time.Duration;

/// Does something after a while, on the window's thread. For the window's thread.
public interface Later {
    /// Does some work after a while.
    ///
    /// @param work must be short
    Call in(Duration delay, Runnable work);

    /// Work that is yet to be done.
    @FunctionalInterface
    interface Call {
        /// Leaves it undone; harmless when it is done already.
        void cancel();
    }
}
