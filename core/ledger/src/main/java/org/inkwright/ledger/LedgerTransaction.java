package org.inkwright.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Postings that belong together: all are kept or none, and none is ever changed. Their sum is zero
/// in every unit (rule 1); they stand in the order in which their accounts are locked (rule 8).
///
/// @param cause what it belongs to; with the kind it is the business reference, kept once (rule 9)
/// @param at the server's time, see [ServerTime]
public record LedgerTransaction(
        TransactionKind kind, Actor actor, Cause cause, Instant at, List<Posting> postings) {

    /// @throws IllegalArgumentException when the postings are none, touch an account twice or do
    ///   not add up to zero
    public LedgerTransaction {
        postings = postings.stream().sorted(Comparator.comparing(Posting::account)).toList();
        if (postings.isEmpty()) {
            throw new IllegalArgumentException("a transaction moves something");
        }
        Set<LedgerAccount> seen = new HashSet<>();
        Map<String, Amount> sums = new TreeMap<>();
        for (Posting posting : postings) {
            if (!seen.add(posting.account())) {
                throw new IllegalArgumentException(posting.account() + " occurs twice");
            }
            sums.merge(posting.amount().unit().code(), posting.amount(), Amount::plus);
        }
        sums.forEach((unit, sum) -> {
            if (sum.sign() != 0) {
                throw new IllegalArgumentException("postings of " + unit + " add up to " + sum);
            }
        });
    }

    /// What may be posted only once, such as `purchase/order:91`.
    public String reference() {
        return kind.code() + "/" + cause.code();
    }

    /// The transaction that undoes this one.
    ///
    /// @param id the id under which this one was kept
    public LedgerTransaction undone(String id, Actor by, Instant when) {
        List<Posting> opposite =
                postings.stream().map(p -> new Posting(p.account(), p.amount().negated())).toList();
        return new LedgerTransaction(
                TransactionKind.CORRECTION,
                by,
                new Cause(Cause.Kind.TRANSACTION, id),
                when,
                opposite);
    }
}
