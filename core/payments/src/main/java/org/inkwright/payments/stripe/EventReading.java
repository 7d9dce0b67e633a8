package org.inkwright.payments.stripe;

import com.stripe.Stripe;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.inkwright.payments.EventBody;
import org.inkwright.payments.EventContent;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.PaymentEvent;

/// Reads events, whether they came to the webhook address or were fetched. Stripe's own classes are
/// not used: they fit one major version only, and an event is written in the version of its webhook
/// or, when it is fetched, of the account.
public final class EventReading {
    private EventReading() {}

    /// Reads an event; nothing when it is none.
    public static Optional<PaymentEvent> read(EventBody body) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body.bytes()))
                            .toString();
            return Optional.of(event(Facts.of(text), body));
        } catch (UnreadableException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static PaymentEvent fetched(Facts event) {
        return event(event, new EventBody(event.json().getBytes(StandardCharsets.UTF_8)));
    }

    private static PaymentEvent event(Facts event, EventBody body) {
        if (!event.text("object").equals("event")) {
            throw new UnreadableException("not an event");
        }
        String type = event.text("type");
        Instant created = event.time("created");
        String version = event.textOr("api_version", "");
        // what does not say that its money is real brings no credit
        EventOrigin.Money money =
                event.flag("livemode") ? EventOrigin.Money.LIVE : EventOrigin.Money.TEST;
        EventOrigin.Dialect dialect =
                major(version).equals(major(Stripe.API_VERSION))
                        ? EventOrigin.Dialect.OURS
                        : EventOrigin.Dialect.OTHER;
        return new PaymentEvent(
                event.text("id"),
                type,
                created,
                new EventOrigin(money, version, dialect),
                body,
                content(type, event, created));
    }

    /// Versions of one major, such as `clover`, differ by additions only.
    private static String major(String version) {
        return version.substring(version.indexOf('.') + 1);
    }

    private static EventContent content(String type, Facts event, Instant created) {
        try {
            return event.has("data.object")
                    ? ContentReading.content(type, event.object("data.object"), created)
                    : ContentReading.empty(type);
        } catch (UnreadableException e) {
            return new EventContent.Foreign(e.fault());
        }
    }
}
