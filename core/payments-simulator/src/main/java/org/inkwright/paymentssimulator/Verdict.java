package org.inkwright.paymentssimulator;

/// How a dispute ends.
public enum Verdict {
    /// The money comes back to us.
    WON,
    /// The money is gone.
    LOST
}
