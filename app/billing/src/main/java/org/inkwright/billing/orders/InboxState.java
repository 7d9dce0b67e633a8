package org.inkwright.billing.orders;

/// What became of an event.
enum InboxState {
    /// It is to be worked on.
    RECEIVED,
    /// It waits for the purchase of its payment (rule 37).
    WAITING,
    /// It has done what it does.
    APPLIED,
    /// It is of no concern to us.
    IGNORED,
    /// Somebody must look at it.
    PARKED
}
