package org.inkwright.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.inkwright.mail.PostReply.Delay;
import org.inkwright.mail.PostReply.Fault;
import org.inkwright.mail.SmtpSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpPostTest {
    private static final String PASSWORD = "canary p@ss/w+ö:rd%20";
    private static final String LINK = "https://example.org/reset?link=canary-link";
    private static final Mailbox FROM = new Mailbox("Inkwright", "post@example.org");
    private static final Letter LETTER = letter("ann@example.org");
    private static final HeldCertificate OURS = ScriptedMailServer.certificate("localhost");
    private static final HeldCertificate THEIRS =
            ScriptedMailServer.certificate("mail.example.org");
    private static final SSLSocketFactory TRUST = trusting(OURS);
    private static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofMillis(150),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20));
    private static final Patience LONG =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(40));

    private final ScriptedMailServer server = new ScriptedMailServer(OURS);

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static Letter letter(String to) {
        return new Letter(
                "0192-abc", new Mailbox("", to), "Your password", "Hello,\n" + LINK + "\n");
    }

    private PostReply send(Letter letter, Security security, String user) {
        return send(letter, settings(security, user, FROM), LONG);
    }

    private SmtpSettings settings(Security security, String user, Mailbox from) {
        String password = user.isEmpty() ? "" : PASSWORD;
        return new SmtpSettings("localhost", server.port(), security, user, password, from);
    }

    private static PostReply send(Letter letter, SmtpSettings settings, Patience patience) {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        return new SmtpPost(settings, () -> noon, patience, TRUST).send(letter);
    }

    private PostReply plainly() {
        return send(LETTER, Security.NONE, "");
    }

    private static PostReply later(Delay reason) {
        return new PostReply.TryLater(reason);
    }

    private static PostReply wrong(Fault fault) {
        return new PostReply.WrongSettings(fault);
    }

    @Test
    void aLetterArrivesWithItsIdAndTellsThatAMachineWroteIt() {
        assertEquals(new PostReply.Sent(), plainly());
        assertEquals(
                List.of(
                        "EHLO example.org",
                        "MAIL FROM:<post@example.org>",
                        "RCPT TO:<ann@example.org>"),
                server.said.subList(0, 3));
        String arrived = server.letters.getFirst();
        for (String header :
                List.of(
                        "Date: Sun, 1 Mar 2026 12:00:00 +0000",
                        "From: Inkwright <post@example.org>",
                        "To: ann@example.org",
                        "Message-ID: <0192-abc@example.org>",
                        "Subject: Your password",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=UTF-8",
                        "Auto-Submitted: auto-generated")) {
            assertTrue(arrived.contains(header + "\n"), header + " is missing in\n" + arrived);
        }
        assertTrue(arrived.endsWith("\n\nHello,\n" + LINK + "\n"), arrived);
    }

    @Test
    void theSameLetterHasTheSameIdAgain() {
        server.on(".", ScriptedMailServer.CUT);
        assertEquals(later(Delay.BROKE_OFF), plainly());
        server.on(".", "250 taken");
        assertEquals(new PostReply.Sent(), plainly());
        assertEquals(server.letters.get(0), server.letters.get(1));
    }

    @Test
    void everyScriptIsRead() {
        Mailbox to = new Mailbox("Åsa Öberg", "asa@bücher.example");
        var letter = new Letter("1", to, "Grüße 你好 — ".repeat(9).strip(), "Ça va, 你好?\n");
        assertEquals(new PostReply.Sent(), send(letter, Security.NONE, ""));
        assertTrue(server.said.contains("RCPT TO:<asa@xn--bcher-kva.example>"));
        String arrived = server.letters.getFirst();
        assertTrue(arrived.chars().allMatch(c -> c < 128), arrived);
        assertTrue(arrived.lines().allMatch(line -> line.length() <= 78), arrived);
        assertTrue(arrived.contains("=?UTF-8?"), arrived);
    }

    @Test
    void anAddressInAnotherScriptNeedsAServerThatKnowsThem() {
        Letter letter = letter("用户@example.org");
        assertEquals(new PostReply.Refused(553, "5.6.7"), send(letter, Security.NONE, ""));
        assertTrue(server.said.stream().noneMatch(line -> line.startsWith("MAIL")));
        Mailbox sender = new Mailbox("", "почта@example.org");
        assertEquals(
                wrong(Fault.SENDER_REFUSED),
                send(LETTER, settings(Security.NONE, "", sender), LONG));
        server.offering("SMTPUTF8");
        assertEquals(new PostReply.Sent(), send(letter, Security.NONE, ""));
        assertTrue(server.said.contains("MAIL FROM:<post@example.org> SMTPUTF8"));
        assertTrue(server.said.contains("RCPT TO:<用户@example.org>"));
    }

    @Test
    void aLonelyDotEndsNoLetter() {
        String text = "one\n.\nMAIL FROM:<evil@example.org>\n..\n";
        var letter = new Letter("1", LETTER.to(), "Dots", text);
        assertEquals(new PostReply.Sent(), send(letter, Security.NONE, ""));
        assertEquals(1, server.letters.size());
        assertTrue(server.letters.getFirst().endsWith("\n\n" + text), server.letters.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, 550, 5.1.1",
        "RCPT, 552 mailbox full, 552, ''",
        "RCPT, 599-one, 599, ''",
        "DATA, 554 5.7.1 no, 554, 5.7.1",
        "., 554 4.0.0 that is spam, 554, ''"
    })
    void whatTheServerWillNeverTakeIsRefused(String verb, String answer, int code, String status) {
        server.on(verb, answer.contains("-") ? answer + "\r\n599 two" : answer);
        assertEquals(new PostReply.Refused(code, status), plainly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "MAIL", "RCPT", "DATA", "."})
    void whoIsAskedToComeAgainComesAgain(String verb) {
        server.on(verb, "451 4.7.1 later");
        assertEquals(later(Delay.BUSY), plainly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "EHLO", "MAIL", "RCPT", "DATA", "."})
    void aConnectionThatBreaksIsTriedLater(String verb) {
        server.on(verb, ScriptedMailServer.CUT).on("HELO", ScriptedMailServer.CUT);
        assertEquals(later(Delay.BROKE_OFF), plainly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "RCPT", "."})
    void aServerThatStopsAnsweringIsLeft(String verb) {
        server.on(verb, ScriptedMailServer.STALL);
        assertEquals(
                later(Delay.TIMED_OUT), send(LETTER, settings(Security.NONE, "", FROM), SHORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "RCPT"})
    void aServerThatNeverStopsIsLeft(String verb) {
        server.on(verb, ScriptedMailServer.BABBLE);
        assertEquals(later(Delay.TOO_MUCH), plainly());
    }

    @Test
    void aServerThatAlwaysHasMoreToSayIsLeftWhenTheWholeTimeIsOver() {
        var over = new Patience(LONG.connect(), LONG.read(), LONG.write(), Duration.ZERO);
        server.on("HELLO", ScriptedMailServer.BABBLE);
        assertEquals(later(Delay.TIMED_OUT), send(LETTER, settings(Security.NONE, "", FROM), over));
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        for (String host : List.of("127.0.0.1", "mail.invalid")) {
            var settings = new SmtpSettings(host, free, Security.NONE, "", "", FROM);
            assertEquals(later(Delay.UNREACHABLE), send(LETTER, settings, LONG), host);
        }
    }

    @Test
    void whatOperatorsSetWrongIsToldApart() {
        server.on("MAIL", "550 5.7.1 not yours");
        assertEquals(wrong(Fault.SENDER_REFUSED), plainly());
        server.on("MAIL", "530 5.7.0 Authentication required");
        assertEquals(wrong(Fault.LOGIN_REFUSED), plainly());
        server.on("HELLO", "554 we do not like you");
        assertEquals(wrong(Fault.NO_MAIL_SERVER), plainly());
        server.on("HELLO", "HTTP/1.1 400 Bad Request");
        assertEquals(wrong(Fault.NO_MAIL_SERVER), plainly());
        assertEquals(wrong(Fault.NOT_CONFIGURED), Post.notConfigured().send(LETTER));
    }

    @Test
    void thePasswordTravelsUnderTheServersProvenName() {
        server.offering("STARTTLS", "AUTH PLAIN LOGIN");
        assertEquals(new PostReply.Sent(), send(LETTER, Security.STARTTLS, "ünal"));
        int secured = server.said.indexOf("(secured)");
        List<String> after = server.said.subList(secured, server.said.size());
        assertEquals(List.of("EHLO example.org", "STARTTLS"), server.said.subList(0, secured));
        String auth =
                after.stream().filter(s -> s.startsWith("AUTH PLAIN ")).findFirst().orElse("");
        byte[] login = Base64.getDecoder().decode(auth.substring("AUTH PLAIN ".length()));
        assertEquals(
                "ünal\0ünal\0" + PASSWORD, new String(login, StandardCharsets.UTF_8), "the login");
    }

    @Test
    void tlsFromTheFirstByteWorksToo() {
        server.secureFromTheStart().offering("AUTH LOGIN").on("AUTH", "235 in one step");
        assertEquals(new PostReply.Sent(), send(LETTER, Security.TLS, "ann"));
    }

    @Test
    void withoutStartTlsNothingIsSaid() {
        server.offering("AUTH PLAIN");
        assertEquals(wrong(Fault.NOT_SECURE), send(LETTER, Security.STARTTLS, "ann"));
        server.offering("STARTTLS").on("STARTTLS", "502 not today");
        assertEquals(wrong(Fault.NOT_SECURE), send(LETTER, Security.STARTTLS, "ann"));
        assertTrue(
                server.said.stream()
                        .allMatch(s -> s.matches("(EHLO|STARTTLS|QUIT).*|\\(broken\\)")),
                server.said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTTLS", "TLS"})
    void aServerThatCannotProveItsNameGetsNothing(String security) throws IOException {
        HeldCertificate stranger = ScriptedMailServer.certificate("localhost");
        for (HeldCertificate certificate : List.of(stranger, THEIRS)) {
            try (var imposter = new ScriptedMailServer(certificate)) {
                imposter.offering("STARTTLS", "AUTH PLAIN");
                if (security.equals("TLS")) {
                    imposter.secureFromTheStart();
                }
                var settings =
                        new SmtpSettings(
                                "localhost",
                                imposter.port(),
                                Security.valueOf(security),
                                "ann",
                                PASSWORD,
                                FROM);
                var post = new SmtpPost(settings, () -> Instant.EPOCH, LONG, trusting(THEIRS));
                assertEquals(wrong(Fault.NOT_TRUSTED), post.send(LETTER));
                assertTrue(imposter.letters.isEmpty());
                assertTrue(imposter.said.stream().noneMatch(line -> line.startsWith("AUTH")));
            }
        }
    }

    private static SSLSocketFactory trusting(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build()
                .sslSocketFactory();
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotSecure() {
        assertEquals(wrong(Fault.NOT_SECURE), send(LETTER, Security.TLS, "ann"));
    }

    @Test
    void aRefusedLoginIsTheOperatorsUnlessItPasses() {
        server.offering("AUTH PLAIN").on("AUTH", "535 5.7.8 no");
        assertEquals(wrong(Fault.LOGIN_REFUSED), send(LETTER, Security.NONE, "ann"));
        server.on("AUTH", "454 4.7.0 later");
        assertEquals(later(Delay.BUSY), send(LETTER, Security.NONE, "ann"));
        server.on("AUTH", ScriptedMailServer.CUT);
        assertEquals(later(Delay.BROKE_OFF), send(LETTER, Security.NONE, "ann"));
    }

    @Test
    void aServerThatTakesNoLoginIsToldNothing() {
        assertEquals(wrong(Fault.LOGIN_REFUSED), send(LETTER, Security.NONE, "ann"));
        assertTrue(server.said.stream().noneMatch(line -> line.startsWith("MAIL")));
    }

    @Test
    void neitherPasswordNorLetterIsEverLogged() {
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        Logger all = Logger.getLogger("");
        Level before = all.getLevel();
        Handler handler = listening(logged);
        all.addHandler(handler);
        all.setLevel(Level.ALL);
        try {
            server.offering("AUTH PLAIN");
            assertEquals(new PostReply.Sent(), send(LETTER, Security.NONE, "ann"));
            server.on("AUTH", "535 " + PASSWORD);
            send(LETTER, Security.NONE, "ann");
        } finally {
            all.setLevel(before);
            all.removeHandler(handler);
        }
        String secret =
                Base64.getEncoder()
                        .encodeToString(("ann\0ann\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String everything = logged + " " + settings(Security.NONE, "ann", FROM) + LETTER + FROM;
        assertTrue(logged.contains("said by the test"), "the listener hears nothing");
        for (String canary : List.of("canary", secret, "ann@", "post@")) {
            assertFalse(everything.contains(canary), canary + " in " + everything);
        }
    }

    private static Handler listening(List<String> logged) {
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        logged.add(String.valueOf(record.getMessage()));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        handler.setLevel(Level.ALL);
        handler.publish(new LogRecord(Level.INFO, "said by the test"));
        return handler;
    }
}
