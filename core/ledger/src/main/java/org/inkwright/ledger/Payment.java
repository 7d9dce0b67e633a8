package org.inkwright.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which pools and lots pay how much of an act, and what none of them can pay.
///
/// @param shares in the order of use, one for each account that pays
/// @param missing the credits that are not there
public record Payment(List<Share> shares, Credits missing) {
    public Payment {
        shares = List.copyOf(shares);
        if (missing.sign() < 0) {
            throw new IllegalArgumentException("nothing is missing or something");
        }
    }

    /// Whether the act is paid as a whole.
    public boolean isWhole() {
        return missing.sign() == 0;
    }

    /// Spreads a price over funds (rules 23, 24 and 26).
    ///
    /// @param inOrder as [OrderOfUse] gives them
    public static Payment of(ActPrice price, List<Fund> inOrder) {
        return spread(
                price,
                inOrder.stream().map(f -> new Source(f.account(), f.available().count())).toList());
    }

    /// What can pay up to so much; an account may occur more than once.
    record Source(LedgerAccount account, long count) {}

    static Payment spread(ActPrice price, List<Source> sources) {
        Map<LedgerAccount, Amount> paid = new LinkedHashMap<>();
        long open = take(price.generations().count(), Unit.GENERATION, sources, paid);
        long credits = price.creditsFor(open).count();
        long missing = take(credits, Unit.CREDIT, sources, paid);
        List<Share> shares = new ArrayList<>();
        paid.forEach((account, amount) -> shares.add(new Share(account, amount)));
        return new Payment(shares, new Credits(missing));
    }

    private static long take(
            long due, Unit unit, List<Source> sources, Map<LedgerAccount, Amount> paid) {
        long open = due;
        for (Source source : sources) {
            long taken = Math.min(open, source.count());
            if (taken > 0 && source.account().unit().equals(unit)) {
                paid.merge(source.account(), Amount.of(unit, taken), Amount::plus);
                open -= taken;
            }
        }
        return open;
    }
}
