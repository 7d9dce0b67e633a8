package org.inkwright.billing.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.inkwright.billingapi.CreditAmount;
import org.inkwright.billingapi.MoneyAmount;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Money;

/// Values of the ledger as the messages show them.
public final class Shown {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Shown() {}

    /// Credits, or generations as whole credits, as the messages count.
    public static CreditAmount credits(Amount amount) {
        return CreditAmount.of(amount.toString());
    }

    /// Money.
    public static MoneyAmount money(Money money) {
        return new MoneyAmount(money.count(), money.currency());
    }

    /// A moment as people read it, to the minute.
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /// The word that stands for a constant.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
