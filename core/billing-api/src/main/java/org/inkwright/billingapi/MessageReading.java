package org.inkwright.billingapi;

/// What came of reading a message.
public sealed interface MessageReading<T> {
    /// It is one.
    record Read<T>(T message) implements MessageReading<T> {}

    /// It is not.
    ///
    /// @param fault what is missing or wrong, with its place; never the content
    record Faulty<T>(String fault) implements MessageReading<T> {}
}
