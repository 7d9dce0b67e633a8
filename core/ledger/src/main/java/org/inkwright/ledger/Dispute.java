package org.inkwright.ledger;

import java.util.List;
import java.util.Optional;

/// Moves the credits of a disputed payment (rules 47 and 48).
public final class Dispute {
    private Dispute() {}

    /// Sets apart what is left of the purchase; nothing when nothing is. To be done again, with a
    /// step of the stamp, when a hold gives something back while the dispute is open.
    ///
    /// @param lot the lot of the purchase as it stands now
    public static Optional<LedgerTransaction> opened(Fund lot, Stamp stamp) {
        LedgerAccount frozen =
                new LedgerAccount(AccountKind.FROZEN, lot.account().owner(), lot.account().part());
        List<Posting> postings =
                new PostingList().move(lot.account(), frozen, lot.available()).postings();
        return some(TransactionKind.DISPUTE_OPENED, postings, stamp);
    }

    /// Gives back what was set apart; nothing when nothing was.
    public static Optional<LedgerTransaction> won(PrepaidStanding standing, Stamp stamp) {
        List<Posting> postings =
                new PostingList()
                        .move(standing.frozenAccount(), standing.lot(), standing.frozen())
                        .postings();
        return some(TransactionKind.DISPUTE_WON, postings, stamp);
    }

    /// Takes the credits, gives back what was set apart beyond them, and books the money that is
    /// gone.
    ///
    /// @param money above zero
    /// @param back the credits that [MoneyBack] tells for that money
    public static LedgerTransaction lost(Money money, TakeBack back, Stamp stamp) {
        PostingList list = Refund.money(back.postings(), money);
        PrepaidStanding standing = back.standing();
        Credits left = standing.frozen();
        for (Share share : back.taken()) {
            if (share.account().equals(standing.frozenAccount())) {
                left = left.minus(new Credits(share.amount().count()));
            }
        }
        list.move(standing.frozenAccount(), standing.lot(), left);
        return stamp.on(TransactionKind.DISPUTE_LOST, list.postings());
    }

    private static Optional<LedgerTransaction> some(
            TransactionKind kind, List<Posting> postings, Stamp stamp) {
        return postings.isEmpty() ? Optional.empty() : Optional.of(stamp.on(kind, postings));
    }
}
