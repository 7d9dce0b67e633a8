package org.inkwright.billing.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Tokens;

/// Sign-ins that are confirmed on another device, for machines without a browser of their own (RFC
/// 8628). Shared by all threads.
final class DeviceGrants {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int PAUSE = 5;

    private static final int SLOWER = 5;
    // Without vowels, so that no words come of it, and without what looks alike.
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final int MOST_WAITING = 20;

    private final Database database;
    private final InstantSource clock;
    private final Devices devices;
    private final Tokens tokens = new Tokens();
    private final SecureRandom random = new SecureRandom();

    DeviceGrants(Database database, InstantSource clock, Devices devices) {
        this.database = database;
        this.clock = clock;
        this.devices = devices;
    }

    /// Begins one.
    Optional<Begun> begin(Asking asking) {
        Instant now = clock.instant();
        String code = tokens.fresh();
        String typed = typed();
        return database.transact(all -> {
            all.change("delete from device_grant where expires <= ?", now);
            long waiting =
                    all.only(
                            "select count(*) as n from device_grant where network = ?",
                            row -> row.number("n"),
                            Tokens.hash(asking.network()));
            int added =
                    waiting >= MOST_WAITING
                            ? 0
                            : all.change(
                                    "insert into device_grant (hash, user_code, device_name,"
                                            + " network, asked_from, created_at, expires, pause,"
                                            + " state) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')"
                                            + " on conflict do nothing",
                                    Tokens.hash(code),
                                    typed,
                                    asking.device(),
                                    Tokens.hash(asking.network()),
                                    asking.from(),
                                    now,
                                    now.plus(LIFE),
                                    PAUSE);
            return added == 1 ? Optional.of(new Begun(code, shown(typed))) : Optional.empty();
        });
    }

    /// The device that shows a code and waits.
    Optional<Waiting> waiting(String shown) {
        return database.transact(all -> waiting(all, shown));
    }

    /// Lets a device in, or not.
    ///
    /// @return whether it still waited
    boolean decide(String shown, Accounts.Person person, Decision decision) {
        return database.transact(all -> {
            int changed =
                    all.change(
                            "update device_grant set state = ?, account_id = ?"
                                    + " where user_code = ? and state = 'WAITING' and expires > ?",
                            decision == Decision.AGREE ? State.AGREED : State.REFUSED,
                            person.account(),
                            plain(shown),
                            clock.instant());
            if (changed == 1 && decision == Decision.AGREE) {
                devices.tellNew(all, person);
            }
            return changed == 1;
        });
    }

    /// What a device gets that asks.
    Reply ask(String code) {
        Instant now = clock.instant();
        return database.transact(all -> {
            Optional<Kept> found =
                    all.first(
                            "select * from device_grant where hash = ? for update",
                            DeviceGrants::kept,
                            Tokens.hash(code));
            if (found.isEmpty() || !now.isBefore(found.orElseThrow().expires())) {
                return new Reply.Over();
            }
            return answered(all, code, found.orElseThrow(), now);
        });
    }

    private Reply answered(Transaction all, String code, Kept kept, Instant now) {
        boolean tooSoon =
                kept.askedAt()
                        .filter(last -> now.isBefore(last.plusSeconds(kept.pause())))
                        .isPresent();
        all.change(
                "update device_grant set asked_at = ?, pause = ? where hash = ?",
                now,
                tooSoon ? kept.pause() + SLOWER : kept.pause(),
                Tokens.hash(code));
        return switch (kept.state()) {
            case WAITING -> tooSoon ? new Reply.Slower() : new Reply.Pending();
            case REFUSED -> new Reply.Refused();
            case USED -> new Reply.Over();
            case AGREED -> {
                all.change(
                        "update device_grant set state = 'USED' where hash = ?", Tokens.hash(code));
                UUID account = kept.account().orElseThrow();
                yield new Reply.Granted(devices.signedIn(all, account, kept.device(), now));
            }
        };
    }

    private Optional<Waiting> waiting(Transaction all, String shown) {
        return all.first(
                "select * from device_grant where user_code = ? and state = 'WAITING'"
                        + " and expires > ?",
                row ->
                        new Waiting(
                                shown(row.text("user_code")),
                                row.text("device_name"),
                                row.text("asked_from"),
                                row.text("network"),
                                row.time("created_at")),
                plain(shown),
                clock.instant());
    }

    private String typed() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String shown(String typed) {
        return typed.substring(0, LENGTH / 2) + "-" + typed.substring(LENGTH / 2);
    }

    // However somebody writes it: small letters, spaces, no dash.
    private static String plain(String shown) {
        String letters = shown.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.substring(0, Math.min(LENGTH, letters.length()));
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.text("device_name"),
                row.time("expires"),
                row.number("pause"),
                row.timeIfAny("asked_at"),
                State.valueOf(row.text("state")),
                row.idIfAny("account_id"));
    }

    /// What a person decides.
    enum Decision {
        AGREE,
        REFUSE
    }

    private enum State {
        WAITING,
        AGREED,
        REFUSED,
        USED
    }

    /// A sign-in that has begun.
    ///
    /// @param code what the device asks with
    /// @param shown what a person types
    record Begun(String code, String shown) {
        @Override
        public String toString() {
            return "device grant";
        }
    }

    /// A device that asks to be signed in.
    ///
    /// @param device its name for itself
    /// @param from the address that it asks from
    /// @param network the network of the address; so many may wait from one
    record Asking(String device, String from, String network) {
        private static final int LONGEST = 100;

        /// Cuts what is too long to be an address.
        Asking {
            from = from.substring(0, Math.min(LONGEST, from.length()));
        }
    }

    /// A device that waits.
    ///
    /// @param from the address that it asked from
    /// @param network the hash of its network
    record Waiting(String shown, String device, String from, String network, Instant since) {}

    /// What a device gets.
    sealed interface Reply {
        /// Nobody has decided.
        record Pending() implements Reply {}

        /// The same, and it asks too often.
        record Slower() implements Reply {}

        /// A person said no.
        record Refused() implements Reply {}

        /// Its time is over, or it never was.
        record Over() implements Reply {}

        /// It is signed in.
        record Granted(Issued issued) implements Reply {}
    }

    private record Kept(
            String device,
            Instant expires,
            long pause,
            Optional<Instant> askedAt,
            State state,
            Optional<UUID> account) {}
}
