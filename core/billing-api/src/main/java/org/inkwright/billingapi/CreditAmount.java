package org.inkwright.billingapi;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An exact number of credits as it travels: a decimal in quotation marks with at most six places.
///
/// @param value without needless zeros; below zero where something was taken
public record CreditAmount(BigDecimal value) implements Comparable<CreditAmount> {
    public static final CreditAmount NONE = new CreditAmount(BigDecimal.ZERO);
    static final Shape SHAPE = new Shape(Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,6})?"), "12.5");

    /// @throws IllegalArgumentException for more places or digits than credits have
    public CreditAmount {
        value = value.stripTrailingZeros();
        if (value.scale() > 6 || value.precision() - value.scale() > 13) {
            throw new IllegalArgumentException("not an amount of credits");
        }
    }

    /// Reads a decimal such as `12.5`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static CreditAmount of(String decimal) {
        if (!SHAPE.pattern().matcher(decimal).matches()) {
            throw new IllegalArgumentException("not an amount of credits");
        }
        return new CreditAmount(new BigDecimal(decimal));
    }

    @Override
    public int compareTo(CreditAmount other) {
        return value.compareTo(other.value);
    }

    /// The decimal.
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
