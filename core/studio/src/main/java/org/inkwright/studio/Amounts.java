package org.inkwright.studio;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.inkwright.manuscript.Cost;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.ModelUse;

/// How much was used.
///
/// @param transcribedMillis milliseconds of recordings that this machine listened to
/// @param calls how often text models were asked
/// @param tokens what they read and wrote
/// @param costMicros what that cost, in millionths, by currency; what is free is not in it
/// @param unpricedTokens tokens of models whose price nobody knew at the time
public record Amounts(
        long transcribedMillis,
        long calls,
        Tokens tokens,
        Map<String, Long> costMicros,
        long unpricedTokens) {
    /// Nothing.
    public static final Amounts NONE = new Amounts(0, 0, new Tokens(0, 0), Map.of(), 0);

    public Amounts {
        costMicros = Map.copyOf(costMicros);
    }

    /// Tokens.
    ///
    /// @param input those that models read
    /// @param output those that they wrote
    public record Tokens(long input, long output) {
        public long all() {
            return input + output;
        }

        Tokens plus(Tokens other) {
            return new Tokens(input + other.input, output + other.output);
        }
    }

    static Amounts of(ModelUse use) {
        ModelUse.Tokens used = use.tokens();
        Optional<Cost> cost = used.cost();
        Map<String, Long> costs =
                cost.filter(one -> !one.currency().equals(ModelPrice.NO_CURRENCY))
                        .map(one -> Map.of(one.currency(), one.micros()))
                        .orElse(Map.of());
        var tokens = new Tokens(used.input(), used.output());
        return new Amounts(0, used.calls(), tokens, costs, cost.isPresent() ? 0 : tokens.all());
    }

    static Amounts transcribed(long millis) {
        return new Amounts(millis, 0, NONE.tokens(), Map.of(), 0);
    }

    Amounts plus(Amounts other) {
        Map<String, Long> costs = new TreeMap<>(costMicros);
        other.costMicros.forEach((currency, micros) -> costs.merge(currency, micros, Long::sum));
        return new Amounts(
                transcribedMillis + other.transcribedMillis,
                calls + other.calls,
                new Tokens(
                        tokens.input() + other.tokens.input(),
                        tokens.output() + other.tokens.output()),
                costs,
                unpricedTokens + other.unpricedTokens);
    }

    /// The same at this pace over another time, rounded down.
    Amounts stretched(long from, long to) {
        LongUnaryOperator more =
                amount ->
                        BigInteger.valueOf(amount)
                                .multiply(BigInteger.valueOf(to))
                                .divide(BigInteger.valueOf(from))
                                .longValue();
        Map<String, Long> costs = new TreeMap<>();
        costMicros.forEach((currency, micros) -> costs.put(currency, more.applyAsLong(micros)));
        return new Amounts(
                more.applyAsLong(transcribedMillis),
                more.applyAsLong(calls),
                new Tokens(more.applyAsLong(tokens.input()), more.applyAsLong(tokens.output())),
                costs,
                more.applyAsLong(unpricedTokens));
    }

    boolean isNothing() {
        return equals(NONE);
    }
}
