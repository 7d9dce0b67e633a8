package org.inkwright.paymentssimulator;

/// What can go wrong with one call.
public enum Fault {
    /// Status 500; nothing was done.
    OUT_OF_ORDER,
    /// Status 429, to be asked again after two seconds.
    BUSY,
    /// Status 409: the same key is being worked on.
    IN_PROGRESS,
    /// No answer; nothing was done.
    LOST_BEFORE,
    /// No answer, although everything was done.
    LOST_AFTER,
    /// A page of something else between us and Stripe.
    OTHER_PAGE
}
