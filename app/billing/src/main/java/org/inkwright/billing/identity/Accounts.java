package org.inkwright.billing.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.settings.Secret;
import org.inkwright.ledger.CreditUse;

/// People's accounts. What a stranger can ask takes as long and answers the same whether an address
/// has an account or not. Shared by all threads.
public final class Accounts {
    static final Duration VERIFY = Duration.ofHours(24);
    static final Duration RESET = Duration.ofHours(1);
    static final Duration SESSION = Duration.ofHours(12);

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Database database;
    private final InstantSource clock;
    private final Letters letters;
    private final Passwords passwords;
    private final Tokens tokens = new Tokens();
    private final Tries tries;

    /// @param clock the server's time
    /// @param letters what is written in mails
    public Accounts(Database database, InstantSource clock, Letters letters) {
        this(database, clock, letters, new Passwords());
    }

    Accounts(Database database, InstantSource clock, Letters letters, Passwords passwords) {
        this.passwords = passwords;
        this.database = database;
        this.clock = clock;
        this.letters = letters;
        this.tries = new Tries(database);
    }

    /// Makes an account, or tells the one who has the address that there is one already.
    ///
    /// @param network where the request came from
    public Entry signUp(String address, Secret password, String network) {
        Optional<MailAddress> mail = MailAddress.of(address);
        if (mail.isEmpty()) {
            return Entry.NO_ADDRESS;
        }
        MailAddress whose = mail.orElseThrow();
        if (isWeak(password, whose)) {
            return Entry.WEAK_PASSWORD;
        }
        Instant now = clock.instant();
        if (!tries.take("sign-up", whose, network, now)) {
            return Entry.TOO_OFTEN;
        }
        String hash = passwords.hash(password);
        database.change(all -> {
            var rows = new PeopleRows(all);
            rows.add(whose, hash, network, now)
                    .ifPresentOrElse(
                            id -> sendLink(all, id, whose.text(), now),
                            () -> letters.alreadyThere(all, whose.text(), now));
        });
        return Entry.TAKEN;
    }

    /// Follows the link of a mail that asked whether the address is right. It takes the password
    /// too: whoever reads the mail may not be who made the account, and would open it to them.
    ///
    /// @param network where the request came from
    public Entry verify(String link, Secret password, String network) {
        Instant now = clock.instant();
        Optional<PeopleRows.Kept> kept =
                database.transact(
                        all -> new PeopleRows(all).linked(link, PeopleRows.Purpose.VERIFY, now));
        if (kept.isEmpty()) {
            return Entry.OVER;
        }
        PeopleRows.Kept whose = kept.orElseThrow();
        if (!mayTry("verify", new Person(whose.id(), whose.address()), network)) {
            return Entry.TOO_OFTEN;
        }
        if (!hasPassword(whose.id(), password)) {
            return Entry.WRONG_PASSWORD;
        }
        return database.transact(all -> {
            var rows = new PeopleRows(all);
            Optional<UUID> id = rows.useLink(link, PeopleRows.Purpose.VERIFY, now);
            id.ifPresent(account -> rows.verify(account, now));
            return id.isPresent() ? Entry.TAKEN : Entry.OVER;
        });
    }

    /// Signs a browser in.
    ///
    /// @param network where the request came from
    public SignIn signIn(String address, Secret password, String network) {
        Optional<MailAddress> mail = MailAddress.of(address);
        if (mail.isEmpty() || password.value().length() > LONGEST) {
            return new SignIn.Wrong();
        }
        MailAddress whose = mail.orElseThrow();
        Instant now = clock.instant();
        if (!tries.take("sign-in", whose, network, now)) {
            return new SignIn.TooOften();
        }
        Optional<PeopleRows.Kept> kept = database.transact(all -> new PeopleRows(all).find(whose));
        boolean right =
                kept.map(one -> passwords.matches(password, one.password()))
                        .orElseGet(() -> passwords.matchesNobody(password));
        return right ? signIn(kept.orElseThrow(), now) : new SignIn.Wrong();
    }

    /// Whose browser a session belongs to.
    public Optional<Person> person(String session) {
        return database.transact(all -> {
            var rows = new PeopleRows(all);
            return rows.session(session, clock.instant())
                    .flatMap(rows::find)
                    .map(kept -> new Person(kept.id(), kept.address()));
        });
    }

    /// Whose account it is, unless it was deleted.
    public Optional<Person> person(UUID account) {
        return database.transact(all ->
                new PeopleRows(all)
                        .find(account)
                        .map(kept -> new Person(kept.id(), kept.address())));
    }

    /// What an account says of itself, unless it was deleted.
    public Optional<Profile> profile(UUID account) {
        return database.transact(all -> new PeopleRows(all).profile(account));
    }

    /// Signs a browser in whose person somebody else has vouched for. An account with the same mail
    /// address is theirs: whoever made it without confirming the address cannot sign in any more.
    ///
    /// @param provider who vouches
    /// @param id who it is there, for good
    /// @param mail an address that was confirmed there
    /// @param network where the request came from
    /// @return the session; empty when the address is none
    Optional<String> signInFromOutside(String provider, long id, String mail, String network) {
        Optional<MailAddress> address = MailAddress.of(mail);
        // A password that nobody knows; one can be set by mail.
        String unknown = passwords.hash(new Secret(tokens.fresh()));
        var maker = new Maker(unknown, network, clock.instant());
        Instant now = maker.at();
        String session = tokens.fresh();
        return database.transact(all -> {
            var rows = new PeopleRows(all);
            Optional<UUID> account =
                    rows.fromOutside(provider, id)
                            .or(() ->
                                    address.map(whose -> {
                                        UUID theirs = theirs(all, whose, maker);
                                        rows.addOutside(provider, id, theirs);
                                        return theirs;
                                    }));
            account.ifPresent(whose -> rows.addSession(session, whose, now, now.plus(SESSION)));
            return account.map(_ -> session);
        });
    }

    private UUID theirs(Transaction all, MailAddress address, Maker maker) {
        var rows = new PeopleRows(all);
        Optional<PeopleRows.Kept> known = rows.find(address);
        UUID id =
                known.map(PeopleRows.Kept::id)
                        .or(() -> rows.add(address, maker.password(), maker.network(), maker.at()))
                        .orElseThrow();
        if (known.isPresent() && !known.orElseThrow().verified()) {
            rows.changePassword(id, maker.password());
        } else if (known.isPresent()) {
            letters.linked(all, known.orElseThrow().address(), maker.at());
        }
        rows.verify(id, maker.at());
        return id;
    }

    /// Counts a try of somebody who is signed in.
    ///
    /// @param what what is tried, in a word
    /// @return whether it may go on
    public boolean mayTry(String what, Person person, String network) {
        return MailAddress.of(person.address())
                .map(address -> tries.take(what, address, network, clock.instant()))
                .orElse(false);
    }

    /// Whether a password is the one of an account. Takes long, as hashing passwords must.
    public boolean hasPassword(UUID account, Secret password) {
        return database.transact(all -> new PeopleRows(all).find(account))
                .filter(_ -> password.value().length() <= LONGEST)
                .map(one -> passwords.matches(password, one.password()))
                .orElse(false);
    }

    /// Whether the credits of an account pay once its pools are empty.
    CreditUse creditUse(UUID account) {
        return database.transact(all ->
                all.only(
                        "select credit_use from account where id = ?",
                        row -> CreditUse.valueOf(row.text("credit_use")),
                        account));
    }

    /// Says whether they do, from the next act on.
    void useCredits(UUID account, CreditUse use) {
        database.change(
                all -> all.change("update account set credit_use = ? where id = ?", use, account));
    }

    /// Signs one browser out.
    public void signOut(String session) {
        database.change(all -> new PeopleRows(all).endSession(session));
    }

    /// Signs every browser and desktop of an account out.
    public void signOutEverywhere(UUID account) {
        database.change(all -> new PeopleRows(all).endSessions(account));
    }

    /// Sends a link by which a new password can be set, to an address that has an account.
    ///
    /// @param network where the request came from
    public Entry forgot(String address, String network) {
        Optional<MailAddress> mail = MailAddress.of(address);
        if (mail.isEmpty()) {
            return Entry.NO_ADDRESS;
        }
        MailAddress whose = mail.orElseThrow();
        Instant now = clock.instant();
        if (!tries.take("forgot", whose, network, now)) {
            return Entry.TOO_OFTEN;
        }
        database.change(all -> {
            var rows = new PeopleRows(all);
            Optional<PeopleRows.Kept> kept = rows.find(whose);
            kept.ifPresent(one -> {
                String link = tokens.fresh();
                rows.addLink(link, one.id(), PeopleRows.Purpose.RESET, now.plus(RESET));
                letters.reset(all, one.address(), link, now);
            });
        });
        return Entry.TAKEN;
    }

    /// Sets a new password by the link of a mail, and signs every browser out. Who can read the
    /// mail has the address, so it is verified too.
    public Entry reset(String link, Secret password) {
        if (password.value().length() < SHORTEST || password.value().length() > LONGEST) {
            return Entry.WEAK_PASSWORD;
        }
        Instant now = clock.instant();
        // hashing is dear: nobody gets it for a link that was never sent
        if (database.transact(
                        all -> new PeopleRows(all).linked(link, PeopleRows.Purpose.RESET, now))
                .isEmpty()) {
            return Entry.OVER;
        }
        String hash = passwords.hash(password);
        return database.transact(all -> {
            var rows = new PeopleRows(all);
            Optional<UUID> id = rows.useLink(link, PeopleRows.Purpose.RESET, now);
            id.ifPresent(account -> {
                rows.changePassword(account, hash);
                rows.verify(account, now);
            });
            return id.isPresent() ? Entry.TAKEN : Entry.OVER;
        });
    }

    /// Takes a person out of an account for good; what the ledger knows stays under a number that
    /// says nothing (rule 90).
    ///
    /// @return what came of it
    public Deletion delete(Person person, Secret password, String network) {
        if (!mayTry("delete", person, network)) {
            return Deletion.TOO_OFTEN;
        }
        return hasPassword(person.account(), password)
                ? delete(person.account())
                : Deletion.WRONG_PASSWORD;
    }

    /// The same by somebody whose desktop is signed in.
    public Deletion delete(UUID account) {
        return database.transact(all -> {
            var rows = new PeopleRows(all);
            if (rows.hasPlanThatGoesOn(account, clock.instant())) {
                return Deletion.PLAN_GOES_ON;
            }
            rows.delete(account, clock.instant());
            return Deletion.DONE;
        });
    }

    /// What came of deleting an account.
    public enum Deletion {
        /// The person is gone.
        DONE,
        /// Nothing was deleted.
        WRONG_PASSWORD,
        /// Nothing was deleted: the password was tried too often.
        TOO_OFTEN,
        /// Nothing was deleted: a plan would be paid for ever. It is to be cancelled first.
        PLAN_GOES_ON
    }

    private SignIn signIn(PeopleRows.Kept kept, Instant now) {
        if (!kept.verified()) {
            database.change(all -> sendLink(all, kept.id(), kept.address(), now));
            return new SignIn.Unverified();
        }
        String session = tokens.fresh();
        database.change(
                all -> new PeopleRows(all).addSession(session, kept.id(), now, now.plus(SESSION)));
        return new SignIn.Done(session);
    }

    private void sendLink(Transaction all, UUID id, String address, Instant now) {
        String link = tokens.fresh();
        new PeopleRows(all).addLink(link, id, PeopleRows.Purpose.VERIFY, now.plus(VERIFY));
        letters.verify(all, address, link, now);
    }

    private static boolean isWeak(Secret password, MailAddress address) {
        int length = password.value().length();
        return length < SHORTEST
                || length > LONGEST
                || password.value().equalsIgnoreCase(address.text());
    }

    private record Maker(String password, String network, Instant at) {}

    /// Who is signed in.
    ///
    /// @param account the account's id, which is also its owner in the ledger
    /// @param address the mail address
    public record Person(UUID account, String address) {
        @Override
        public String toString() {
            return "person " + account;
        }
    }

    /// What an account says of itself.
    ///
    /// @param person who it is
    /// @param verified when the address was confirmed
    /// @param suspended when an operator closed it for hosted work
    /// @param created when it was made
    public record Profile(
            Person person,
            Optional<Instant> verified,
            Optional<Instant> suspended,
            Instant created) {}
}
