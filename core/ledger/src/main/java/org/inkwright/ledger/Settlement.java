package org.inkwright.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an act is charged in the end.
///
/// @param charged which pools and lots pay how much
/// @param givenBack what of the held shares is free again
/// @param overrun what could not be charged and is our loss (rules 17 and 18)
public record Settlement(List<Share> charged, List<Share> givenBack, Credits overrun) {
    public Settlement {
        charged = List.copyOf(charged);
        givenBack = List.copyOf(givenBack);
    }

    /// Settles an act: from what is held for it, and only where that does not do, from what else is
    /// available.
    ///
    /// @param held empty when the hold has expired
    /// @param inOrder the funds that could pay when the act was admitted, as they stand now
    public static Settlement of(ActPrice actual, List<Share> held, List<Fund> inOrder) {
        List<Payment.Source> reserved =
                held.stream()
                        .map(s -> new Payment.Source(s.account(), s.amount().count()))
                        .toList();
        Payment payment = Payment.spread(actual, reserved);
        if (!payment.isWhole()) {
            List<Payment.Source> all = new ArrayList<>(reserved);
            inOrder.forEach(f -> all.add(new Payment.Source(f.account(), f.available().count())));
            payment = Payment.spread(actual, all);
        }
        return new Settlement(payment.shares(), rest(held, payment.shares()), payment.missing());
    }

    private static List<Share> rest(List<Share> held, List<Share> charged) {
        Map<LedgerAccount, Amount> left = new LinkedHashMap<>();
        held.forEach(share -> left.merge(share.account(), share.amount(), Amount::plus));
        charged.forEach(share ->
                left.computeIfPresent(share.account(), (_, was) -> was.minus(share.amount())));
        List<Share> rest = new ArrayList<>();
        left.forEach((account, amount) -> {
            if (amount.sign() > 0) {
                rest.add(new Share(account, amount));
            }
        });
        return rest;
    }

    /// The transaction that charges, or nothing when the act costs nothing.
    ///
    /// @param hold the id of the hold
    public Optional<LedgerTransaction> transaction(String hold, Actor actor, Instant at) {
        PostingList list = new PostingList();
        for (Share share : charged) {
            list.toHouse(share.account(), AccountKind.REVENUE, share.amount());
        }
        if (overrun.sign() > 0) {
            LedgerAccount loss = LedgerAccount.house(AccountKind.OVERRUN, Unit.CREDIT);
            list.toHouse(loss, AccountKind.REVENUE, overrun);
        }
        List<Posting> postings = list.postings();
        Cause cause = new Cause(Cause.Kind.HOLD, hold);
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LedgerTransaction(TransactionKind.CHARGE, actor, cause, at, postings));
    }
}
