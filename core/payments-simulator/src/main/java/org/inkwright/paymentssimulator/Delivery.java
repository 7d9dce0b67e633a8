package org.inkwright.paymentssimulator;

import java.nio.charset.StandardCharsets;

/// A webhook that is to be posted now.
///
/// @param id of this delivery; an event can have several
/// @param event the id of the event
/// @param type of the event
/// @param attempt from 1
/// @param body what is posted, as JSON
/// @param signature the header `Stripe-Signature`
public record Delivery(
        String id, String event, String type, int attempt, String body, String signature) {
    /// What is posted.
    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return type + " " + event + ", attempt " + attempt;
    }
}
