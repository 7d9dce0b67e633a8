package org.inkwright.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/// Whether a credit ever buys more provider cost than it earned where it was cheapest, and what
/// else of sound single prices is not sound together.
final class PriceSanity {
    private PriceSanity() {}

    static List<String> faults(String currency, List<PackageOffer> packages, PriceBook book) {
        int places = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        PackageOffer cheapest =
                packages.stream()
                        .min(Comparator.comparing(p -> p, PriceSanity::byEarning))
                        .orElseThrow();
        List<String> faults = new ArrayList<>();
        for (PriceEntry entry : book.entries()) {
            if (entry instanceof PriceEntry.Text text && isCachedDearer(text)) {
                faults.add("The price of " + text.model() + " is higher for cached input.");
            }
            for (Rate rate : rates(entry)) {
                if (loses(rate, cheapest, places)) {
                    faults.add(
                            "The price of "
                                    + entry.model()
                                    + " earns less than it costs: "
                                    + rate.credits().toPlainString()
                                    + " credits of the package \""
                                    + cheapest.name()
                                    + "\" do not cover "
                                    + rate.cost().toPlainString()
                                    + " "
                                    + currency
                                    + ".");
                }
            }
        }
        return faults;
    }

    private static boolean isCachedDearer(PriceEntry.Text text) {
        return text.cachedInput().credits().compareTo(text.input().credits()) > 0;
    }

    /// Compares price / credits without dividing.
    private static int byEarning(PackageOffer one, PackageOffer other) {
        return product(one.price().count(), other.credits().count())
                .compareTo(product(other.price().count(), one.credits().count()));
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }

    /// Whether cost > credits * price / credits of the package, without dividing.
    private static boolean loses(Rate rate, PackageOffer cheapest, int places) {
        BigDecimal cost =
                rate.cost()
                        .movePointRight(places)
                        .multiply(BigDecimal.valueOf(cheapest.credits().count(), 6));
        BigDecimal earned = rate.credits().multiply(BigDecimal.valueOf(cheapest.price().count()));
        return cost.compareTo(earned) > 0;
    }

    private static List<Rate> rates(PriceEntry entry) {
        return switch (entry) {
            case PriceEntry.Text text -> List.of(text.input(), text.cachedInput(), text.output());
            case PriceEntry.Image image -> List.of(image.each());
            case PriceEntry.Speech speech -> List.of(speech.million());
            case PriceEntry.Transcription sound -> List.of(sound.hour());
        };
    }
}
