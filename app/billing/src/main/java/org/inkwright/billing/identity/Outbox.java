package org.inkwright.billing.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;

/// Mails that are to be sent, kept in the transaction that they tell of.
public final class Outbox {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int NEWEST = 50;

    private final Database database;

    /// @param database where they are kept
    public Outbox(Database database) {
        this.database = database;
    }

    void add(Transaction transaction, Mail mail, Instant at) {
        transaction.change(
                "insert into mail_outbox (id, recipient, subject, body, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                IDS.generate(),
                mail.recipient(),
                mail.subject(),
                mail.body(),
                at);
    }

    /// The newest mails, the newest first.
    List<Mail> newest() {
        return kept().stream().map(Kept::mail).toList();
    }

    /// The newest mails with their ids, the newest first.
    List<Kept> kept() {
        return database.transact(all ->
                all.all(
                        "select id, recipient, subject, body from mail_outbox"
                                + " order by created_at desc, id desc limit ?",
                        row ->
                                new Kept(
                                        row.id("id"),
                                        new Mail(
                                                row.text("recipient"),
                                                row.text("subject"),
                                                row.text("body"))),
                        NEWEST));
    }

    /// A mail as it is kept.
    record Kept(UUID id, Mail mail) {}

    /// A mail.
    ///
    /// @param recipient the address it goes to
    /// @param subject its subject
    /// @param body its text
    record Mail(String recipient, String subject, String body) {
        @Override
        public String toString() {
            return "(mail)";
        }

        /// The whole mail, to be read where none leaves the machine.
        String shown() {
            return recipient + "\n" + subject + "\n\n" + body;
        }
    }
}
