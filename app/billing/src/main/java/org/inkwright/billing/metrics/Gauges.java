package org.inkwright.billing.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.inkwright.billing.database.Database;

/// Numbers that are asked of the database whenever somebody looks.
///
/// @param clock the server's time
public record Gauges(Database database, InstantSource clock) {
    /// Watches them.
    public void on(Meters meters) {
        meters.watch(
                "billing.holds.open",
                "Holds that are open now.",
                () -> count("ledger_hold where state = 'OPEN'"));
        meters.watch(
                "billing.acts.running",
                "Hosted acts that run now.",
                () ->
                        database.transact(all ->
                                all.only(
                                        "select count(*) as n from act"
                                                + " where ended_at is null and lease_until > ?",
                                        row -> row.number("n"),
                                        clock.instant())));
        meters.watch(
                "outbox.oldest.seconds",
                "How long the oldest mail waits to be sent.",
                this::oldestMail);
    }

    private long count(String what) {
        return database.transact(
                all -> all.only("select count(*) as n from " + what, row -> row.number("n")));
    }

    private long oldestMail() {
        Optional<Instant> oldest =
                database.transact(all ->
                        all.only(
                                "select min(created_at) as oldest from mail_outbox",
                                row -> row.timeIfAny("oldest")));
        return oldest.map(at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                .orElse(0L);
    }
}
