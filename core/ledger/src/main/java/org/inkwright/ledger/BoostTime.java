package org.inkwright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How long boosts last (rule 55): each for a fixed time from its payment, or from the end of the
/// one before it. A boost whose money went back ends then; one that follows it begins at that
/// moment, or at its own payment if that is later, and lasts its whole time.
public final class BoostTime {
    private BoostTime() {}

    /// One boost that was paid.
    ///
    /// @param order the id of its order; breaks ties
    /// @param ended when its money went back; [Fund#NEVER] when it did not
    /// @param length how long it lasts, as it was sold
    public record Paid(String order, Instant at, Instant ended, Duration length) {
        /// @throws IllegalArgumentException for a length that is not above zero
        public Paid {
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("a boost lasts");
            }
        }

        /// One whose money did not go back.
        public Paid(String order, Instant at, Duration length) {
            this(order, at, Fund.NEVER, length);
        }
    }

    /// The stretches of the boosts, each right after or some time after the one before. One that
    /// ended before it began has none.
    public static List<Period> stretches(List<Paid> boosts) {
        List<Period> stretches = new ArrayList<>();
        Instant before = Instant.MIN;
        List<Paid> inOrder =
                boosts.stream()
                        .sorted(Comparator.comparing(Paid::at).thenComparing(Paid::order))
                        .toList();
        for (Paid boost : inOrder) {
            Instant start = boost.at().isAfter(before) ? boost.at() : before;
            Instant whole = start.plus(boost.length());
            Instant end = boost.ended().isBefore(whole) ? boost.ended() : whole;
            if (start.isBefore(end)) {
                stretches.add(new Period(start, end));
                before = end;
            }
        }
        return List.copyOf(stretches);
    }

    /// Whether a boost is running at a moment.
    public static boolean isRunning(List<Paid> boosts, Instant at) {
        return stretches(boosts).stream().anyMatch(stretch -> stretch.contains(at));
    }
}
