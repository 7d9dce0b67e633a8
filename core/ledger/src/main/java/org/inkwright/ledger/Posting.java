package org.inkwright.ledger;

/// One line of a transaction: an amount put on an account, or taken when it is negative.
public record Posting(LedgerAccount account, Amount amount) {
    /// @throws IllegalArgumentException for a line that moves nothing or another unit
    public Posting {
        if (!account.unit().equals(amount.unit())) {
            throw new IllegalArgumentException(account + " does not count " + amount.unit());
        }
        if (amount.sign() == 0) {
            throw new IllegalArgumentException("a posting moves something: " + account);
        }
    }
}
