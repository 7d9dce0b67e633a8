package org.inkwright.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// An exact number of credits. Additions are exact or fail.
///
/// @param count millionths of a credit; may be negative in a posting
public record Credits(long count) implements Amount, Comparable<Credits> {
    public static final Credits NONE = new Credits(0);
    private static final int PLACES = 6;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,6})?");

    /// Reads a decimal such as `12.5`, with at most six places.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Credits of(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("not an amount of credits");
        }
        return exactly(new BigDecimal(decimal).movePointRight(PLACES), RoundingMode.UNNECESSARY);
    }

    /// The credits of an exact price in millionths, rounded upwards once.
    ///
    /// @throws LedgerOverflowException when it is too large to be kept
    static Credits upwards(BigDecimal millionths) {
        return exactly(millionths, RoundingMode.CEILING);
    }

    private static Credits exactly(BigDecimal millionths, RoundingMode rounding) {
        var whole = millionths.setScale(0, rounding).toBigInteger();
        if (whole.bitLength() > 63) {
            throw new LedgerOverflowException("more credits than a ledger holds");
        }
        return new Credits(whole.longValueExact());
    }

    @Override
    public Unit unit() {
        return Unit.CREDIT;
    }

    /// The sum.
    ///
    /// @throws LedgerOverflowException when it is too large to be kept
    public Credits plus(Credits other) {
        return new Credits(Exact.add(count, other.count));
    }

    /// This less the other.
    public Credits minus(Credits other) {
        return plus(other.negated());
    }

    @Override
    public Credits negated() {
        return new Credits(Exact.negate(count));
    }

    /// The smaller of both.
    public Credits atMost(Credits other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// This, or nothing when it is negative.
    public Credits orNone() {
        return sign() < 0 ? NONE : this;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(count, other.count);
    }

    /// The decimal that [#of(String)] reads, without needless zeros.
    @Override
    public String toString() {
        BigDecimal decimal = BigDecimal.valueOf(count, PLACES).stripTrailingZeros();
        return decimal.toPlainString();
    }
}
