package org.inkwright.payments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inkwright.payments.WebhookReading.Accepted;
import org.inkwright.payments.WebhookReading.Reason;
import org.inkwright.payments.WebhookReading.Rejected;
import org.inkwright.testing.Rounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rule 34, with the cases of stripe-java's own tests of signatures, and those that it gets wrong.
class WebhookReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String SECRET = "whsec_test_secret";
    private static final String BODY =
            """
            {"id": "evt_1", "object": "event", "type": "ping", "created": 1772359200,
             "data": {"object": {"name": "Zoë"}}}\
            """;

    private final WebhookReader reader = new WebhookReader(List.of(new Confidential(SECRET)));

    private static String signature(String secret, long seconds, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String v1(long seconds) throws Exception {
        return signature(SECRET, seconds, bytes(BODY));
    }

    private static String header(long seconds) throws Exception {
        return "t=" + seconds + ",v1=" + v1(seconds);
    }

    private static long now() {
        return NOW.getEpochSecond();
    }

    private void accepted(String header) {
        var reading = reader.read(bytes(BODY), header, NOW);
        PaymentEvent event = assertInstanceOf(Accepted.class, reading).event();
        assertEquals("evt_1", event.id());
        assertArrayEquals(bytes(BODY), event.body().bytes());
    }

    private void rejected(Reason reason, String body, @Nullable String header) {
        assertEquals(new Rejected(reason), reader.read(bytes(body), header, NOW));
    }

    @Test
    void whatIsSignedNowIsAccepted() throws Exception {
        accepted(header(now()));
        accepted(" t=" + now() + " , v1=" + v1(now()) + " ");
    }

    @Test
    void aMissingHeaderIsNoSignature() {
        rejected(Reason.NO_SIGNATURE, BODY, null);
        rejected(Reason.NO_SIGNATURE, BODY, "");
        rejected(Reason.NO_SIGNATURE, BODY, "  ");
    }

    @Test
    void aMalformedHeaderIsNoSignature() throws Exception {
        for (String header :
                List.of(
                        "bad_header",
                        "i'm not even a real signature header",
                        "t=not_a_number,v1=" + v1(now()),
                        "t=,v1=" + v1(now()),
                        "t=-1,v1=" + v1(now()),
                        "t=999999999999,v1=" + v1(now()),
                        "v1=" + v1(now()),
                        "t=" + now(),
                        "t=" + now() + ",t=" + now() + ",v1=" + v1(now()),
                        header(now()) + ",".repeat(5000))) {
            rejected(Reason.MALFORMED_SIGNATURE, BODY, header);
        }
    }

    @Test
    void anotherSchemeAloneIsNoSignature() throws Exception {
        rejected(Reason.MALFORMED_SIGNATURE, BODY, "t=" + now() + ",v0=" + v1(now()));
    }

    @Test
    void aSignatureOfSomethingElseIsWrong() throws Exception {
        rejected(Reason.WRONG_SIGNATURE, BODY, "t=" + now() + ",v1=bad_signature");
        rejected(Reason.WRONG_SIGNATURE, BODY, "t=" + now() + ",v1=" + v1(now() - 1));
        rejected(Reason.WRONG_SIGNATURE, BODY + " ", header(now()));
        rejected(Reason.WRONG_SIGNATURE, BODY.replace("evt_1", "evt_2"), header(now()));
        String other = signature("whsec_other", now(), bytes(BODY));
        rejected(Reason.WRONG_SIGNATURE, BODY, "t=" + now() + ",v1=" + other);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() throws Exception {
        accepted(header(now()) + ",v1=bad_signature");
        accepted("t=" + now() + ",v1=bad_signature,v0=00,v1=" + v1(now()));
    }

    @Test
    void bothSecretsCountWhileOneIsReplaced() throws Exception {
        var both =
                new WebhookReader(List.of(new Confidential("whsec_new"), new Confidential(SECRET)));
        assertInstanceOf(Accepted.class, both.read(bytes(BODY), header(now()), NOW));
        String newer = "t=" + now() + ",v1=" + signature("whsec_new", now(), bytes(BODY));
        assertInstanceOf(Accepted.class, both.read(bytes(BODY), newer, NOW));
        rejected(Reason.WRONG_SIGNATURE, BODY, newer);
    }

    @Test
    void theTimeMayBe300SecondsOffInEitherDirection() throws Exception {
        accepted(header(now() - 300));
        rejected(Reason.TOO_OLD, BODY, header(now() - 301));
        accepted(header(now() + 300));
        rejected(Reason.IN_THE_FUTURE, BODY, header(now() + 301));
        rejected(Reason.TOO_OLD, BODY, header(1));
        rejected(Reason.IN_THE_FUTURE, BODY, header(99_999_999_999L));
    }

    @Test
    void anAlteredTimeIsAWrongSignature() throws Exception {
        rejected(Reason.WRONG_SIGNATURE, BODY, "t=" + now() + ",v1=" + v1(now() - 1000));
    }

    @Test
    void whatIsSignedButNoEventIsNone() throws Exception {
        for (String body :
                List.of(
                        "this is not valid JSON",
                        "",
                        "[]",
                        "null",
                        "{}",
                        BODY + BODY,
                        "[".repeat(100_000),
                        BODY.replace("\"event\"", "\"v2.core.event\""),
                        BODY.replace("1772359200", "1e400"),
                        BODY.replace("1772359200", "-5"),
                        BODY.replace("\"type\": \"ping\",", ""))) {
            String signed = "t=" + now() + ",v1=" + signature(SECRET, now(), bytes(body));
            rejected(Reason.NOT_AN_EVENT, body, signed);
        }
    }

    @Test
    void bytesThatAreNoTextAreNoEvent() throws Exception {
        byte[] body = bytes(BODY);
        body[BODY.indexOf("Zo") + 2] = (byte) 0xff;
        String signed = "t=" + now() + ",v1=" + signature(SECRET, now(), body);
        assertEquals(new Rejected(Reason.NOT_AN_EVENT), reader.read(body, signed, NOW));
    }

    @Test
    void anythingAsHeaderIsAnswered() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < Rounds.of(300, 20_000); i++) {
            StringBuilder header = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                header.append("tv1=0,a9é \n".charAt(random.nextInt(11)));
            }
            assertInstanceOf(Rejected.class, reader.read(bytes(BODY), header.toString(), NOW));
        }
    }

    @Test
    void withoutASecretThereIsNoReader() {
        assertThrows(IllegalArgumentException.class, () -> new WebhookReader(List.of()));
    }
}
