package org.inkwright.billing.orders;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.ledger.Money;

/// An order as it is kept.
///
/// @param what what it brings, frozen when it was made (rule 31)
/// @param price what is to be paid, frozen too
/// @param payment the provider's ids, as far as they are known
record KeptOrder(UUID id, UUID account, What what, Money price, OrderState state, Payment payment) {
    /// What an order brings.
    ///
    /// @param offer the id of what is bought
    /// @param version of the catalogue that it was bought under
    record What(OrderKind kind, String offer, String version) {}

    /// What belongs to it at the provider.
    ///
    /// @param checkout the page of payment
    /// @param page where that page is
    /// @param payment the payment itself
    /// @param expires when it can no longer be paid
    record Payment(
            Optional<String> checkout,
            Optional<URI> page,
            Optional<String> payment,
            Instant expires) {}
}
