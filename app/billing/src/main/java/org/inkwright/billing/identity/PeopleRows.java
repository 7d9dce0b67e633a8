package org.inkwright.billing.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;

/// The tables of accounts, links and browsers.
final class PeopleRows {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String COLUMNS = "select id, address, password, verified_at from account";

    private final Transaction transaction;

    PeopleRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps a new account unless the address has one.
    ///
    /// @param network where it is made
    Optional<UUID> add(MailAddress address, String password, String network, Instant at) {
        UUID id = IDS.generate();
        int added =
                transaction.change(
                        "insert into account (id, address, address_key, password, network,"
                                + " created_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id,
                        address.text(),
                        address.key(),
                        password,
                        Tokens.hash("accounts of " + network),
                        at);
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<Kept> find(MailAddress address) {
        return transaction.first(
                COLUMNS + " where address_key = ?", PeopleRows::kept, address.key());
    }

    Optional<Kept> find(UUID id) {
        return transaction.first(
                COLUMNS + " where id = ? and deleted_at is null", PeopleRows::kept, id);
    }

    Optional<Accounts.Profile> profile(UUID id) {
        return transaction.first(
                "select address, verified_at, suspended_at, created_at from account"
                        + " where id = ? and deleted_at is null",
                row ->
                        new Accounts.Profile(
                                new Accounts.Person(id, row.text("address")),
                                row.timeIfAny("verified_at"),
                                row.timeIfAny("suspended_at"),
                                row.time("created_at")),
                id);
    }

    void verify(UUID id, Instant at) {
        transaction.change(
                "update account set verified_at = coalesce(verified_at, ?) where id = ?", at, id);
    }

    /// Sets a password. Whoever knew the old one is signed out, links that they asked for open
    /// nothing any more, and nobody elsewhere vouches for the account until it is linked again.
    void changePassword(UUID id, String password) {
        transaction.change("update account set password = ? where id = ?", password, id);
        transaction.change("delete from outside_identity where account_id = ?", id);
        endSessions(id);
    }

    /// Whether a plan goes on that would be paid for ever, or one can still be paid on a page that
    /// is open.
    boolean hasPlanThatGoesOn(UUID id, Instant now) {
        return transaction
                .first(
                        "select status from subscription where account_id = ?"
                                + " and status in ('PAID', 'PAST_DUE') union all"
                                + " select state from shop_order where account_id = ?"
                                + " and kind = 'PLAN' and state in ('OPEN', 'PENDING')"
                                + " and expires_at > ?",
                        row -> row.text("status"),
                        id,
                        id,
                        now)
                .isPresent();
    }

    /// Whose account an identity elsewhere is.
    Optional<UUID> fromOutside(String provider, long id) {
        return transaction.first(
                "select o.account_id from outside_identity o"
                        + " join account a on a.id = o.account_id"
                        + " where o.provider = ? and o.id = ? and a.deleted_at is null",
                row -> row.id("account_id"),
                provider,
                Long.toString(id));
    }

    void addOutside(String provider, long id, UUID account) {
        transaction.change(
                "insert into outside_identity (provider, id, account_id) values (?, ?, ?)",
                provider,
                Long.toString(id),
                account);
    }

    /// Takes the person out; what the ledger knows is a number from now on (rule 90).
    void delete(UUID id, Instant at) {
        transaction.change("delete from mail_link where account_id = ?", id);
        transaction.change(
                "delete from mail_outbox where recipient = (select address from account where id = ?)",
                id);
        endSessions(id);
        transaction.change("delete from outside_identity where account_id = ?", id);
        transaction.change("update device set name = '' where account_id = ?", id);
        transaction.change(
                "update account set address = null, address_key = null, password = null,"
                        + " network = null, deleted_at = ? where id = ?",
                at,
                id);
    }

    void addLink(String token, UUID id, Purpose purpose, Instant expires) {
        transaction.change(
                "insert into mail_link (hash, account_id, purpose, expires) values (?, ?, ?, ?)",
                Tokens.hash(token),
                id,
                purpose,
                expires);
    }

    /// A link that confirms another address.
    void addChange(String token, UUID id, MailAddress wanted, Instant expires) {
        addLink(token, id, Purpose.CHANGE, expires);
        transaction.change(
                "update mail_link set address = ? where hash = ?",
                wanted.text(),
                Tokens.hash(token));
    }

    /// The address that a link confirms.
    Optional<String> wanted(String token) {
        return transaction
                .first(
                        "select address from mail_link where hash = ?",
                        row -> row.textIfAny("address"),
                        Tokens.hash(token))
                .flatMap(address -> address);
    }

    /// Ends the links of an account that are for one thing.
    void endLinks(UUID id, Purpose purpose) {
        transaction.change(
                "delete from mail_link where account_id = ? and purpose = ?", id, purpose);
    }

    /// Gives an account another address, unless somebody has it.
    boolean changeAddress(UUID id, MailAddress wanted) {
        return transaction.change(
                        "update account set address = ?, address_key = ? where id = ?"
                                + " and not exists (select 1 from account o"
                                + " where o.address_key = ? and o.id <> ?)",
                        wanted.text(),
                        wanted.key(),
                        id,
                        wanted.key(),
                        id)
                == 1;
    }

    /// Whose a link is that still opens something.
    Optional<Kept> linked(String token, Purpose purpose, Instant now) {
        return accountOf(token, purpose, now).flatMap(this::find);
    }

    private Optional<UUID> accountOf(String token, Purpose purpose, Instant now) {
        return transaction.first(
                "select account_id from mail_link where hash = ? and purpose = ? and expires > ?",
                row -> row.id("account_id"),
                Tokens.hash(token),
                purpose,
                now);
    }

    /// Uses a link up; of two that come at once one does.
    Optional<UUID> useLink(String token, Purpose purpose, Instant now) {
        Optional<UUID> account = accountOf(token, purpose, now);
        int used =
                transaction.change(
                        "delete from mail_link where hash = ? and purpose = ?",
                        Tokens.hash(token),
                        purpose);
        return used == 1 ? account : Optional.empty();
    }

    void addSession(String token, UUID id, Instant now, Instant expires) {
        transaction.change("delete from browser_session where expires <= ?", now);
        transaction.change(
                "insert into browser_session (hash, account_id, created_at, expires)"
                        + " values (?, ?, ?, ?)",
                Tokens.hash(token),
                id,
                now,
                expires);
    }

    Optional<UUID> session(String token, Instant now) {
        return transaction.first(
                "select account_id from browser_session where hash = ? and expires > ?",
                row -> row.id("account_id"),
                Tokens.hash(token),
                now);
    }

    void endSession(String token) {
        transaction.change(
                "delete from operator_session where kind = 'PAGE' and account_id ="
                        + " (select account_id from browser_session where hash = ?)",
                Tokens.hash(token));
        transaction.change("delete from browser_session where hash = ?", Tokens.hash(token));
    }

    void endSessions(UUID id) {
        transaction.change(
                "update device set ended_at = coalesce(ended_at, current_timestamp)"
                        + " where account_id = ?",
                id);
        transaction.change("delete from browser_session where account_id = ?", id);
        transaction.change("delete from operator_session where account_id = ?", id);
        // what was agreed to and not fetched yet would be a session too
        transaction.change("delete from authorization_code where account_id = ?", id);
        transaction.change("delete from device_grant where account_id = ?", id);
        endLinks(id, Purpose.CHANGE);
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.id("id"),
                row.text("address"),
                row.text("password"),
                row.timeIfAny("verified_at").isPresent());
    }

    /// What a link is for.
    enum Purpose {
        VERIFY,
        RESET,
        CHANGE
    }

    /// An account as it is kept.
    record Kept(UUID id, String address, String password, boolean verified) {
        @Override
        public String toString() {
            return "account " + id;
        }
    }
}
