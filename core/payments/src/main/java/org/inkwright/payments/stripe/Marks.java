package org.inkwright.payments.stripe;

/// What we note on Stripe's objects (their metadata).
final class Marks {
    /// The id of our order: on sessions, payments, refunds and subscriptions.
    static final String ORDER = "inkwright_order";

    /// The key that it was asked for with, which Stripe forgets after a day: on refunds.
    static final String KEY = "inkwright_key";

    /// The id of our account: on customers.
    static final String ACCOUNT = "inkwright_account";

    /// The plan that counts until the end of the period, where the subscription already has the
    /// price of another.
    static final String PAID_PLAN = "inkwright_paid_plan";

    /// The price of that plan, in minor units.
    static final String PAID_PRICE = "inkwright_paid_price";

    /// The end of that period, in seconds: afterwards the note means nothing.
    static final String PAID_UNTIL = "inkwright_paid_until";

    /// The plan that comes then. Where the subscription has another, somebody else changed it, and
    /// the note means nothing.
    static final String NEXT_PLAN = "inkwright_next_plan";

    private Marks() {}
}
