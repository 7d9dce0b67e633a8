package org.inkwright.billing.orders;

/// What came of a webhook.
public enum Heard {
    /// It need not come again.
    DONE,
    /// It must come again.
    AGAIN,
    /// It is not from the payment provider, or not of now; nothing was kept of it.
    REFUSED
}
