package org.inkwright.billing.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.DatabaseException;
import org.inkwright.ledger.Expiry;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what is over: holds that nobody settled, pools and lots past their end. Any number of
/// instances may sweep at once; each thing ends once (rules 16 and 25).
public final class Sweeper {
    /// How long an outcome may be known before whoever reported it is taken for dead.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;
    private final InstantSource guarded;

    /// @param clock the server's time
    /// @param nanos time that passes, whatever clocks are set to
    public Sweeper(Database database, Ledger ledger, InstantSource clock, LongSupplier nanos) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.guarded = new JumpGuard(clock, nanos);
    }

    /// Ends open holds whose time is over, and settles those whose outcome was reported by somebody
    /// who did not come to settle it.
    ///
    /// @return how many this call ended
    public int holds() {
        Instant now = guarded.instant();
        List<HoldRows.Due> due = database.transact(all -> HoldRows.due(all, now, AT_ONCE));
        var holds = new Holds(ledger);
        return due.stream()
                .mapToInt(one ->
                        guarded(() ->
                                holds.end(one)
                                                .filter(HoldOutcome.Changed.class::isInstance)
                                                .isPresent()
                                        ? 1
                                        : 0))
                .sum();
    }

    /// Lets what is left of ended pools and lots lapse.
    ///
    /// @return how many this call ended
    public int funds() {
        Instant now = clock.instant();
        List<String> owners =
                database.transact(all ->
                        all.all(
                                "select distinct owner from ledger_account where ends <= ?"
                                        + " and posted - held > 0 order by owner limit ?",
                                row -> row.text("owner"),
                                now,
                                AT_ONCE));
        return owners.stream()
                .mapToInt(owner -> guarded(() -> ledger.with(owner, Sweeper::lapse)))
                .sum();
    }

    // One that cannot be ended must not keep all others from ending.
    private static int guarded(IntSupplier end) {
        try {
            return end.getAsInt();
        } catch (DatabaseException | LedgerException e) {
            LOG.error("something that is over could not be ended and is tried again", e);
            return 0;
        }
    }

    private static int lapse(Wallet wallet) {
        int lapsed = 0;
        for (Fund fund : wallet.funds()) {
            var expiry = Expiry.of(fund, wallet.at());
            if (expiry.isEmpty()) {
                continue;
            }
            boolean first = wallet.post(expiry.orElseThrow()) instanceof Keeping.Kept;
            if (!first) {
                // It lapsed before and got something since, be it by hand.
                Expiry.afterHold(fund, wallet.at().toString(), wallet.at()).ifPresent(wallet::post);
            }
            lapsed++;
        }
        return lapsed;
    }
}
