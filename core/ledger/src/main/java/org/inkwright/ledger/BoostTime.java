package org.inkwright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// How long boosts last (rule 55): each for a fixed time from its payment, or from the end of the
/// one before it. A boost whose money went back counts for nothing from then on.
///
/// @param length of one boost: 30 times 24 hours
public record BoostTime(Duration length) {
    /// @throws IllegalArgumentException for a length that is not above zero
    public BoostTime {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a boost lasts");
        }
    }

    /// One boost that was paid and whose money did not go back.
    ///
    /// @param order the id of its order; breaks ties
    public record Paid(String order, Instant at) {}

    /// The stretches of the boosts, each right after or some time after the one before.
    public List<Period> stretches(List<Paid> boosts) {
        Instant[] end = {Instant.MIN};
        return boosts.stream()
                .sorted(Comparator.comparing(Paid::at).thenComparing(Paid::order))
                .map(boost -> {
                    Instant start = boost.at().isAfter(end[0]) ? boost.at() : end[0];
                    end[0] = start.plus(length);
                    return new Period(start, end[0]);
                })
                .toList();
    }

    /// Whether a boost is running at a moment.
    public boolean isRunning(List<Paid> boosts, Instant at) {
        return stretches(boosts).stream().anyMatch(stretch -> stretch.contains(at));
    }
}
