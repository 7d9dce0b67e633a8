package org.inkwright.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gathers movements between accounts and leaves out what comes to nothing.
final class PostingList {
    private final Map<LedgerAccount, Amount> sums = new TreeMap<>();

    /// Moves an amount from one account to another.
    PostingList move(LedgerAccount from, LedgerAccount to, Amount amount) {
        sums.merge(from, amount.negated(), Amount::plus);
        sums.merge(to, amount, Amount::plus);
        return this;
    }

    /// Moves an amount from an account to one of ours.
    PostingList toHouse(LedgerAccount from, AccountKind kind, Amount amount) {
        return move(from, LedgerAccount.house(kind, amount.unit()), amount);
    }

    /// Moves an amount from one of ours to an account.
    PostingList fromHouse(AccountKind kind, LedgerAccount to, Amount amount) {
        return move(LedgerAccount.house(kind, amount.unit()), to, amount);
    }

    List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        sums.forEach((account, sum) -> {
            if (sum.sign() != 0) {
                postings.add(new Posting(account, sum));
            }
        });
        return postings;
    }
}
