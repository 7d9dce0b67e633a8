package org.inkwright.billing.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.mail.Letter;
import org.inkwright.mail.Mailbox;
import org.inkwright.mail.Post;
import org.inkwright.mail.PostReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries mails from the outbox to whoever takes them. Several instances may carry at once; each
/// takes other mails. A mail may arrive twice when the program dies at the wrong moment, always
/// under the same id. Shared by all threads.
public final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    // Longer than the slowest server may take.
    private static final Duration AT_WORK = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final long MOST_ATTEMPTS = 60;
    private static final int MOST_DOUBLINGS = 6;
    private static final int AT_ONCE = 50;

    private final Database database;
    private final InstantSource clock;
    private final Post post;

    /// @param post takes the mails
    public Postman(Database database, InstantSource clock, Post post) {
        this.database = database;
        this.clock = clock;
        this.post = post;
    }

    /// Carries what is due.
    ///
    /// @return how many were taken
    public int carry() {
        int carried = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Due> due = take();
            if (due.isEmpty()) {
                return carried;
            }
            switch (carry(due.orElseThrow())) {
                case TAKEN -> carried++;
                case GIVEN_UP, PASSED -> {}
                case STUCK -> {
                    // the next one would not leave either
                    return carried;
                }
            }
        }
        return carried;
    }

    private Optional<Due> take() {
        Instant now = clock.instant();
        return database.transact(all -> {
            Optional<Due> due =
                    all.first(
                            "select * from mail_outbox where next_attempt <= ?"
                                    + " order by next_attempt, id limit 1 for update skip locked",
                            row ->
                                    new Due(
                                            row.id("id"),
                                            row.number("attempts"),
                                            new Outbox.Mail(
                                                    row.text("recipient"),
                                                    row.text("subject"),
                                                    row.text("body"))),
                            now);
            due.ifPresent(one ->
                    all.change(
                            "update mail_outbox set attempts = attempts + 1, next_attempt = ?"
                                    + " where id = ?",
                            now.plus(AT_WORK),
                            one.id()));
            return due;
        });
    }

    private Outcome carry(Due due) {
        Optional<Mailbox> to = Mailbox.of(due.mail().recipient());
        if (to.isEmpty()) {
            LOG.error("mail {} goes to no address and is given up", due.id());
            forget(due);
            return Outcome.GIVEN_UP;
        }
        var letter =
                new Letter(
                        due.id().toString(),
                        to.orElseThrow(),
                        due.mail().subject(),
                        due.mail().body());
        return switch (post.send(letter)) {
            case PostReply.Sent _ -> {
                forget(due);
                yield Outcome.TAKEN;
            }
            case PostReply.Refused refused -> {
                LOG.warn("mail {} was refused: {} {}", due.id(), refused.code(), refused.status());
                forget(due);
                yield Outcome.GIVEN_UP;
            }
            case PostReply.TryLater(var why) -> {
                later(due, why.name());
                // busy may be the mailbox alone: other letters do not wait for it
                yield why == PostReply.Delay.BUSY ? Outcome.PASSED : Outcome.STUCK;
            }
            case PostReply.WrongSettings(var fault) -> {
                LOG.error("mails cannot leave: {}", fault);
                later(due, fault.name());
                yield Outcome.STUCK;
            }
        };
    }

    private void later(Due due, String why) {
        if (due.attempts() >= MOST_ATTEMPTS) {
            LOG.error("mail {} is given up: {}", due.id(), why);
            forget(due);
            return;
        }
        int doublings = (int) Math.min(MOST_DOUBLINGS, due.attempts());
        Instant next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        database.change(all ->
                all.change("update mail_outbox set next_attempt = ? where id = ?", next, due.id()));
    }

    private void forget(Due due) {
        database.change(all -> all.change("delete from mail_outbox where id = ?", due.id()));
    }

    private enum Outcome {
        TAKEN,
        GIVEN_UP,
        PASSED,
        STUCK
    }

    private record Due(UUID id, long attempts, Outbox.Mail mail) {}
}
