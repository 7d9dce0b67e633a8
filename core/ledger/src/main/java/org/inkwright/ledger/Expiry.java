package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes what is left of a pool or lot that has ended (rule 25). What a hold reserved stays until
/// the hold ends, and settles from there.
public final class Expiry {
    private Expiry() {}

    /// The transaction that takes what is not held; nothing before the end, or when nothing is
    /// left.
    ///
    /// @param fund as it stands now
    public static Optional<LedgerTransaction> of(Fund fund, Instant at) {
        return taking(fund, new Stamp(new Actor.Endpoint(), cause(fund), at));
    }

    /// The same once more, after a hold has ended and given something back to a fund that was over.
    public static Optional<LedgerTransaction> afterHold(Fund fund, String hold, Instant at) {
        return taking(fund, new Stamp(new Actor.Endpoint(), cause(fund).step(hold), at));
    }

    private static Cause cause(Fund fund) {
        return new Cause(Cause.Kind.LOT, fund.account().code());
    }

    private static Optional<LedgerTransaction> taking(Fund fund, Stamp stamp) {
        if (stamp.at().isBefore(fund.ends()) || fund.available().sign() == 0) {
            return Optional.empty();
        }
        List<Posting> postings =
                new PostingList()
                        .toHouse(fund.account(), AccountKind.BREAKAGE, fund.available())
                        .postings();
        return Optional.of(stamp.on(TransactionKind.EXPIRY, postings));
    }
}
