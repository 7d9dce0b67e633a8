package org.inkwright.generation.model;

import java.time.Duration;

/// How patient we are with a service.
///
/// @param connect until a connection must stand
/// @param firstWord from the request to the first sign of an answer
/// @param betweenWords between two signs; comments that only keep a connection open are none
/// @param total for the whole answer, pauses included
/// @param attempts how often a request is sent at most, as long as no word has come
/// @param longestPause a service that asks for more patience than this is told to be busy
public record ModelLimits(
        Duration connect,
        Duration firstWord,
        Duration betweenWords,
        Duration total,
        int attempts,
        Duration longestPause) {
    public ModelLimits {
        if (attempts < 1) {
            throw new IllegalArgumentException("at least one attempt is needed: " + attempts);
        }
    }

    /// For services on the web.
    public static ModelLimits web() {
        return new ModelLimits(
                Duration.ofSeconds(15),
                Duration.ofMinutes(3),
                Duration.ofMinutes(1),
                Duration.ofMinutes(20),
                4,
                Duration.ofMinutes(1));
    }

    /// For servers on this machine or in this house, which load a model first and read slowly.
    public static ModelLimits local() {
        return new ModelLimits(
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                Duration.ofMinutes(3),
                Duration.ofHours(2),
                3,
                Duration.ofSeconds(20));
    }
}
