package org.inkwright.billing.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.web.Problem;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;

/// Finds accounts, shows them, and closes them for hosted work. Shared by all threads.
final class Users {
    private static final int MOST = 50;

    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;

    Users(Database database, Ledger ledger, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The accounts that belong to some words, at most fifty. What was looked for is not noted: it
    /// may name a person.
    List<UserRows.User> search(Operator operator, String words) {
        return database.transact(all -> {
            List<UserRows.User> found = new UserRows(all).search(words.strip(), MOST);
            new AuditRows(all)
                    .add(
                            operator,
                            new AuditNote(AuditAct.SEARCH, "accounts", "", found.size() + " found"),
                            clock.instant());
            return found;
        });
    }

    /// Everything about an account that an operator may see.
    Optional<Whole> look(Operator operator, UUID account) {
        return database.transact(all -> {
            var rows = new UserRows(all);
            Optional<UserRows.User> user = rows.find(account);
            if (user.isEmpty()) {
                return Optional.empty();
            }
            Wallet wallet = ledger.lock(all, account.toString());
            new AuditRows(all)
                    .add(operator, new AuditNote(AuditAct.LOOK, account), clock.instant());
            return Optional.of(
                    new Whole(
                            user.orElseThrow(),
                            Stream.concat(wallet.pools().stream(), wallet.funds().stream())
                                    .distinct()
                                    .toList(),
                            wallet.debt(),
                            rows.orders(account, MOST),
                            new AuditRows(all).of(account.toString(), MOST)));
        });
    }

    /// Closes an account for hosted work.
    Outcome suspend(Operator operator, UUID account, String reason) {
        return change(operator, account, AuditAct.SUSPENSION, reason);
    }

    /// Opens it again.
    Outcome lift(Operator operator, UUID account, String reason) {
        return change(operator, account, AuditAct.SUSPENSION_LIFTED, reason);
    }

    private Outcome change(Operator operator, UUID account, AuditAct act, String reason) {
        boolean close = act == AuditAct.SUSPENSION;
        return database.transact(all -> {
            if (!new UserRows(all).exists(account)) {
                return new Outcome.Refused(Problem.NOT_FOUND, "no-account");
            }
            Optional<Instant> since = close ? Optional.of(clock.instant()) : Optional.empty();
            if (new UserRows(all).suspend(account, since)) {
                new AuditRows(all)
                        .add(
                                operator,
                                new AuditNote(act, account.toString(), reason, ""),
                                clock.instant());
            }
            return new Outcome.Done(
                    Map.of("id", account.toString(), "suspended", close),
                    close ? "suspended" : "lifted");
        });
    }

    /// An account as an operator sees it.
    ///
    /// @param funds the pools that pay now, and the pools and lots that have anything on them
    /// @param debt what the account owes, not negative
    /// @param noted what operators did to it, the newest first
    record Whole(
            UserRows.User user,
            List<Fund> funds,
            Credits debt,
            List<UserRows.Order> orders,
            List<AuditRows.Entry> noted) {}
}
