package org.inkwright.billingapi;

import java.util.regex.Pattern;

/// Money as it travels.
///
/// @param amount minor units, such as cents
/// @param currency three capital letters
public record MoneyAmount(long amount, String currency) {
    private static final Shape CURRENCY = new Shape(Pattern.compile("[A-Z]{3}"), "USD");
    static final Codec<MoneyAmount> CODEC =
            Codec.of(
                    m -> new MoneyAmount(m.whole("amount"), m.text("currency", CURRENCY)),
                    (v, out) -> out.put("amount", v.amount).put("currency", v.currency));

    /// @throws IllegalArgumentException for what is no currency
    public MoneyAmount {
        if (!CURRENCY.pattern().matcher(currency).matches()) {
            throw new IllegalArgumentException("not a currency");
        }
    }
}
