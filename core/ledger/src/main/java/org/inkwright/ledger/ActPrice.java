package org.inkwright.ledger;

/// What an act costs: so many generations while pools pay, these credits when none does. Where
/// pools cover a part of the generations, credits pay for the rest in proportion.
///
/// @param generations none for acts that only credits pay, such as images
public record ActPrice(Generations generations, Credits credits) {
    public static final ActPrice NOTHING = new ActPrice(Generations.NONE, Credits.NONE);

    /// @throws IllegalArgumentException for a price below zero (rule 11)
    public ActPrice {
        if (generations.sign() < 0 || credits.sign() < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    /// Whether nothing is to be paid.
    public boolean isNothing() {
        return generations.sign() == 0 && credits.sign() == 0;
    }

    /// What credits pay when pools leave some generations open, rounded upwards.
    Credits creditsFor(long openGenerations) {
        long all = generations.count();
        return all == 0
                ? credits
                : new Credits(Exact.shareUp(credits.count(), openGenerations, all));
    }
}
