package org.inkwright.billing.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.inkwright.billing.database.Database;

/// Forgets what is of no use any more: links, codes, tokens, sessions and counted tries. Shared by
/// all threads.
public final class Cleaning {
    private static final Duration AFTER = Duration.ofDays(2);
    // As long as the payment provider keeps them too; they name people.
    private static final Duration NEWS = Duration.ofDays(30);

    private final Database database;
    private final InstantSource clock;

    /// @param clock the server's time
    public Cleaning(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Forgets.
    public void run() {
        Instant old = clock.instant().minus(AFTER);
        database.change(all ->
                all.change(
                        "update inbox set body = ? where received_at < ?"
                                + " and octet_length(body) > 0"
                                + " and state in ('APPLIED', 'IGNORED')",
                        new byte[0],
                        clock.instant().minus(NEWS)));
        database.change(all ->
                List.of(
                                "delete from mail_link where expires < ?",
                                "delete from authorization_code where expires < ?",
                                "delete from access_token where expires < ?",
                                "delete from refresh_token where device_id in"
                                        + " (select id from device where ended_at < ?)",
                                "delete from browser_session where expires < ?",
                                "delete from operator_session where expires < ?",
                                "delete from device_grant where expires < ?",
                                "delete from free_month where ends < ?",
                                "delete from free_network where ends < ?",
                                "delete from try_count where since < ?")
                        .forEach(sql -> all.change(sql, old)));
    }
}
