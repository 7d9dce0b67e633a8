package org.inkwright.payments;

/// What became of reading what came to the webhook address.
public sealed interface WebhookReading {
    /// It is from the provider.
    record Accepted(PaymentEvent event) implements WebhookReading {}

    /// It is not to be trusted, or not now; to be answered with status 400.
    record Rejected(Reason reason) implements WebhookReading {}

    /// Why not.
    enum Reason {
        /// There is no signature.
        NO_SIGNATURE,
        /// The signature is not written as signatures are.
        MALFORMED_SIGNATURE,
        /// No secret of ours made it, or the body was altered.
        WRONG_SIGNATURE,
        /// It was signed more than 300 seconds ago.
        TOO_OLD,
        /// It was signed more than 300 seconds from now.
        IN_THE_FUTURE,
        /// It is signed, but no event.
        NOT_AN_EVENT
    }
}
