package org.inkwright.billing.settings;

/// Whether money and mail are real.
public enum Mode {
    /// Nothing costs money and nothing leaves the machine.
    DEMO,
    /// Real accounts, real money.
    LIVE
}
