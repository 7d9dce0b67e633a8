package org.inkwright.ledger;

import java.util.regex.Pattern;

/// What an amount counts: credits, generations or the money of a currency. Only amounts of one unit
/// are added.
///
/// @param code `credit`, `generation` or the three capital letters of a currency
public record Unit(String code) {
    public static final Unit CREDIT = new Unit("credit");
    public static final Unit GENERATION = new Unit("generation");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /// @throws IllegalArgumentException for a code that is none of the three kinds
    public Unit {
        if (!code.equals("credit")
                && !code.equals("generation")
                && !CURRENCY.matcher(code).matches()) {
            throw new IllegalArgumentException("not a unit: " + code);
        }
    }

    /// The unit of a currency, such as `USD`.
    public static Unit money(String currency) {
        Unit unit = new Unit(currency);
        if (!unit.isMoney()) {
            throw new IllegalArgumentException("not a currency: " + currency);
        }
        return unit;
    }

    /// Whether this counts money.
    public boolean isMoney() {
        return !equals(CREDIT) && !equals(GENERATION);
    }

    @Override
    public String toString() {
        return code;
    }
}
