package org.inkwright.billing.settings;

import java.time.Duration;

/// How requests come in.
///
/// @param perSecond how many of one network may come in a second over some time; 0 for any number
/// @param proxy who says which network asks
/// @param arrival how long the head of a request may take to arrive, and how long its body
public record Entrance(int perSecond, Proxy proxy, Duration arrival) {
    private static final Duration USUAL = Duration.ofSeconds(60);

    /// Everybody comes directly, as often as they like.
    public static final Entrance OPEN = new Entrance(0, Proxy.NONE);

    /// Where requests may take a minute to arrive.
    public Entrance(int perSecond, Proxy proxy) {
        this(perSecond, proxy, USUAL);
    }

    /// Who says which network asks.
    public enum Proxy {
        /// The connection itself.
        NONE,
        /// A proxy in front, in `X-Forwarded-For`; nobody else can reach the port.
        FORWARDED
    }
}
