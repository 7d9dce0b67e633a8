package org.inkwright.billing.settings;

/// How requests come in.
///
/// @param perSecond how many of one network may come in a second over some time; 0 for any number
/// @param proxy who says which network asks
public record Entrance(int perSecond, Proxy proxy) {
    /// Everybody comes directly, as often as they like.
    public static final Entrance OPEN = new Entrance(0, Proxy.NONE);

    /// Who says which network asks.
    public enum Proxy {
        /// The connection itself.
        NONE,
        /// A proxy in front, in `X-Forwarded-For`; nobody else can reach the port.
        FORWARDED
    }
}
