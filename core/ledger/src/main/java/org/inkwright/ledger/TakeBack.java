package org.inkwright.ledger;

import java.util.ArrayList;
import java.util.List;

/// Takes credits back: what a dispute froze of the purchase, then what is left of it, then other
/// prepaid lots, oldest first; what then is missing becomes debt (rule 44). What open holds have
/// reserved is left to them (rule 45).
///
/// @param taken from which accounts
/// @param waiting what may still come from open holds: to be taken again when they end
/// @param debt what becomes debt now
public record TakeBack(PrepaidStanding standing, List<Share> taken, Credits waiting, Credits debt) {
    public TakeBack {
        taken = List.copyOf(taken);
    }

    /// Spreads an amount.
    public static TakeBack of(Credits amount, PrepaidStanding standing) {
        List<Share> taken = new ArrayList<>();
        Credits open = take(standing.frozenAccount(), standing.frozen(), amount, taken);
        Credits held = Credits.NONE;
        for (Fund fund : standing.prepaid()) {
            Credits available = new Credits(fund.available().count());
            open = take(fund.account(), available, open, taken);
            held = held.plus(new Credits(fund.held().count()));
        }
        Credits waiting = open.atMost(held);
        return new TakeBack(standing, taken, waiting, open.minus(waiting));
    }

    private static Credits take(LedgerAccount from, Credits there, Credits due, List<Share> taken) {
        Credits part = due.atMost(there);
        if (part.sign() > 0) {
            taken.add(new Share(from, part));
        }
        return due.minus(part);
    }

    /// What goes now, be it taken or owed.
    public Credits now() {
        Credits sum = debt;
        for (Share share : taken) {
            sum = sum.plus(new Credits(share.amount().count()));
        }
        return sum;
    }

    PostingList postings() {
        PostingList list = new PostingList();
        taken.forEach(share -> list.toHouse(share.account(), AccountKind.SOLD, share.amount()));
        LedgerAccount owed = LedgerAccount.debt(standing.lot().owner());
        return list.toHouse(owed, AccountKind.SOLD, debt);
    }
}
