package org.inkwright.ledger;

/// How many credits go back when money of one purchase goes back, by refunds and lost disputes
/// together. Over all steps it is exactly what was granted when all money has gone back, and never
/// more (rules 43 and 48).
///
/// @param granted what the purchase brought
/// @param paid what was paid for it
public record MoneyBack(Credits granted, Money paid) {
    /// @throws IllegalArgumentException when nothing was paid
    public MoneyBack {
        if (paid.sign() <= 0 || granted.sign() < 0) {
            throw new IllegalArgumentException("only what was paid can go back");
        }
    }

    /// The credits of one step.
    ///
    /// @param before what had gone back before it
    /// @param now what goes back with it
    public Credits credits(Money before, Money now) {
        Amount after = before.plus(now);
        return new Credits(upTo(after) - upTo(before));
    }

    private long upTo(Amount back) {
        if (!back.unit().equals(paid.unit()) || back.sign() < 0) {
            throw new IllegalArgumentException("another currency than was paid");
        }
        long bounded = Math.min(back.count(), paid.count());
        return Exact.shareDown(granted.count(), bounded, paid.count());
    }
}
