package org.inkwright.manuscript;

import java.math.BigInteger;

/// What a text model costs.
///
/// @param inputMicros millionths of the currency for a million tokens that are read
/// @param outputMicros millionths of the currency for a million tokens that are written
/// @param currency ISO 4217 code; [#NO_CURRENCY] for what is free
public record ModelPrice(long inputMicros, long outputMicros, String currency) {
    /// ISO 4217 for no currency at all.
    public static final String NO_CURRENCY = "XXX";

    /// What a server of the writer's own costs.
    public static final ModelPrice FREE = new ModelPrice(0, 0, NO_CURRENCY);

    /// A million of the currency for a million tokens; whatever is dearer was mistyped.
    public static final long MOST_MICROS = 1_000_000_000_000L;

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    public ModelPrice {
        Checks.notNegative(inputMicros, "inputMicros");
        Checks.notNegative(outputMicros, "outputMicros");
        Checks.require(inputMicros <= MOST_MICROS && outputMicros <= MOST_MICROS, "too dear");
        Checks.require(currency.matches("[A-Z]{3}"), "no currency: " + currency);
    }

    /// What so many tokens cost, rounded up.
    public Cost of(long input, long output) {
        BigInteger all =
                times(input, inputMicros)
                        .add(times(output, outputMicros))
                        .add(MILLION)
                        .subtract(BigInteger.ONE)
                        .divide(MILLION);
        return new Cost(all.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(), currency);
    }

    private static BigInteger times(long tokens, long micros) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(micros));
    }
}
