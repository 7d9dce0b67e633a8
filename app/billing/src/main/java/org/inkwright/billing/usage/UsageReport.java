package org.inkwright.billing.usage;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.plans.Standing;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.ExportMoment;
import org.inkwright.billing.web.Shown;
import org.inkwright.billingapi.CreditAmount;
import org.inkwright.billingapi.Page;
import org.inkwright.billingapi.UsageProjection;
import org.inkwright.billingapi.UsageRow;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.PlanOffer;

/// What an account has used, and where its pace leads. Shared by all threads.
public final class UsageReport {
    private static final Duration SHORTEST_PACE = Duration.ofHours(6);

    private final Database database;
    private final Ledger ledger;
    private final Plans plans;
    private final Cursors cursors;
    private final ResourceBundle words =
            ResourceBundle.getBundle("org.inkwright.billing.usage.usage", Locale.ROOT);

    /// @param cursors marks the places in lists
    public UsageReport(Database database, Ledger ledger, Plans plans, Cursors cursors) {
        this.database = database;
        this.ledger = ledger;
        this.plans = plans;
        this.cursors = cursors;
    }

    /// A part of the sums of an account, the newest or last key first.
    ///
    /// @param cursor of the part before; empty for the first
    /// @param most how many keys
    /// @return empty for a cursor that we did not make
    Optional<Page<UsageRow>> page(UUID account, UsageRows.Group group, String cursor, int most) {
        Optional<String> below =
                cursor.isEmpty() ? Optional.of(UsageRows.LAST) : cursors.place(cursor);
        return below.map(key -> {
            List<UsageRow> rows =
                    rows(
                            database.transact(
                                    all -> new UsageRows(all, account).sums(group, key, most)));
            return new Page<>(rows, rows.size() < most ? null : cursors.of(rows.getLast().key()));
        });
    }

    /// All sums of days that were over at a moment.
    UsageTable table(UUID account, ExportMoment until) {
        return new UsageTable(database, account, until.instant());
    }

    /// Where the pace of the period leads.
    UsageProjection projection(UUID account) {
        return ledger.with(account.toString(), this::projection);
    }

    private UsageProjection projection(Wallet wallet) {
        Standing standing = plans.ensured(wallet);
        Instant now = wallet.at();
        Map<LedgerAccount, Long> granted = plans.granted(wallet);
        long left = 0;
        long all = 0;
        for (Fund fund : wallet.funds()) {
            if (fund.account().kind().isPool() && fund.paysAt(now)) {
                left += fund.posted().count();
                all += granted.getOrDefault(fund.account(), 0L);
            }
        }
        long used = Math.max(0, all - left);
        var length = Duration.between(standing.period().start(), standing.period().end());
        var gone = Duration.between(standing.period().start(), now);
        long projected = projected(used, gone, length);
        Credits spent =
                new Credits(
                        new UsageRows(wallet.transaction(), UUID.fromString(wallet.owner()))
                                .since(Metered.day(standing.period().start()), Metered.CREDITS));
        return new UsageProjection(
                standing.period().end(),
                used,
                projected,
                Shown.credits(new Credits(projected(spent.count(), gone, length))),
                advice(all, used, projected, isWithout(standing, granted)));
    }

    // A pace of a few hours says nothing about a month.
    static long projected(long used, Duration gone, Duration length) {
        if (gone.compareTo(SHORTEST_PACE) < 0) {
            return used;
        }
        return BigInteger.valueOf(used)
                .multiply(BigInteger.valueOf(length.toSeconds()))
                .divide(BigInteger.valueOf(gone.toSeconds()))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    // The plan has generations, and the month was given none.
    private static boolean isWithout(Standing standing, Map<LedgerAccount, Long> granted) {
        PlanOffer plan = standing.plan().plan();
        return plan.isFree()
                && plan.pool().sign() > 0
                && granted.entrySet().stream()
                        .anyMatch(one ->
                                one.getKey().kind() == AccountKind.FREE_POOL
                                        && one.getValue() == 0);
    }

    private List<String> advice(long granted, long used, long projected, boolean without) {
        List<String> advice = new ArrayList<>();
        if (without) {
            advice.add(words.getString("advice.none"));
        } else if (granted > 0 && used >= granted) {
            advice.add(words.getString("advice.empty"));
        } else if (granted > 0 && projected > granted) {
            advice.add(words.getString("advice.short"));
        } else if (granted > 0 && used * 5 >= granted * 4) {
            advice.add(words.getString("advice.low"));
        }
        return advice;
    }

    private static List<UsageRow> rows(List<UsageRows.Sum> sums) {
        Map<String, Map<String, Long>> byKey = new LinkedHashMap<>();
        for (UsageRows.Sum sum : sums) {
            byKey.computeIfAbsent(sum.key(), _ -> new TreeMap<>()).put(sum.kind(), sum.amount());
        }
        List<UsageRow> rows = new ArrayList<>();
        byKey.forEach((key, amounts) -> {
            long acts = take(amounts, Metered.ACTS);
            CreditAmount credits = Shown.credits(new Credits(take(amounts, Metered.CREDITS)));
            rows.add(new UsageRow(key, acts, amounts, credits));
        });
        return rows;
    }

    private static long take(Map<String, Long> amounts, String kind) {
        Long amount = amounts.remove(kind);
        return amount == null ? 0 : amount;
    }
}
