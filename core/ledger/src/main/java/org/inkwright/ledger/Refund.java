package org.inkwright.ledger;

import java.util.List;
import java.util.Optional;

/// Money of a purchase goes back to its buyer.
public final class Refund {
    private Refund() {}

    /// The transaction of a refund: money goes back, credits are taken.
    ///
    /// @param money above zero
    public static LedgerTransaction of(Money money, TakeBack back, Stamp stamp) {
        return stamp.on(TransactionKind.REFUND, money(back.postings(), money).postings());
    }

    /// The transaction of a refund of a plan or a boost, which brought no credits.
    public static LedgerTransaction ofMoney(Money money, Stamp stamp) {
        return stamp.on(TransactionKind.REFUND, money(new PostingList(), money).postings());
    }

    /// What a hold gave back and a refund was waiting for; nothing when that is nothing (rule 45).
    ///
    /// @param back the waiting amount, spread anew
    public static Optional<LedgerTransaction> afterHold(TakeBack back, String hold, Stamp stamp) {
        List<Posting> postings = back.postings().postings();
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(stamp.step(hold).on(TransactionKind.REFUND, postings));
    }

    /// A refund failed after all: money and credits return, debt first (rule 46). What was still
    /// waiting for holds is simply waited for no longer.
    ///
    /// @param credits all that the refund took or made debt
    /// @param debt what the user owes now, not negative
    public static LedgerTransaction failed(
            Money money, Credits credits, LedgerAccount lot, Credits debt, Stamp stamp) {
        Credits owed = debt.atMost(credits);
        PostingList list =
                new PostingList()
                        .fromHouse(AccountKind.SOLD, lot, credits.minus(owed))
                        .fromHouse(AccountKind.SOLD, LedgerAccount.debt(lot.owner()), owed);
        return stamp.on(
                TransactionKind.REFUND_FAILED,
                money(list, new Money(money.negated().count(), money.unit())).postings());
    }

    static PostingList money(PostingList list, Money back) {
        LedgerAccount clearing = LedgerAccount.house(AccountKind.STRIPE_CLEARING, back.unit());
        return list.toHouse(clearing, AccountKind.SALES, back);
    }
}
