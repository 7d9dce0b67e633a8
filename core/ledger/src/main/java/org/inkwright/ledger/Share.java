package org.inkwright.ledger;

/// How much one pool or lot pays of an act, or reserves for it.
public record Share(LedgerAccount account, Amount amount) {
    /// @throws IllegalArgumentException for a share that is not above zero or of another unit
    public Share {
        if (!account.unit().equals(amount.unit())) {
            throw new IllegalArgumentException(account + " does not count " + amount.unit());
        }
        if (amount.sign() <= 0) {
            throw new IllegalArgumentException("a share is above zero: " + account);
        }
    }
}
