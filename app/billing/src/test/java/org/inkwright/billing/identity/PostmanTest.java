package org.inkwright.billing.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.proof.Overheard;
import org.inkwright.mail.Letter;
import org.inkwright.mail.Mailbox;
import org.inkwright.mail.PostReply;
import org.inkwright.mail.SmtpPost;
import org.inkwright.mail.SmtpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Mails that leave, wait, or are given up.
@ParameterizedClass
@EnumSource(Engine.class)
class PostmanTest {
    private final Books books;
    private final Outbox outbox;
    private final List<Letter> taken = new ArrayList<>();
    private PostReply reply = new PostReply.Sent();
    private final Postman postman;

    PostmanTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
        outbox = new Outbox(books.database);
        postman =
                new Postman(
                        books.database,
                        books.clock,
                        letter -> {
                            taken.add(letter);
                            return reply;
                        });
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void whatLeavesIsForgotten() {
        write("ann@example.org");
        write("bob@example.org");
        assertEquals(2, postman.carry());
        assertEquals(0, postman.carry());
        assertEquals(List.of(), outbox.newest());
        assertEquals("Hello", taken.getFirst().subject());
    }

    @Test
    void whatCannotLeaveNowWaitsLongerEachTimeUnderTheSameId() {
        write("ann@example.org");
        write("bob@example.org");
        reply = new PostReply.TryLater(PostReply.Delay.UNREACHABLE);
        assertEquals(0, postman.carry());
        assertEquals(1, taken.size(), "the next one would not leave either");
        books.system.move(Duration.ofMinutes(1));
        assertEquals(0, postman.carry());
        reply = new PostReply.Sent();
        books.system.move(Duration.ofHours(1));
        assertEquals(2, postman.carry());
        assertEquals(2, taken.stream().map(Letter::id).distinct().count());
        assertEquals(List.of(), outbox.newest());
    }

    @Test
    void aMailboxThatIsBusyKeepsNoOtherLetterWaiting() {
        write("full@example.org");
        write("ann@example.org");
        reply = new PostReply.TryLater(PostReply.Delay.BUSY);
        assertEquals(0, postman.carry());
        assertEquals(2, taken.size(), "both were tried");
    }

    @Test
    void whatIsRefusedForGoodIsGivenUp() {
        write("nobody@example.org");
        reply = new PostReply.Refused(550, "5.1.1");
        assertEquals(0, postman.carry());
        assertEquals(List.of(), outbox.newest());
    }

    @Test
    void whatNeverLeavesIsGivenUpAfterDays() {
        write("ann@example.org");
        reply = new PostReply.WrongSettings(PostReply.Fault.LOGIN_REFUSED);
        for (int hour = 0; hour < 80; hour++) {
            postman.carry();
            books.system.move(Duration.ofMinutes(65));
        }
        assertEquals(List.of(), outbox.newest());
        assertEquals(61, taken.size());
    }

    /// It refuses the sign-in and repeats what it was told.
    @Test
    void thePasswordIsToldToNobodyWhateverTheMailServerAnswers() throws Exception {
        String password = "canaryPasswordOfTheMail";
        write("ann@example.org");
        try (var log = new Overheard();
                var threads = Executors.newSingleThreadExecutor();
                var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var heard = threads.submit(() -> echo(server));
            var settings =
                    new SmtpSettings(
                            "127.0.0.1",
                            server.getLocalPort(),
                            SmtpSettings.Security.NONE,
                            "canary",
                            password,
                            new Mailbox("Inkwright", "mail@example.org"));
            var real =
                    new Postman(books.database, books.clock, new SmtpPost(settings, books.clock));
            assertEquals(0, real.carry());
            assertTrue(heard.get(30, TimeUnit.SECONDS).contains("AUTH"));
            assertTrue(log.text().contains("LOGIN_REFUSED"), log.text());
            assertFalse(Overheard.isIn(log.text(), password), log.text());
            String plain = "\u0000canary\u0000" + password;
            assertFalse(Overheard.isIn(log.text(), plain), log.text());
        }
    }

    private static String echo(ServerSocket server) throws IOException {
        var all = new StringBuilder();
        try (var caller = server.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8))) {
            OutputStream out = caller.getOutputStream();
            out.write("220 here\r\n".getBytes(UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.append(line).append('\n');
                String answer =
                        line.startsWith("EHLO")
                                ? "250-here\r\n250 AUTH PLAIN LOGIN\r\n"
                                : "535 5.7.8 no, not " + line + "\r\n";
                out.write(answer.getBytes(UTF_8));
            }
        }
        return all.toString();
    }

    private void write(String recipient) {
        books.database.change(all ->
                outbox.add(
                        all,
                        new Outbox.Mail(recipient, "Hello", "A text."),
                        books.clock.instant()));
    }
}
