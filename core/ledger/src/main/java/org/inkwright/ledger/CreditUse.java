package org.inkwright.ledger;

/// Whether an account's credits pay once its pools are empty; the account decides.
public enum CreditUse {
    /// They do.
    AFTER_POOLS,
    /// They do not: an act that no pool covers is refused.
    NEVER
}
