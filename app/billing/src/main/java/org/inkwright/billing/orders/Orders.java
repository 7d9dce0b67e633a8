package org.inkwright.billing.orders;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.plans.KeptSubscription;
import org.inkwright.ledger.Money;
import org.inkwright.ledger.OfferCatalogue;
import org.inkwright.payments.CheckoutRequest;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.inkwright.payments.PlanChange;
import org.inkwright.payments.SoldItem;
import org.inkwright.payments.SubscriptionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes orders and sends buyers to pay. The payment provider is asked outside of transactions,
/// with keys made of our own ids, so that asking again does nothing twice. Shared by all threads.
final class Orders {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    // Somebody deleted the customer at the provider.
    private static final String GONE = "no_customer";
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    // As long as a page of payment can stay open at all, less what clocks may differ.
    private static final Duration OPEN = Duration.ofHours(23);

    private final Database database;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Payments payments;
    private final Pages pages;
    private final Subscriptions subscriptions;

    /// @param cashier whom buyers are sent to, and whose clock says until when
    Orders(
            Database database,
            Shop.Cashier cashier,
            Ledger ledger,
            Catalogues catalogues,
            Pages pages,
            Subscriptions subscriptions) {
        this.database = database;
        this.clock = cashier.clock();
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.payments = cashier.payments();
        this.pages = pages;
        this.subscriptions = subscriptions;
    }

    /// A new id for an order.
    UUID fresh() {
        return IDS.generate();
    }

    /// The server's time.
    Instant now() {
        return clock.instant();
    }

    /// What an order would be, if what is asked for is on sale.
    Planned plan(Transaction all, Asked asked) {
        OfferCatalogue sold = catalogues.current();
        if (!sold.version().equals(asked.version())) {
            return new Planned.Changed();
        }
        Optional<Money> price = price(sold, asked.offer());
        if (price.isEmpty() || price.orElseThrow().sign() <= 0) {
            return new Planned.NotSold();
        }
        // Of two that come at once the second sees the first.
        String owner = ledger.lock(all, asked.account().toString()).owner();
        assert owner.equals(asked.account().toString());
        OrderKind kind = kind(all, sold, asked.offer(), asked.account());
        if (kind == OrderKind.PLAN_CHANGE && isThere(all, asked)) {
            return new Planned.There();
        }
        var expires = clock.instant().plus(OPEN);
        return new Planned.Sold(
                new KeptOrder(
                        asked.id(),
                        asked.account(),
                        new KeptOrder.What(kind, asked.offer(), asked.version()),
                        price.orElseThrow(),
                        OrderState.OPEN,
                        new KeptOrder.Payment(
                                Optional.empty(), Optional.empty(), Optional.empty(), expires)));
    }

    /// Sends the buyer of an order to pay, or changes the plan that is paid already.
    Sent send(KeptOrder order, Accounts.Person buyer) {
        if (order.what().kind() == OrderKind.PLAN_CHANGE) {
            return changePlan(order);
        }
        Optional<String> known =
                database.transact(all -> new OrderRows(all).customer(order.account()));
        PaymentReply<String> customer =
                known.<PaymentReply<String>>map(PaymentReply.Done::new)
                        .orElseGet(() -> customer(buyer, ""));
        return switch (customer) {
            case PaymentReply.Refused<String> refused -> new Sent.Refused(refused.code());
            case PaymentReply.Unavailable<String> _ -> new Sent.Unavailable();
            case PaymentReply.Done<String>(String id) -> {
                database.change(all -> new OrderRows(all).addCustomer(order.account(), id));
                Sent sent = opened(order, id);
                yield sent instanceof Sent.Refused(String code) && code.equals(GONE)
                        ? sentAs(buyer, order, id)
                        : sent;
            }
        };
    }

    private PaymentReply<String> customer(Accounts.Person buyer, String gone) {
        String account = buyer.account().toString();
        return payments.createCustomer(
                account, buyer.address(), new PaymentKey("customer-" + account + gone));
    }

    // What was deleted elsewhere must not keep the writer from buying.
    private Sent sentAs(Accounts.Person buyer, KeptOrder order, String gone) {
        return switch (customer(buyer, "-after-" + gone)) {
            case PaymentReply.Refused<String> refused -> new Sent.Refused(refused.code());
            case PaymentReply.Unavailable<String> _ -> new Sent.Unavailable();
            case PaymentReply.Done<String>(String id) -> {
                Sent sent = opened(order, id);
                if (sent instanceof Sent.ToPay) {
                    LOG.warn("customer {} is gone, {} takes the place", gone, id);
                    database.change(
                            all -> new OrderRows(all).replaceCustomer(order.account(), gone, id));
                }
                yield sent;
            }
        };
    }

    // The key names the customer: with another one it is another request.
    private Sent opened(KeptOrder order, String customer) {
        var request =
                new CheckoutRequest(
                        order.what().kind() == OrderKind.PLAN
                                ? CheckoutRequest.Mode.SUBSCRIPTION
                                : CheckoutRequest.Mode.PAYMENT,
                        order.id().toString(),
                        customer,
                        item(order),
                        pages.of(order.id()),
                        order.payment().expires());
        var key = new PaymentKey("order-" + order.id() + "-" + customer);
        return switch (payments.openCheckout(request, key)) {
            case PaymentReply.Refused<CheckoutState> refused -> new Sent.Refused(refused.code());
            case PaymentReply.Unavailable<CheckoutState> _ -> new Sent.Unavailable();
            case PaymentReply.Done<CheckoutState>(CheckoutState state) ->
                    new Sent.ToPay(state.id(), state.payAt(), state.expires());
        };
    }

    private Sent changePlan(KeptOrder order) {
        Optional<KeptSubscription> subscription =
                database.transact(all -> subscriptions.of(all, order.account()));
        if (subscription.isEmpty()) {
            return new Sent.Refused("no_subscription");
        }
        KeptSubscription now = subscription.orElseThrow();
        if (now.status() == KeptSubscription.Status.PAST_DUE) {
            return new Sent.Unpaid();
        }
        return switch (changed(order, now)) {
            case PaymentReply.Refused<SubscriptionState> refused ->
                    new Sent.Refused(refused.code());
            case PaymentReply.Unavailable<SubscriptionState> _ -> new Sent.Unavailable();
            case PaymentReply.Done<SubscriptionState>(SubscriptionState state) -> {
                boolean kept = subscriptions.told(order.account(), state);
                yield kept && state.status() == SubscriptionState.Status.ACTIVE
                        ? new Sent.Changed()
                        : new Sent.Unpaid();
            }
        };
    }

    // What was cancelled goes on first, or the change would end with it.
    private PaymentReply<SubscriptionState> changed(KeptOrder order, KeptSubscription now) {
        boolean same = now.plan().equals(order.what().offer());
        if (same || now.status() == KeptSubscription.Status.ENDING) {
            PaymentReply<SubscriptionState> resumed =
                    payments.resume(now.id(), new PaymentKey("order-" + order.id() + "-resume"));
            if (same || !(resumed instanceof PaymentReply.Done<SubscriptionState>)) {
                return resumed;
            }
        }
        var old = catalogues.withPlan(now.plan()).plans().plan(now.plan());
        boolean dearer =
                old.map(plan -> order.price().count() > plan.price().count()).orElse(false);
        return payments.changePlan(
                new PlanChange(
                        now.id(),
                        item(order),
                        dearer ? PlanChange.When.AT_ONCE : PlanChange.When.AT_PERIOD_END),
                new PaymentKey("order-" + order.id()));
    }

    /// Closes the pages of other orders of plans, so that nobody comes to pay two.
    ///
    /// @return what is known of all of them
    Others closeOthers(KeptOrder order) {
        if (order.what().kind() != OrderKind.PLAN) {
            return Others.CLOSED;
        }
        Others known = Others.CLOSED;
        for (KeptOrder other :
                database.transact(all -> new OrderRows(all).openPlans(order.account()))) {
            Optional<String> page = other.payment().checkout();
            if (other.id().equals(order.id()) || page.isEmpty()) {
                continue;
            }
            var key = new PaymentKey("expire-" + other.id());
            Others one =
                    others(payments.expireCheckout(page.orElseThrow(), key), page.orElseThrow());
            known = one.compareTo(known) > 0 ? one : known;
        }
        return known;
    }

    // Only an open page can be closed: one that is refused is over, used, or of another key.
    private Others others(PaymentReply<CheckoutState> closed, String page) {
        PaymentReply<CheckoutState> now =
                closed instanceof PaymentReply.Refused<CheckoutState>
                        ? payments.checkout(page)
                        : closed;
        return switch (now) {
            case PaymentReply.Done<CheckoutState>(CheckoutState state) ->
                    state.progress().status() == CheckoutState.Status.EXPIRED
                            ? Others.CLOSED
                            : Others.PAID;
            case PaymentReply.Refused<CheckoutState> _ -> Others.CLOSED;
            case PaymentReply.Unavailable<CheckoutState> _ -> Others.UNKNOWN;
        };
    }

    /// What is known of the pages of other orders, the worst last.
    enum Others {
        /// None of them can be paid any more.
        CLOSED,
        /// The provider cannot be asked now.
        UNKNOWN,
        /// One of them was used.
        PAID
    }

    private SoldItem item(KeptOrder order) {
        OfferCatalogue sold = catalogues.version(order.what().version());
        String offer = order.what().offer();
        String name =
                sold.pack(offer)
                        .map(one -> one.name())
                        .or(() -> sold.plans().plan(offer).map(one -> one.name()))
                        .orElseGet(() -> sold.plans().boost().name());
        return new SoldItem(
                offer, name, new MoneySum(order.price().count(), order.price().currency()));
    }

    // Whether the plan is what is paid for anyway.
    private boolean isThere(Transaction all, Asked asked) {
        return subscriptions
                .of(all, asked.account())
                .filter(now -> now.plan().equals(asked.offer()))
                .filter(now -> now.status() == KeptSubscription.Status.PAID)
                .filter(now -> now.nextPlan().isEmpty())
                .isPresent();
    }

    private OrderKind kind(Transaction all, OfferCatalogue sold, String offer, UUID account) {
        if (sold.pack(offer).isPresent()) {
            return OrderKind.PACKAGE;
        }
        if (sold.plans().plan(offer).isEmpty()) {
            return OrderKind.BOOST;
        }
        return subscriptions.of(all, account).isPresent() ? OrderKind.PLAN_CHANGE : OrderKind.PLAN;
    }

    private static Optional<Money> price(OfferCatalogue sold, String offer) {
        var boost = sold.plans().boost();
        return sold.pack(offer)
                .map(one -> one.price())
                .or(() -> sold.plans().plan(offer).map(one -> one.price()))
                .or(() -> boost.id().equals(offer) ? Optional.of(boost.price()) : Optional.empty());
    }

    /// What somebody wants to buy.
    ///
    /// @param id of the order that it would be
    /// @param version of the offers that the buyer saw
    record Asked(UUID id, UUID account, String offer, String version) {}

    /// What an order would be.
    sealed interface Planned {
        /// It can be bought.
        record Sold(KeptOrder order) implements Planned {}

        /// Nobody sells it.
        record NotSold() implements Planned {}

        /// It is a plan that the buyer has, and that goes on.
        record There() implements Planned {}

        /// Something else is sold now than the buyer saw.
        record Changed() implements Planned {}
    }

    /// What came of sending a buyer to pay.
    sealed interface Sent {
        /// The buyer pays at a page.
        record ToPay(String checkout, Optional<URI> page, Instant expires) implements Sent {}

        /// The plan was changed; there is nothing to pay now.
        record Changed() implements Sent {}

        /// An invoice of the plan, or the difference to a larger one, was not paid.
        record Unpaid() implements Sent {}

        /// The provider will not.
        record Refused(String code) implements Sent {}

        /// The provider could not be asked, or it is not known what it did.
        record Unavailable() implements Sent {}
    }
}
