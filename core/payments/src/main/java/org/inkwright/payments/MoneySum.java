package org.inkwright.payments;

import java.util.Locale;
import java.util.regex.Pattern;

/// An amount of money.
///
/// @param minorUnits such as cents; may be negative, as a credit note is
/// @param currency three capital letters
public record MoneySum(long minorUnits, String currency) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /// @throws IllegalArgumentException for what is no currency
    public MoneySum {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("not a currency");
        }
    }

    /// The currency as the provider writes it.
    public String lowerCurrency() {
        return currency.toLowerCase(Locale.ROOT);
    }
}
