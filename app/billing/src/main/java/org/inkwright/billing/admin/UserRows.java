package org.inkwright.billing.admin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.web.Ids;

/// Reads what operators may see of accounts and their orders.
final class UserRows {
    private static final String USER =
            "select a.id, a.address, a.created_at, a.verified_at, a.suspended_at, a.deleted_at,"
                    + " s.plan, s.status, s.paid_until, c.id as customer from account a"
                    + " left join subscription s on s.account_id = a.id"
                    + " left join customer c on c.account_id = a.id";

    private final Transaction transaction;

    UserRows(Transaction transaction) {
        this.transaction = transaction;
    }

    boolean exists(UUID account) {
        return find(account).isPresent();
    }

    Optional<User> find(UUID account) {
        return transaction.first(USER + " where a.id = ?", UserRows::user, account);
    }

    /// Accounts that belong to what somebody wrote: a part of an address, the id of an account or
    /// an order, or an id of the payment provider.
    List<User> search(String words, int most) {
        Optional<UUID> id = Ids.parsed(words);
        if (id.isPresent()) {
            return transaction.all(
                    USER
                            + " where a.id = ?"
                            + " or a.id in (select account_id from shop_order where id = ?)",
                    UserRows::user,
                    id,
                    id);
        }
        String part =
                "%"
                        + words.toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
        return transaction.all(
                USER
                        + " where a.address_key like ? escape '\\' or c.id = ? or s.id = ?"
                        + " or a.id in (select account_id from shop_order"
                        + " where checkout = ? or payment = ?)"
                        + " or a.id in (select account_id from former_customer where id = ?)"
                        + " order by a.created_at desc limit ?",
                UserRows::user,
                part,
                words,
                words,
                words,
                words,
                words,
                most);
    }

    /// The orders of an account, the newest first.
    List<Order> orders(UUID account, int most) {
        return transaction.all(
                "select * from shop_order where account_id = ?"
                        + " order by created_at desc, id desc limit ?",
                UserRows::order,
                account,
                most);
    }

    /// Closes an account for hosted work, or opens it again.
    ///
    /// @return whether that changed anything
    boolean suspend(UUID account, Optional<Instant> since) {
        return transaction.change(
                        since.isPresent()
                                ? "update account set suspended_at = ?"
                                        + " where id = ? and suspended_at is null"
                                : "update account set suspended_at = ?"
                                        + " where id = ? and suspended_at is not null",
                        since,
                        account)
                == 1;
    }

    private static User user(Row row) {
        return new User(
                row.id("id"),
                row.textIfAny("address"),
                new Times(
                        row.time("created_at"),
                        row.timeIfAny("verified_at"),
                        row.timeIfAny("suspended_at"),
                        row.timeIfAny("deleted_at")),
                row.textIfAny("plan")
                        .map(plan -> new Plan(plan, row.text("status"), row.time("paid_until"))),
                row.textIfAny("customer"));
    }

    private static Order order(Row row) {
        return new Order(
                row.id("id"),
                row.text("offer"),
                row.number("amount"),
                row.text("currency"),
                new Progress(row.text("state"), row.textIfAny("trouble"), row.textIfAny("payment")),
                row.time("created_at"));
    }

    /// An account.
    ///
    /// @param address empty once it is deleted
    /// @param customer the payment provider's id
    record User(
            UUID id,
            Optional<String> address,
            Times times,
            Optional<Plan> plan,
            Optional<String> customer) {
        @Override
        public String toString() {
            return "user " + id;
        }
    }

    /// When what happened to an account.
    record Times(
            Instant created,
            Optional<Instant> verified,
            Optional<Instant> suspended,
            Optional<Instant> deleted) {}

    /// A plan that is or was paid.
    record Plan(String id, String status, Instant paidUntil) {}

    /// An order.
    ///
    /// @param amount minor units
    record Order(
            UUID id, String offer, long amount, String currency, Progress progress, Instant at) {}

    /// How far an order is.
    record Progress(String state, Optional<String> trouble, Optional<String> payment) {}
}
