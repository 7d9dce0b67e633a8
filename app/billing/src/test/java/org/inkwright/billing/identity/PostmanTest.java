package org.inkwright.billing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.mail.Letter;
import org.inkwright.mail.PostReply;
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

    private void write(String recipient) {
        books.database.change(all ->
                outbox.add(
                        all,
                        new Outbox.Mail(recipient, "Hello", "A text."),
                        books.clock.instant()));
    }
}
