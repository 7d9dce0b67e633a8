package org.inkwright.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.payments.WebhookReading.Accepted;
import org.inkwright.payments.WebhookReading.Reason;
import org.inkwright.payments.WebhookReading.Rejected;
import org.inkwright.payments.stripe.EventReading;
import org.inkwright.payments.stripe.WebhookSignature;
import org.jspecify.annotations.Nullable;

/// Reads what comes to the webhook address. What is not signed with one of our secrets, or was
/// signed too long ago or in the future, is not looked into. Safe to share between threads; throws
/// nothing, whatever comes.
public final class WebhookReader {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<Confidential> secrets;

    /// @param secrets all that are valid now; two while one is being replaced
    /// @throws IllegalArgumentException when there is none
    public WebhookReader(List<Confidential> secrets) {
        this.secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("without a secret nothing can be trusted");
        }
    }

    /// Reads what came.
    ///
    /// @param signature the header `Stripe-Signature`; null when there is none
    /// @param now the server's time
    public WebhookReading read(byte[] body, @Nullable String signature, Instant now) {
        if (signature == null || signature.isBlank()) {
            return new Rejected(Reason.NO_SIGNATURE);
        }
        Optional<WebhookSignature> parsed = WebhookSignature.of(signature);
        if (parsed.isEmpty()) {
            return new Rejected(Reason.MALFORMED_SIGNATURE);
        }
        WebhookSignature signed = parsed.get();
        if (secrets.stream().noneMatch(secret -> signed.isBy(secret.value(), body))) {
            return new Rejected(Reason.WRONG_SIGNATURE);
        }
        Duration age = Duration.between(signed.time(), now);
        if (age.compareTo(TOLERANCE) > 0) {
            return new Rejected(Reason.TOO_OLD);
        }
        if (age.negated().compareTo(TOLERANCE) > 0) {
            return new Rejected(Reason.IN_THE_FUTURE);
        }
        return stored(new EventBody(body))
                .<WebhookReading>map(Accepted::new)
                .orElseGet(() -> new Rejected(Reason.NOT_AN_EVENT));
    }

    /// Reads the body of an event that was accepted before and kept; nothing when it is none.
    public static Optional<PaymentEvent> stored(EventBody body) {
        return EventReading.read(body);
    }
}
