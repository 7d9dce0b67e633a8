package org.inkwright.billing.admin;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.ledger.Statement;

/// The record of all that operators did, which only grows. What is done and its note are kept in
/// one transaction.
final class AuditRows {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Transaction transaction;

    AuditRows(Transaction transaction) {
        this.transaction = transaction;
    }

    void add(Operator operator, AuditNote note, Instant at) {
        transaction.change(
                "insert into audit_entry"
                        + " (id, operator_id, act, subject, reason, details, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                IDS.generate(),
                operator.account(),
                note.act().code(),
                note.subject(),
                note.reason(),
                note.details(),
                at);
    }

    /// The newest entries below a place, the newest first.
    List<Entry> below(Statement.Place below, int most) {
        return transaction.all(
                "select * from audit_entry where created_at <= ? and (created_at < ? or id < ?)"
                        + " order by created_at desc, id desc limit ?",
                AuditRows::entry,
                below.at(),
                below.at(),
                below.id(),
                most);
    }

    /// What was done to something, the newest first.
    List<Entry> of(String subject, int most) {
        return transaction.all(
                "select * from audit_entry where subject = ?"
                        + " order by created_at desc, id desc limit ?",
                AuditRows::entry,
                subject,
                most);
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.id("id"),
                row.time("created_at"),
                row.id("operator_id"),
                new Noted(
                        row.text("act"),
                        row.text("subject"),
                        row.text("reason"),
                        row.text("details")));
    }

    /// An entry as it is kept.
    record Entry(UUID id, Instant at, UUID operator, Noted note) {
        /// Where it stands in the list.
        Statement.Place place() {
            return new Statement.Place(at, id);
        }
    }

    /// What was remembered; the act may be one that only an older or newer program knows.
    record Noted(String act, String subject, String reason, String details) {}
}
