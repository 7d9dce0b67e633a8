package org.inkwright.billing.orders;

import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.plans.Plans;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Money;
import org.inkwright.ledger.OfferCatalogue;
import org.inkwright.ledger.PackageOffer;
import org.inkwright.ledger.Purchase;
import org.inkwright.ledger.Stamp;
import org.inkwright.payments.MoneySum;

/// Where money that came becomes what was bought, once for each order, whichever of several events
/// announces it first (rules 28 to 31). Shared by all threads.
final class Till {
    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Plans plans;

    Till(Ledger ledger, Catalogues catalogues, Plans plans) {
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.plans = plans;
    }

    /// Money came for an order.
    ///
    /// @param transaction what this is part of; locks the buyer
    /// @param payment the provider's id of the payment, where there is one
    Fate paid(Transaction transaction, UUID id, MoneySum money, Optional<String> payment) {
        var rows = new OrderRows(transaction);
        Optional<KeptOrder> seen = rows.find(id);
        if (seen.isEmpty()) {
            return new Fate.NotOurs();
        }
        Wallet wallet = ledger.lock(transaction, seen.orElseThrow().account().toString());
        KeptOrder order = rows.find(id).orElseThrow();
        if (!order.state().canBePaid()) {
            payment.ifPresent(one -> rows.paid(id, payment, wallet.at()));
            return order.state() == OrderState.PARKED
                    ? new Fate.Parked("the order is parked")
                    : new Fate.Known();
        }
        boolean fits =
                order.price().count() == money.minorUnits()
                        && order.price().currency().equals(money.currency());
        if (!fits) {
            String trouble = "paid " + money.minorUnits() + " " + money.currency();
            rows.change(id, order.state(), OrderState.PARKED, Optional.of(trouble));
            rows.paid(id, payment, wallet.at());
            return new Fate.Parked("what was paid is not what the order costs");
        }
        credit(wallet, order);
        rows.change(id, order.state(), OrderState.PAID, Optional.empty());
        rows.paid(id, payment, wallet.at());
        return new Fate.Credited(order.account());
    }

    /// The buyer has paid in a way that takes time.
    void pending(Transaction transaction, UUID id) {
        new OrderRows(transaction)
                .change(id, OrderState.OPEN, OrderState.PENDING, Optional.empty());
    }

    /// No money will come for an order, unless it comes all the same.
    void ended(Transaction transaction, UUID id, OrderState how) {
        var rows = new OrderRows(transaction);
        rows.change(id, OrderState.OPEN, how, Optional.empty());
        if (how == OrderState.FAILED) {
            rows.change(id, OrderState.PENDING, how, Optional.empty());
        }
    }

    /// A later month of a plan was paid, or the difference to a larger one.
    void planPaid(Transaction transaction, UUID account, String invoice, MoneySum money) {
        Wallet wallet = ledger.lock(transaction, account.toString());
        var purchase =
                new Purchase(
                        invoice,
                        wallet.owner(),
                        Credits.NONE,
                        Money.of(money.minorUnits(), money.currency()));
        wallet.post(purchase.transaction(Credits.NONE, stamp(purchase, wallet)));
    }

    private void credit(Wallet wallet, KeptOrder order) {
        OfferCatalogue sold = catalogues.version(order.what().version());
        var purchase =
                new Purchase(
                        order.id().toString(), wallet.owner(), credits(sold, order), order.price());
        wallet.post(purchase.transaction(wallet.debt(), stamp(purchase, wallet)));
        if (order.what().kind() == OrderKind.BOOST) {
            plans.boosted(wallet, order.id(), sold.plans().boost(), sold.version());
        }
    }

    /// The credits that an order brings, by the catalogue that it was made under (rule 31).
    static Credits credits(OfferCatalogue sold, KeptOrder order) {
        return sold.pack(order.what().offer()).map(PackageOffer::credits).orElse(Credits.NONE);
    }

    private static Stamp stamp(Purchase purchase, Wallet wallet) {
        return purchase.stamp(new Actor.Endpoint(), wallet.at());
    }

    /// What became of money.
    sealed interface Fate {
        /// What was bought is there.
        record Credited(UUID account) implements Fate {}

        /// It was there before.
        record Known() implements Fate {}

        /// It belongs to no order of ours.
        record NotOurs() implements Fate {}

        /// Somebody must look at it.
        record Parked(String why) implements Fate {}
    }
}
