package org.inkwright.billing.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Reconciliation;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.orders.ParkedItems;
import org.inkwright.billing.orders.Reconciler;
import org.inkwright.billing.orders.Refunds;
import org.inkwright.billing.orders.Shop;
import org.inkwright.billing.settings.Administration;
import org.inkwright.ledger.Period;

/// Everything that operators can look at and do, put together. Shared by all threads.
public final class Desk {
    private static final int MOST_WAITING = 200;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 9000;

    private final Database database;
    private final InstantSource clock;
    private final Reconciler reconciler;
    private final ParkedItems parked;
    private final Refunds refunds;
    private final Users users;
    private final Adjustments adjustments;
    private final Costs costs;

    /// @param clock the server's time
    /// @param limits what one operator may move alone
    public Desk(
            Database database,
            InstantSource clock,
            Ledger ledger,
            Catalogues catalogues,
            Shop shop,
            Administration limits) {
        this.database = database;
        this.clock = clock;
        this.reconciler = shop.reconciler();
        this.parked = shop.parked();
        this.refunds = shop.refunds();
        this.users = new Users(database, ledger, clock);
        this.adjustments = new Adjustments(database, ledger, clock, limits);
        this.costs = new Costs(database, catalogues);
    }

    /// All that can be done.
    List<OperatorAct> acts() {
        return List.of(
                new AdjustAct(adjustments),
                new AgreeAct(adjustments),
                new TurnDownAct(adjustments),
                new SuspendAct(users),
                new LiftAct(users),
                new RefundAct(refunds, clock),
                new RetryAct(parked, clock),
                new DismissAct(parked, clock));
    }

    Users users() {
        return users;
    }

    ParkedItems parked() {
        return parked;
    }

    /// Adjustments that wait for a second operator, the oldest first.
    List<KeptAdjustment> waiting() {
        return database.transact(all -> new AdjustmentRows(all).waiting(MOST_WAITING));
    }

    /// What operators did, below a place.
    List<AuditRows.Entry> audit(Statement.Place below, int most) {
        return database.transact(all -> new AuditRows(all).below(below, most));
    }

    /// Recomputes every balance, and compares what was paid with what was credited; what is found
    /// to be paid is credited by the way.
    Differences differences(Operator operator) {
        var found =
                new Differences(
                        new Reconciliation(database).differences(), reconciler.differences());
        String details = found.ledger().size() + " and " + found.payments().size() + " differences";
        database.change(all ->
                new AuditRows(all)
                        .add(
                                operator,
                                new AuditNote(AuditAct.RECONCILIATION, "all", "", details),
                                clock.instant()));
        return found;
    }

    /// A month as it is written, such as `2026-11`; the running one when nothing is.
    Optional<Period> month(Optional<String> text) {
        try {
            YearMonth month =
                    text.map(YearMonth::parse)
                            .orElseGet(
                                    () -> YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
            return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(new Period(start(month), start(month.plusMonths(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// What hosted acts cost and brought in a month, by account.
    List<Map<String, Object>> costs(Period month) {
        return costs.of(month);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// What does not agree, in words without secrets.
    record Differences(List<String> ledger, List<String> payments) {}
}
