package org.inkwright.billing.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.billing.settings.Secret;

/// Knows who runs the endpoint. Being signed in is not enough: an operator says the password once
/// more, and what comes of that opens nothing but the operators' own routes, for a short while.
/// Shared by all threads.
public final class Operators {
    static final Duration PAGE = Duration.ofMinutes(30);
    static final Duration PROGRAM = Duration.ofHours(8);

    private final Database database;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Set<String> addresses;
    private final Tokens tokens = new Tokens();

    /// @param clock the server's time
    /// @param addresses the mail addresses of those who run the endpoint
    public Operators(
            Database database, InstantSource clock, Accounts accounts, Set<String> addresses) {
        this.database = database;
        this.clock = clock;
        this.accounts = accounts;
        this.addresses =
                addresses.stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Lets somebody who is signed in work as an operator.
    ///
    /// @param network where the request came from
    SigningIn signIn(Accounts.Person person, Secret password, String network) {
        if (!accounts.mayTry("operator", person, network)) {
            return new SigningIn.TooOften();
        }
        // The password is looked at first: how long it takes says nothing about who is one.
        boolean right = accounts.hasPassword(person.account(), password);
        if (!right || !isOne(person)) {
            return new SigningIn.Wrong();
        }
        var operator = new Operator(person.account());
        return new SigningIn.Done(token(operator, Kind.PAGE, PAGE, AuditAct.SIGN_IN));
    }

    /// A token for programs.
    String token(Operator operator) {
        return token(operator, Kind.PROGRAM, PROGRAM, AuditAct.TOKEN);
    }

    private String token(Operator operator, Kind kind, Duration life, AuditAct act) {
        String token = tokens.fresh();
        Instant now = clock.instant();
        database.change(all -> {
            all.change("delete from operator_session where expires <= ?", now);
            all.change(
                    "insert into operator_session (hash, account_id, kind, expires)"
                            + " values (?, ?, ?, ?)",
                    Tokens.hash(token),
                    operator.account(),
                    kind,
                    now.plus(life));
            new AuditRows(all).add(operator, new AuditNote(act, operator.account()), now);
        });
        return token;
    }

    /// Whose token it is, while it counts and its owner is still an operator.
    Optional<Operator> known(String token, Kind kind) {
        return database.transact(all -> whose(all, token, kind))
                .flatMap(accounts::person)
                .filter(this::isOne)
                .map(person -> new Operator(person.account()));
    }

    /// Ends all tokens of whoever brings one, those of programs too.
    void signOut(String token) {
        database.change(all ->
                all.change(
                        "delete from operator_session where account_id in"
                                + " (select account_id from operator_session where hash = ?)",
                        Tokens.hash(token)));
    }

    private Optional<UUID> whose(Transaction all, String token, Kind kind) {
        return all.first(
                "select account_id from operator_session"
                        + " where hash = ? and kind = ? and expires > ?",
                row -> row.id("account_id"),
                Tokens.hash(token),
                kind,
                clock.instant());
    }

    // An account that was closed runs nothing.
    private boolean isOne(Accounts.Person person) {
        return addresses.contains(person.address().toLowerCase(Locale.ROOT))
                && accounts.profile(person.account())
                        .filter(one -> one.suspended().isEmpty())
                        .isPresent();
    }

    /// What a token is for.
    enum Kind {
        /// The pages.
        PAGE,
        /// Programs.
        PROGRAM
    }

    /// What came of trying to work as an operator.
    sealed interface SigningIn {
        /// It may begin.
        record Done(String token) implements SigningIn {
            @Override
            public String toString() {
                return "Done";
            }
        }

        /// The password is wrong, or this is no operator: nobody is told which.
        record Wrong() implements SigningIn {}

        /// It was tried too often.
        record TooOften() implements SigningIn {}
    }
}
