package org.inkwright.ledger;

/// An exact amount of money.
///
/// @param count minor units of the currency, such as cents; may be negative in a posting
/// @param unit the currency
public record Money(long count, Unit unit) implements Amount {
    /// @throws IllegalArgumentException when the unit is no currency
    public Money {
        if (!unit.isMoney()) {
            throw new IllegalArgumentException("not a currency: " + unit);
        }
    }

    /// So many minor units of a currency, such as `of(500, "USD")`.
    public static Money of(long minorUnits, String currency) {
        return new Money(minorUnits, Unit.money(currency));
    }

    /// The three capital letters of the currency.
    public String currency() {
        return unit.code();
    }

    @Override
    public String toString() {
        return count + " minor units of " + unit;
    }
}
