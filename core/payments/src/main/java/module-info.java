/// The way to the payment provider, which is Stripe: opening pages of payment, refunds,
/// subscriptions, and reading what Stripe tells of them.
///
/// Start reading at [org.inkwright.payments.Payments] for what can be asked, at
/// [org.inkwright.payments.WebhookReader] for what is told, and at
/// [org.inkwright.payments.StripePayments] for who does it.
///
/// This module must never know what is sold for how many credits, an account's balance, or a
/// database, and no type of Stripe's library leaves its package `stripe`.
@org.jspecify.annotations.NullMarked
module org.inkwright.payments {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires com.stripe;
    requires okhttp3;
    requires okio;

    exports org.inkwright.payments;
}
