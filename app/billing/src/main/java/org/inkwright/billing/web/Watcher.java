package org.inkwright.billing.web;

import java.time.Duration;

/// Learns of every request that was answered. Called by many threads at once; must not fail.
@FunctionalInterface
public interface Watcher {
    /// A request was answered.
    ///
    /// @param method of HTTP, in capital letters
    /// @param route its pattern, `none` where no route fits
    /// @param status of the answer
    /// @param took how long that was
    void answered(String method, String route, int status, Duration took);
}
