package org.inkwright.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.inkwright.mail.SmtpSettings.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static final Mailbox ANN = new Mailbox("Ann", "ann@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "a b@example.org",
                "ann@exa mple.org",
                "ann@-example.org",
                "ann@example..org",
                "ann@example_.org",
                "ann@[127.0.0.1]",
                "ann@bob@example.org",
                "ann@example.org\r\nBcc: bob@example.org",
                "ann\n@example.org",
                "ann\u2028@example.org",
                "ann\u202e@example.org",
                "<ann@example.org>",
                "ann@stra\u00dfe.de",
                "ann@\u03b2\u03cc\u03bb\u03bf\u03c2.gr"
            })
    void whatIsNoAddressGetsNoLetter(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Mailbox("", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ann\r\nBcc: bob@example.org", "Ann\nX", "A\u0000", "A\u202eB", "\ud800"})
    void aNameStaysInItsLine(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Mailbox(text, "ann@example.org"));
        assertThrows(IllegalArgumentException.class, () -> new Letter("1", ANN, text, "Hello"));
    }

    @Test
    void mailboxesAreReadWithAndWithoutNames() {
        assertEquals(Optional.of(ANN), Mailbox.of(" Ann <ann@example.org> "));
        assertEquals(Optional.of(ANN), Mailbox.of("\"Ann\" <ann@example.org>"));
        assertEquals(Optional.of(new Mailbox("", "ann@host")), Mailbox.of("ann@host"));
        assertEquals(Optional.empty(), Mailbox.of("Ann <ann@example.org> <bob@example.org>"));
        assertEquals(Optional.empty(), Mailbox.of("Ann"));
    }

    @Test
    void anAddressTravelsWithItsDomainInAscii() {
        assertEquals("ann@xn--bcher-kva.de", new Mailbox("", "ann@Bücher.de").wire());
        assertEquals("Ann@example.org", new Mailbox("", "Ann@EXAMPLE.org").wire());
        assertTrue(new Mailbox("", "用户@example.org").isInternational());
    }

    @Test
    void linesEndAlikeAndWhatNobodySeesIsRefused() {
        assertEquals("a\nb\nc\n", new Letter("1", ANN, "Hi", "a\r\nb\rc\n").text());
        for (String id : List.of("", "a b", "a>", "a\n", ".a", "a.", "a..b", "a".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> new Letter(id, ANN, "Hi", ""), id);
        }
        for (String text : List.of("a\u0000b", "a\u001bb", "a".repeat(100_001))) {
            assertThrows(IllegalArgumentException.class, () -> new Letter("1", ANN, "Hi", text));
        }
        for (String subject : List.of("", " ", "a".repeat(201))) {
            assertThrows(IllegalArgumentException.class, () -> new Letter("1", ANN, subject, ""));
        }
    }

    @Test
    void settingsThatWouldShowThePasswordAreRefused() {
        for (String host : List.of("localhost", "127.0.0.1", "::1")) {
            assertEquals("ann", settings(host, 25, Security.NONE, "ann", "secret").user());
        }
        for (SmtpTry wrong :
                List.of(
                        new SmtpTry("mail.example.org", 25, Security.NONE, "ann", "secret"),
                        new SmtpTry("mail.example.org", 0, Security.TLS, "ann", "secret"),
                        new SmtpTry("mail.example.org", 65_536, Security.TLS, "ann", "secret"),
                        new SmtpTry("", 25, Security.TLS, "ann", "secret"),
                        new SmtpTry("mail example", 25, Security.TLS, "ann", "secret"),
                        new SmtpTry("mail.example.org", 25, Security.TLS, "", "secret"),
                        new SmtpTry("mail.example.org", 25, Security.TLS, "ann", ""))) {
            var e = assertThrows(IllegalArgumentException.class, wrong::settings, wrong.toString());
            assertTrue(!String.valueOf(e.getMessage()).contains("secret"), e.getMessage());
        }
    }

    private record SmtpTry(String host, int port, Security security, String user, String password) {
        SmtpSettings settings() {
            return LetterTest.settings(host, port, security, user, password);
        }
    }

    private static SmtpSettings settings(
            String host, int port, Security security, String user, String password) {
        return new SmtpSettings(host, port, security, user, password, ANN);
    }
}
