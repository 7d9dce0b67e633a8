package org.inkwright.manuscript;

/// An amount of money.
///
/// @param micros millionths of the currency, never negative
/// @param currency ISO 4217 code; [ModelPrice#NO_CURRENCY] for what is free
public record Cost(long micros, String currency) {
    public Cost {
        Checks.notNegative(micros, "micros");
        Checks.require(currency.matches("[A-Z]{3}"), "no currency: " + currency);
    }

    /// Both together.
    ///
    /// @throws IllegalArgumentException when they are in different currencies
    public Cost plus(Cost other) {
        Checks.require(currency.equals(other.currency), "francs and dollars do not add up");
        return new Cost(Math.addExact(micros, other.micros), currency);
    }
}
