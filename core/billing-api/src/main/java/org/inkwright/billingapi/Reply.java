package org.inkwright.billingapi;

/// What came of asking the endpoint.
public sealed interface Reply<T> {
    /// It answered.
    ///
    /// @param replayed whether the same answer was given before to the same key
    record Answered<T>(T message, boolean replayed) implements Reply<T> {}

    /// It refused; nothing has happened.
    record Refused<T>(Problem problem, Repeat repeat) implements Reply<T> {}

    /// It was not reached, or not understood. A request with an idempotency key can be sent again
    /// with the same key at any time.
    record Failed<T>(ApiTrouble trouble) implements Reply<T> {}
}
