package org.inkwright.billing.orders;

import java.time.Instant;

/// Something that the program cannot bring to its end by itself.
///
/// @param kind what it is
/// @param id ours, or the payment provider's
/// @param about the type of an event, or the id of an order
/// @param trouble why it stands
/// @param at since when, by the payment provider's time or ours
public record ParkedItem(Kind kind, String id, String about, String trouble, Instant at) {
    /// What it is.
    public enum Kind {
        /// News of the payment provider that nobody understood, or that failed too often.
        EVENT,
        /// News of a refund or dispute whose purchase nobody knows.
        WAITING_EVENT,
        /// An order that was paid otherwise than it costs.
        ORDER,
        /// A refund of which nobody knows whether it was done.
        REFUND
    }
}
