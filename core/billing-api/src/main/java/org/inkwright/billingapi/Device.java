package org.inkwright.billingapi;

import java.time.Instant;

/// A device that is signed in.
///
/// @param current whether it is the one that asks
public record Device(String id, String name, Instant lastUsed, boolean current) {
    /// How it travels.
    public static final Codec<Device> CODEC =
            Codec.of(
                    m ->
                            new Device(
                                    m.text("id"),
                                    m.text("name"),
                                    m.instant("last_used_at"),
                                    m.flag("current")),
                    (v, out) ->
                            out.put("id", v.id)
                                    .put("name", v.name)
                                    .put("last_used_at", v.lastUsed)
                                    .put("current", v.current));
}
