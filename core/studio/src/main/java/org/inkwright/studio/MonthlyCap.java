package org.inkwright.studio;

import org.jspecify.annotations.Nullable;

/// How much text models may use in a calendar month, of the writer's time zone. Asked before each
/// question: what is under way is finished, so a little more may be used than the cap says. Then
/// jobs fail with the code `cap.reached` and can be tried again when the cap was raised or the
/// month is over; nothing is lost. Safe to share between threads.
public interface MonthlyCap {
    /// How things stand this month.
    State state();

    /// Sets the cap in the place of the one before.
    void set(Limit limit);

    /// Takes the cap away.
    void lift();

    /// A cap.
    sealed interface Limit {
        /// The number that must not be passed.
        long most();
    }

    /// So many tokens, read and written ones together.
    record OfTokens(long most) implements Limit {
        public OfTokens {
            checked(most);
        }
    }

    /// So much money. Only what was priced in that currency counts, so models without a price are
    /// not held by it.
    ///
    /// @param most millionths of the currency
    /// @param currency ISO 4217 code
    record OfCost(long most, String currency) implements Limit {
        public OfCost {
            checked(most);
            if (!currency.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException("no currency: " + currency);
            }
        }
    }

    private static void checked(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("a cap is not below nothing: " + most);
        }
    }

    /// How things stand.
    ///
    /// @param limit null when there is no cap
    /// @param used how much of it is used this month, in its own unit; 0 without a cap
    /// @param projected how much it will be by the end of the month at this pace
    record State(@Nullable Limit limit, long used, long projected) {
        private static final int NEAR_PERCENT = 80;

        /// Nothing more is asked.
        public boolean isReached() {
            return limit != null && used >= limit.most();
        }

        /// Four fifths are used.
        public boolean isNear() {
            return limit != null && used >= limit.most() / 100.0 * NEAR_PERCENT;
        }

        /// At this pace it is reached before the month is over.
        public boolean isAhead() {
            return limit != null && projected >= limit.most();
        }
    }
}
