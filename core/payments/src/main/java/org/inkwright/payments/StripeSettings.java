package org.inkwright.payments;

import java.net.URI;
import java.time.Duration;

/// How to reach Stripe.
///
/// @param secretKey begins with `sk_` or `rk_`
/// @param apiBase usually [#STRIPE]; a simulator or a test server may stand elsewhere
/// @param patience how long an answer may take, and a connection
public record StripeSettings(Confidential secretKey, URI apiBase, Patience patience) {
    /// Where Stripe is.
    public static final URI STRIPE = URI.create("https://api.stripe.com");

    /// How long things may take.
    public record Patience(Duration connect, Duration answer) {
        /// 10 seconds for a connection, 30 for an answer.
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    /// Whether the key takes no real money.
    public boolean isForTests() {
        return secretKey.value().contains("_test_");
    }

    /// Stripe itself, with the usual patience.
    public static StripeSettings of(Confidential secretKey) {
        return new StripeSettings(secretKey, STRIPE, Patience.USUAL);
    }
}
