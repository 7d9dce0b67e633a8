package org.inkwright.payments;

import java.util.List;
import org.inkwright.payments.stripe.ClientPayments;

/// Opens the way to Stripe.
public final class StripePayments {
    /// The version of the API that we write in, and that the webhook address is to be set up with.
    public static final String API_VERSION = ClientPayments.API_VERSION;

    /// The types of events that the webhook address is to be sent. Others do no harm.
    public static final List<String> EVENT_TYPES = ClientPayments.EVENT_TYPES;

    private StripePayments() {}

    /// Payments by Stripe. Asks nobody yet, and keeps connections only while they are used.
    public static Payments open(StripeSettings settings) {
        return new ClientPayments(settings);
    }
}
