package org.inkwright.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// In which order pools and lots pay (rules 24 and 26): the plan's pool, then the boost, then
/// promotional lots with the soonest end first, then prepaid lots with the oldest first; ties by
/// id. The order does not depend on the order in which the funds are given.
public final class OrderOfUse {
    private static final Comparator<Fund> ORDER =
            Comparator.comparing(OrderOfUse::rank)
                    .thenComparing(OrderOfUse::moment)
                    .thenComparing(Fund::account);

    private OrderOfUse() {}

    /// The funds that may pay for an act, in the order in which they do.
    ///
    /// @param at when the act was admitted, not when it is settled (rule 52)
    public static List<Fund> of(Collection<Fund> funds, Instant at, CreditUse credits) {
        return funds.stream()
                .filter(fund -> fund.paysAt(at))
                .filter(fund -> credits == CreditUse.AFTER_POOLS || fund.account().kind().isPool())
                .sorted(ORDER)
                .toList();
    }

    private static int rank(Fund fund) {
        return switch (fund.account().kind()) {
            case FREE_POOL, PLAN_POOL -> 0;
            case BOOST_POOL -> 1;
            case PROMOTION -> 2;
            case PREPAID -> 3;
            case FROZEN,
                    DEBT,
                    ISSUED,
                    SOLD,
                    REVENUE,
                    BREAKAGE,
                    OVERRUN,
                    WRITTEN_OFF,
                    ADJUSTMENT,
                    STRIPE_CLEARING,
                    SALES ->
                    throw new LedgerException(fund.account() + " pays for nothing");
        };
    }

    private static Instant moment(Fund fund) {
        return fund.account().kind() == AccountKind.PREPAID ? fund.opened() : fund.ends();
    }
}
