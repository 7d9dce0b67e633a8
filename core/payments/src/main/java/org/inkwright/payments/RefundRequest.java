package org.inkwright.payments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money that is to go back.
///
/// @param payment the provider's id of the payment
/// @param part how much; null for all that has not gone back yet
/// @param order the id of our order, kept with the refund
public record RefundRequest(String payment, @Nullable MoneySum part, Reason reason, String order) {
    /// Why.
    public enum Reason {
        /// The customer asked.
        REQUESTED_BY_CUSTOMER,
        /// It was paid twice.
        DUPLICATE,
        /// It was not the customer who paid.
        FRAUDULENT
    }

    /// @throws IllegalArgumentException for a part that is nothing
    public RefundRequest {
        if (part != null && part.minorUnits() <= 0) {
            throw new IllegalArgumentException("a refund gives something back");
        }
    }

    /// How much, where it is not all.
    public Optional<MoneySum> amount() {
        return Optional.ofNullable(part);
    }
}
