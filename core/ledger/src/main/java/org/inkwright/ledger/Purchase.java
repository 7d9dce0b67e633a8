package org.inkwright.ledger;

import java.time.Instant;

/// A paid order.
///
/// @param order the id of our order; also the id of its lot
/// @param granted the credits that the order brings, frozen when it was made (rule 31); none for
///   plans and boosts, which bring pools
/// @param paid what was paid
public record Purchase(String order, String owner, Credits granted, Money paid) {
    /// @throws IllegalArgumentException for amounts below zero
    public Purchase {
        if (granted.sign() < 0 || paid.sign() < 0) {
            throw new IllegalArgumentException("a purchase brings something");
        }
        new Cause(Cause.Kind.ORDER, order);
    }

    /// The account of the credits that were bought.
    public LedgerAccount lot() {
        return LedgerAccount.prepaid(owner, order);
    }

    /// The stamp of its transaction; the order is credited once, whoever announces it (rule 29).
    public Stamp stamp(Actor actor, Instant at) {
        return new Stamp(actor, new Cause(Cause.Kind.ORDER, order), at);
    }

    /// The transaction that credits it: what the user owes is paid first (rule 44).
    ///
    /// @param debt what the user owes, not negative
    /// @throws IllegalArgumentException when neither money nor credits move
    public LedgerTransaction transaction(Credits debt, Stamp stamp) {
        Credits owed = debt.atMost(granted);
        LedgerAccount clearing = LedgerAccount.house(AccountKind.STRIPE_CLEARING, paid.unit());
        return stamp.on(
                TransactionKind.PURCHASE,
                new PostingList()
                        .fromHouse(AccountKind.SOLD, lot(), granted.minus(owed))
                        .fromHouse(AccountKind.SOLD, LedgerAccount.debt(owner), owed)
                        .fromHouse(AccountKind.SALES, clearing, paid)
                        .postings());
    }
}
