package org.inkwright.payments;

import org.inkwright.payments.stripe.ClientPayments;

/// Opens the way to Stripe.
public final class StripePayments {
    private StripePayments() {}

    /// Payments by Stripe. Asks nobody yet, and keeps connections only while they are used.
    public static Payments open(StripeSettings settings) {
        return new ClientPayments(settings);
    }
}
