package org.inkwright.billing.identity;

import java.time.Duration;
import java.time.Instant;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;

/// Limits how often something may be tried, over all instances. A try counts before it is known
/// whether it succeeds.
final class Tries {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_AN_ADDRESS = 10;
    static final int OF_A_NETWORK = 60;

    private final Database database;

    Tries(Database database) {
        this.database = database;
    }

    /// Counts a try of an address from a network.
    ///
    /// @param what what is tried, in a word
    /// @return whether it may go on
    boolean take(String what, MailAddress address, String network, Instant now) {
        String ofAddress = what + "/address/" + Tokens.hash(address.key());
        String ofNetwork = what + "/network/" + Tokens.hash(network);
        // both are counted, in the order of their names, so that nobody waits in a circle
        return database.transact(all -> {
            long first = counted(all, ofAddress, now);
            long second = counted(all, ofNetwork, now);
            return first <= OF_AN_ADDRESS && second <= OF_A_NETWORK;
        });
    }

    private static long counted(Transaction all, String subject, Instant now) {
        Instant old = now.minus(WINDOW);
        all.change(
                "insert into try_count (subject, since, tries) values (?, ?, 0)"
                        + " on conflict do nothing",
                subject,
                now);
        all.change(
                "update try_count set tries = case when since <= ? then 1 else tries + 1 end,"
                        + " since = case when since <= ? then ? else since end where subject = ?",
                old,
                old,
                now,
                subject);
        return all.only(
                "select tries from try_count where subject = ?",
                row -> row.number("tries"),
                subject);
    }
}
