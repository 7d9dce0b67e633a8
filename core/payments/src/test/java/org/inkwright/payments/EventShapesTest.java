package org.inkwright.payments;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inkwright.payments.EventContent.Foreign;
import org.inkwright.payments.EventOrigin.Dialect;
import org.inkwright.payments.EventOrigin.Money;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;

/// Events as Stripe documents them, of the version that the library pins and of an older one, and
/// what we read of them. `-Dgolden.renew=true` writes the readings anew: look at the difference.
class EventShapesTest {
    private static final Path FOLDER =
            Fixtures.root().resolve("core/payments/src/test/resources/org/inkwright/payments");

    private static List<PaymentEvent> events(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(line -> new EventBody(line.getBytes(StandardCharsets.UTF_8)))
                .map(body -> WebhookReader.stored(body).orElseThrow())
                .toList();
    }

    private static String readings(List<PaymentEvent> events) {
        return events.stream()
                .map(event -> event + " " + event.origin() + "\n    " + event.content() + "\n")
                .collect(joining());
    }

    private static void assertReads(String name) throws IOException {
        Path expected = FOLDER.resolve(name + ".txt");
        String readings = readings(events(name + ".jsonl"));
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(expected, readings);
        }
        assertEquals(Files.readString(expected), readings);
    }

    @Test
    void theNewerShapeIsRead() throws IOException {
        assertReads("events-newer");
    }

    @Test
    void theOlderShapeIsRead() throws IOException {
        assertReads("events-older");
    }

    @Test
    void bothShapesSayTheSame() throws IOException {
        List<PaymentEvent> newer = events("events-newer.jsonl");
        List<PaymentEvent> older = events("events-older.jsonl");
        for (int i = 0; i < newer.size(); i++) {
            assertEquals(withoutPayment(newer.get(i)), withoutPayment(older.get(i)));
            assertEquals(Dialect.OURS, newer.get(i).origin().dialect());
            assertEquals(Dialect.OTHER, older.get(i).origin().dialect());
        }
    }

    /// Only the older shape names the payment of an invoice.
    private static String withoutPayment(PaymentEvent event) {
        return event.content().toString().replace("payment=pi_2]", "payment=null]");
    }

    @Test
    void whatIsOfConcernButCannotBeReadIsForeign() throws IOException {
        List<Foreign> foreign =
                events("events-newer.jsonl").stream()
                        .map(PaymentEvent::content)
                        .filter(Foreign.class::isInstance)
                        .map(Foreign.class::cast)
                        .toList();
        assertEquals(
                List.of("items.data is missing", "total is not a whole number"),
                foreign.stream().map(Foreign::fault).toList());
    }

    @Test
    void aMissingMemberThatIsNeededMakesAnEventForeign() throws IOException {
        for (PaymentEvent event : events("events-newer.jsonl")) {
            String empty =
                    event.body().text().replaceFirst("\"data\": .*\"livemode\"", "\"livemode\"");
            EventContent content = read(empty).content();
            assertTrue(
                    content instanceof Foreign
                            || content.equals(new EventContent.Unknown(event.type())),
                    () -> event + ": " + content);
        }
    }

    @Test
    void everyTypeThatWeAskForIsRead() {
        // more than twenty cannot be asked for at once
        assertTrue(StripePayments.EVENT_TYPES.size() <= 20);
        for (String type : StripePayments.EVENT_TYPES) {
            String event =
                    """
                    {"id": "evt_1", "object": "event", "type": "%s", "created": 1,
                     "data": {"object": {}}}
                    """
                            .formatted(type);
            assertInstanceOf(Foreign.class, read(event).content(), type);
        }
    }

    @Test
    void whatDoesNotSayThatItsMoneyIsRealIsATest() throws IOException {
        String event = events("events-newer.jsonl").getFirst().body().text();
        assertEquals(Money.LIVE, read(event).origin().money());
        // the event says it last, the object within it before
        int at = event.lastIndexOf("\"livemode\": true,");
        String silent = event.substring(0, at) + event.substring(at + 17);
        assertEquals(Money.TEST, read(silent).origin().money());
    }

    private static PaymentEvent read(String body) {
        return WebhookReader.stored(new EventBody(body.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    @Test
    void nothingThatComesThrows() throws IOException {
        var random = new SplittableRandom(11);
        List<PaymentEvent> all = events("events-newer.jsonl");
        int foreign = 0;
        for (int i = 0; i < Rounds.of(1_000, 100_000); i++) {
            byte[] body = mutated(all.get(random.nextInt(all.size())).body().text(), random);
            var read = WebhookReader.stored(new EventBody(body));
            foreign += read.filter(one -> one.content() instanceof Foreign).isPresent() ? 1 : 0;
        }
        assertTrue(foreign > 10, "mutations that reach the content: " + foreign);
    }

    private static byte[] mutated(String body, SplittableRandom random) {
        String[] pieces = {
            "null", "[]", "{}", "\"\"", "-1", "1e999", "true", "\"\\ud800\"", "9999999999999999999"
        };
        String piece = pieces[random.nextInt(pieces.length)];
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 1 ->
                    body.substring(0, random.nextInt(body.length()))
                            .getBytes(StandardCharsets.UTF_8);
            default -> {
                // the value of one member becomes another
                List<Integer> starts = starts(body);
                int at = starts.get(random.nextInt(starts.size()));
                int end = at;
                while (",}]".indexOf(body.charAt(end)) < 0) {
                    end++;
                }
                yield (body.substring(0, at) + piece + body.substring(end))
                        .getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static List<Integer> starts(String body) {
        List<Integer> starts = new ArrayList<>();
        for (int at = body.indexOf("\": "); at >= 0; at = body.indexOf("\": ", at + 1)) {
            if ("{[".indexOf(body.charAt(at + 3)) < 0) {
                starts.add(at + 3);
            }
        }
        return starts;
    }

    @Test
    void anEventDoesNotPrintWhatItHolds() throws IOException {
        PaymentEvent event = events("events-newer.jsonl").getFirst();
        assertEquals("checkout.session.completed evt_1Example001", event.toString());
        assertFalse(event.body().toString().contains("ann@"));
        assertInstanceOf(EventContent.CheckoutTold.class, event.content());
    }
}
