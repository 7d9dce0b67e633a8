/// A simulated Stripe that speaks its wire format, for the demo mode of the billing endpoint and
/// for tests: customers, pages of payment, refunds, disputes, subscriptions and webhooks, with
/// state.
///
/// Start reading at [org.inkwright.paymentssimulator.StripeSimulator].
///
/// This module must never know our orders, credits or accounts, take real money, open a socket, or
/// share code with the module that reads what it writes: each would hide the other's mistakes.
@org.jspecify.annotations.NullMarked
module org.inkwright.paymentssimulator {
    requires static transitive org.jspecify;
    requires com.google.gson;

    exports org.inkwright.paymentssimulator;
}
