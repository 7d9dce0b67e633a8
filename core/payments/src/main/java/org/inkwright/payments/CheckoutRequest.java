package org.inkwright.payments;

import java.net.URI;
import java.time.Instant;

/// A page of payment that is to be opened. The order's id travels with the page, with its payment
/// or subscription, and so with everything that is told of them.
///
/// @param order the id of our order
/// @param customer the provider's id of who pays
/// @param expires 30 minutes to 24 hours from now
public record CheckoutRequest(
        Mode mode,
        String order,
        String customer,
        SoldItem item,
        ReturnPages pages,
        Instant expires) {
    /// How it is paid.
    public enum Mode {
        /// Once: a package or a boost.
        PAYMENT,
        /// Each month: a plan.
        SUBSCRIPTION
    }

    /// Where the page leads.
    ///
    /// @param paid after paying, or after promising to
    /// @param left after giving up
    public record ReturnPages(URI paid, URI left) {}
}
