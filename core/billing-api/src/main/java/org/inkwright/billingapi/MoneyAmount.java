package org.inkwright.billingapi;

import java.util.regex.Pattern;

/// Money as it travels.
///
/// @param amount minor units, such as cents
/// @param currency three capital letters
public record MoneyAmount(long amount, String currency) {
    static final Codec<MoneyAmount> CODEC =
            Codec.of(
                    m -> new MoneyAmount(m.whole("amount"), m.text("currency")),
                    (v, out) -> out.put("amount", v.amount).put("currency", v.currency));
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /// @throws IllegalArgumentException for what is no currency
    public MoneyAmount {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("not a currency");
        }
    }
}
