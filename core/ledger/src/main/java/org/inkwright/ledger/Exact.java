package org.inkwright.ledger;

import java.math.BigInteger;

/// Arithmetic on amounts that is exact or fails.
final class Exact {
    private Exact() {}

    static long add(long one, long other) {
        long sum = one + other;
        if (((one ^ sum) & (other ^ sum)) < 0) {
            throw new LedgerOverflowException(one + " + " + other + " is more than a ledger holds");
        }
        return sum;
    }

    static long negate(long amount) {
        if (amount == Long.MIN_VALUE) {
            throw new LedgerOverflowException("the smallest amount has no opposite");
        }
        return -amount;
    }

    /// `amount * part / whole`, rounded upwards.
    static long shareUp(long amount, long part, long whole) {
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
        BigInteger[] split = product.divideAndRemainder(BigInteger.valueOf(whole));
        BigInteger up = split[1].signum() > 0 ? split[0].add(BigInteger.ONE) : split[0];
        return narrow(up);
    }

    /// `amount * part / whole`, rounded downwards; for amounts that are not negative.
    static long shareDown(long amount, long part, long whole) {
        return narrow(
                BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(part))
                        .divide(BigInteger.valueOf(whole)));
    }

    private static long narrow(BigInteger amount) {
        if (amount.bitLength() > 63) {
            throw new LedgerOverflowException(amount + " is more than a ledger holds");
        }
        return amount.longValueExact();
    }
}
