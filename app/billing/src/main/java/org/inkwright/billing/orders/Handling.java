package org.inkwright.billing.orders;

/// What became of a piece of news.
sealed interface Handling {
    /// It has done what it does, be it nothing more than was done before.
    record Applied() implements Handling {}

    /// It is of no concern to us.
    record Ignored(String why) implements Handling {}

    /// It waits for the purchase of a payment.
    record Waits(String payment) implements Handling {}

    /// Somebody must look at it.
    record Parked(String why) implements Handling {}

    /// It cannot be handled now, because the provider cannot be asked; it is to be told again.
    record Later() implements Handling {}
}
