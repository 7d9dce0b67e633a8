package org.inkwright.payments;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of payment.
///
/// @param order the id of our order; empty for a page that is not ours
/// @param expires when it can no longer be paid
/// @param total what is to be paid, or was
public record CheckoutState(
        String id, String order, Progress progress, Instant expires, MoneySum total, Links links) {
    /// How far it is.
    public record Progress(Status status, PaymentStatus payment) {
        /// Whether the money is there, or none was due.
        public boolean isPaid() {
            return payment == PaymentStatus.PAID || payment == PaymentStatus.NONE_DUE;
        }
    }

    /// What of the page.
    public enum Status {
        /// It can be paid.
        OPEN,
        /// It was used; the money may still be on its way.
        COMPLETE,
        /// It can no longer be paid.
        EXPIRED,
        /// What only a newer provider knows.
        OTHER
    }

    /// What of the money.
    public enum PaymentStatus {
        /// It is there.
        PAID,
        /// It is not, or not yet.
        UNPAID,
        /// None was due.
        NONE_DUE,
        /// What only a newer provider knows.
        OTHER
    }

    /// What belongs to it at the provider, as far as it is there yet.
    ///
    /// @param page where it is paid
    /// @param payment the id of the payment, for a page that is paid once
    /// @param subscription the id of the subscription, for one that is paid each month
    /// @param invoice the id of that subscription's first invoice
    public record Links(
            @Nullable URI page,
            @Nullable String customer,
            @Nullable String payment,
            @Nullable String subscription,
            @Nullable String invoice) {}

    /// Where it is paid, as long as it can be.
    public Optional<URI> payAt() {
        return Optional.ofNullable(links.page());
    }
}
