package org.inkwright.paymentssimulator;

import java.time.Duration;

/// How webhooks travel.
///
/// @param lostPercent how many of a hundred events are never delivered
/// @param doubledPercent how many are delivered twice
/// @param spread each delivery sets out up to so much later, by chance, so that they overtake each
///   other; nothing keeps them in order
public record DeliveryPolicy(int lostPercent, int doubledPercent, Duration spread) {
    /// At once, once, in order.
    public static final DeliveryPolicy ORDERLY = new DeliveryPolicy(0, 0, Duration.ZERO);

    /// @throws IllegalArgumentException for what is no percentage, or a time below zero
    public DeliveryPolicy {
        if (lostPercent < 0 || lostPercent > 100 || doubledPercent < 0 || doubledPercent > 100) {
            throw new IllegalArgumentException("a percentage is from 0 to 100");
        }
        if (spread.isNegative()) {
            throw new IllegalArgumentException("nothing sets out before it happens");
        }
    }
}
