package org.inkwright.desktop.commission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.inkwright.desktop.kit.Amount;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.CostRange;
import org.inkwright.studio.Estimate;
import org.jspecify.annotations.Nullable;

/// What writing will take, in words.
final class EstimateWords {
    private final Texts texts = Texts.of(EstimateWords.class);

    String line(Estimate estimate) {
        return texts.text(
                        "commission.estimate",
                        rounded(estimate.input()),
                        rounded(estimate.outputAtMost()),
                        estimate.questions())
                + " "
                + cost(estimate.cost());
    }

    /// What it costs at most, for a button; empty when nobody knows or nothing is paid.
    String brief(Estimate estimate) {
        CostRange cost = estimate.cost();
        return cost == null || cost.mostMicros() == 0
                ? texts.text(
                        "commission.tokens", rounded(estimate.input() + estimate.outputAtMost()))
                : texts.text(
                        "commission.at-most", Amount.money(cost.mostMicros()), cost.currency());
    }

    private String cost(@Nullable CostRange cost) {
        if (cost == null) {
            return texts.text("commission.price-unknown");
        }
        return cost.mostMicros() == 0
                ? texts.text("commission.free")
                : texts.text(
                        "commission.cost",
                        Amount.money(cost.leastMicros()),
                        Amount.money(cost.mostMicros()),
                        cost.currency());
    }

    /// Two figures are as exact as an estimate can be.
    static String rounded(long tokens) {
        BigDecimal two = new BigDecimal(tokens).round(new MathContext(2, RoundingMode.UP));
        return Amount.count(two.longValue());
    }
}
