package org.inkwright.billing.orders;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Money;
import org.inkwright.ledger.Unit;

/// The tables of orders and customers.
final class OrderRows {
    private final Transaction transaction;

    OrderRows(Transaction transaction) {
        this.transaction = transaction;
    }

    void add(KeptOrder order, Instant at) {
        transaction.change(
                "insert into shop_order (id, account_id, offer, kind, version, amount, currency,"
                        + " state, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.id(),
                order.account(),
                order.what().offer(),
                order.what().kind(),
                order.what().version(),
                order.price().count(),
                order.price().currency(),
                order.state(),
                at,
                order.payment().expires());
    }

    Optional<KeptOrder> find(UUID id) {
        return transaction.first("select * from shop_order where id = ?", OrderRows::kept, id);
    }

    /// An order, locked: whoever comes next waits.
    Optional<KeptOrder> locked(UUID id) {
        return transaction.first(
                "select * from shop_order where id = ? for update", OrderRows::kept, id);
    }

    Optional<KeptOrder> find(UUID account, UUID id) {
        return find(id).filter(order -> order.account().equals(account));
    }

    Optional<KeptOrder> ofPayment(String payment) {
        return transaction.first(
                "select * from shop_order where payment = ?", OrderRows::kept, payment);
    }

    /// Keeps where an order is paid.
    void paidAt(UUID id, String checkout, Optional<URI> page, Instant expires) {
        transaction.change(
                "update shop_order set checkout = ?, page = ?, expires_at = ? where id = ?",
                checkout,
                page.map(URI::toString),
                expires,
                id);
    }

    /// Lets an order go over to another state; only the first one that asks does.
    ///
    /// @return whether this was it
    boolean change(UUID id, OrderState from, OrderState to, Optional<String> trouble) {
        return transaction.change(
                        "update shop_order set state = ?, trouble = ? where id = ? and state = ?",
                        to,
                        trouble,
                        id,
                        from)
                == 1;
    }

    /// Keeps that an order was paid, and by what.
    void paid(UUID id, Optional<String> payment, Instant at) {
        transaction.change(
                "update shop_order set paid_at = coalesce(paid_at, ?),"
                        + " payment = coalesce(payment, ?) where id = ?",
                at,
                payment,
                id);
    }

    Optional<String> customer(UUID account) {
        return transaction.first(
                "select id from customer where account_id = ?", row -> row.text("id"), account);
    }

    Optional<UUID> accountOf(String customer) {
        return transaction.first(
                "select account_id from customer where id = ?"
                        + " union select account_id from former_customer where id = ?",
                row -> row.id("account_id"),
                customer,
                customer);
    }

    void addCustomer(UUID account, String customer) {
        transaction.change(
                "insert into customer (account_id, id) values (?, ?) on conflict do nothing",
                account,
                customer);
    }

    /// Keeps the customer that takes the place of one whom the provider no longer has.
    void replaceCustomer(UUID account, String gone, String customer) {
        int replaced =
                transaction.change(
                        "update customer set id = ? where account_id = ? and id = ?",
                        customer,
                        account,
                        gone);
        if (replaced == 1) {
            transaction.change(
                    "insert into former_customer (id, account_id) values (?, ?)", gone, account);
        }
    }

    /// Keeps a payment of a subscription that belongs to no order.
    ///
    /// @return whether it was not known
    boolean addPlanPayment(String invoice, UUID account, Optional<String> payment, Money paid) {
        return transaction.change(
                        "insert into plan_payment (invoice, account_id, payment, amount, currency)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        invoice,
                        account,
                        payment,
                        paid.count(),
                        paid.currency())
                == 1;
    }

    /// The later month of a plan that a payment paid for.
    Optional<Paid> planPayment(String payment) {
        return transaction.first(
                "select account_id, currency from plan_payment where payment = ?",
                row ->
                        new Paid(
                                row.id("account_id"),
                                Optional.empty(),
                                Unit.money(row.text("currency"))),
                payment);
    }

    /// Orders that are open although their time was over at a moment.
    List<KeptOrder> openSince(Instant before, int most) {
        return transaction.all(
                "select * from shop_order where state = 'OPEN' and expires_at < ?"
                        + " order by expires_at limit ?",
                OrderRows::kept,
                before,
                most);
    }

    /// Orders of plans that could still begin another subscription.
    List<KeptOrder> openPlans(UUID account) {
        return transaction.all(
                "select * from shop_order where account_id = ? and kind = 'PLAN'"
                        + " and state in ('OPEN', 'PENDING')",
                OrderRows::kept,
                account);
    }

    private static KeptOrder kept(Row row) {
        return new KeptOrder(
                row.id("id"),
                row.id("account_id"),
                new KeptOrder.What(
                        OrderKind.valueOf(row.text("kind")),
                        row.text("offer"),
                        row.text("version")),
                Money.of(row.number("amount"), row.text("currency")),
                OrderState.valueOf(row.text("state")),
                new KeptOrder.Payment(
                        row.textIfAny("checkout"),
                        row.textIfAny("page").map(URI::create),
                        row.textIfAny("payment"),
                        row.time("expires_at")));
    }
}
