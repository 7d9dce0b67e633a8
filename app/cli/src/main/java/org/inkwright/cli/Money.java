package org.inkwright.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.MonthlyCap;

/// Money in figures.
final class Money {
    private Money() {}

    /// What something cost, by currency; empty when nobody knows a price.
    static String of(Amounts amounts) {
        return amounts.costMicros().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cost -> of(cost.getValue(), cost.getKey()))
                .collect(Collectors.joining(" + "));
    }

    /// So much of what a cap counts.
    static String of(MonthlyCap.Limit limit, long amount) {
        return switch (limit) {
            case MonthlyCap.OfTokens _ -> amount + " tokens";
            case MonthlyCap.OfCost(var _, String currency) -> of(amount, currency);
        };
    }

    private static String of(long micros, String currency) {
        BigDecimal amount = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString() + " " + currency;
    }
}
