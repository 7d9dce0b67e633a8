package org.inkwright.desktop.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Numbers as the window writes them.
public final class Amount {
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");

    private Amount() {}

    /// A count with its thousands parted: `412,000`.
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /// Money, rounded up to hundredths: `0.02`. What is not nothing is never shown as nothing.
    ///
    /// @param micros millionths of a currency
    public static String money(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.UP);
        return micros == 0 ? amount.toPlainString() : amount.max(SMALLEST).toPlainString();
    }

    /// Money of several currencies: `2.10 EUR, 18.40 USD`; empty when there is none.
    public static String money(Map<String, Long> microsByCurrency) {
        return new TreeMap<>(microsByCurrency)
                .entrySet().stream()
                        .map(one -> money(one.getValue()) + " " + one.getKey())
                        .collect(Collectors.joining(", "));
    }
}
