package org.inkwright.billing.orders;

import java.time.InstantSource;
import org.inkwright.payments.WebhookReader;
import org.inkwright.payments.WebhookReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what is signed by the payment provider (rule 34). Shared by all threads.
record Webhooks(WebhookReader reader, Inbox inbox, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    /// @param signature the header; empty when there is none
    Heard hear(byte[] body, String signature) {
        String header = signature.isEmpty() ? null : signature;
        return switch (reader.read(body, header, clock.instant())) {
            case WebhookReading.Rejected rejected -> {
                LOG.warn("a webhook was refused: {}", rejected.reason());
                yield Heard.REFUSED;
            }
            case WebhookReading.Accepted accepted ->
                    inbox.receive(accepted.event()) ? Heard.DONE : Heard.AGAIN;
        };
    }
}
