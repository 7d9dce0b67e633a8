package org.inkwright.payments;

import java.time.Instant;

/// Something that the payment provider tells.
///
/// @param id the same whenever it is told again
/// @param type the provider's word for it, such as `invoice.paid`
/// @param created when it happened, in whole seconds
/// @param body what came; for an event that was fetched, what its webhook would have brought
public record PaymentEvent(
        String id,
        String type,
        Instant created,
        EventOrigin origin,
        EventBody body,
        EventContent content) {
    /// What it is about, as no writer's secret.
    @Override
    public String toString() {
        return type + " " + id;
    }
}
