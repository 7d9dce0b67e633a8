package org.inkwright.billing.admin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.orders.ParkedItem;
import org.inkwright.billing.web.Shown;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Fund;

/// What programs of operators are told, as JSON members.
final class Shapes {
    private Shapes() {}

    static Map<String, Object> user(UserRows.User user) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", user.id().toString());
        user.address().ifPresent(address -> shape.put("address", address));
        shape.put("created_at", user.times().created().toString());
        put(shape, "verified_at", user.times().verified());
        put(shape, "suspended_at", user.times().suspended());
        put(shape, "deleted_at", user.times().deleted());
        user.plan()
                .ifPresent(plan ->
                        shape.put(
                                "plan",
                                Map.of(
                                        "id",
                                        plan.id(),
                                        "status",
                                        plan.status(),
                                        "paid_until",
                                        plan.paidUntil().toString())));
        user.customer().ifPresent(customer -> shape.put("customer", customer));
        return shape;
    }

    static Map<String, Object> whole(Users.Whole whole) {
        Map<String, Object> shape = user(whole.user());
        shape.put("funds", whole.funds().stream().map(Shapes::fund).toList());
        shape.put("debt", whole.debt().toString());
        shape.put("orders", whole.orders().stream().map(Shapes::order).toList());
        shape.put("audit", whole.noted().stream().map(Shapes::entry).toList());
        return shape;
    }

    private static Map<String, Object> fund(Fund fund) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", fund.account().part());
        shape.put("kind", fund.account().kind().code());
        shape.put("unit", fund.account().unit().code());
        shape.put("posted", fund.posted().toString());
        shape.put("held", fund.held().toString());
        if (!fund.ends().equals(Fund.NEVER)) {
            shape.put("ends_at", fund.ends().toString());
        }
        return shape;
    }

    private static Map<String, Object> order(UserRows.Order order) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", order.id().toString());
        shape.put("offer", order.offer());
        shape.put("price", Map.of("amount", order.amount(), "currency", order.currency()));
        shape.put("state", order.progress().state());
        order.progress().trouble().ifPresent(trouble -> shape.put("trouble", trouble));
        order.progress().payment().ifPresent(payment -> shape.put("payment", payment));
        shape.put("created_at", order.at().toString());
        return shape;
    }

    static Map<String, Object> entry(AuditRows.Entry entry) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", entry.id().toString());
        shape.put("at", entry.at().toString());
        shape.put("operator", entry.operator().toString());
        shape.put("act", entry.note().act());
        shape.put("subject", entry.note().subject());
        shape.put("reason", entry.note().reason());
        shape.put("details", entry.note().details());
        return shape;
    }

    static Map<String, Object> item(ParkedItem item) {
        return Map.of(
                "kind",
                Shown.word(item.kind()),
                "id",
                item.id(),
                "about",
                item.about(),
                "trouble",
                item.trouble(),
                "at",
                item.at().toString());
    }

    static Map<String, Object> adjustment(KeptAdjustment adjustment) {
        return Map.of(
                "id",
                adjustment.id().toString(),
                "user",
                adjustment.account().toString(),
                "fund",
                adjustment.what().target().part(),
                "unit",
                adjustment.what().target().unit().code(),
                "amount",
                amount(adjustment),
                "reason",
                adjustment.what().reason(),
                "asked_by",
                adjustment.asked().operator().toString(),
                "asked_at",
                adjustment.asked().at().toString());
    }

    static String amount(KeptAdjustment adjustment) {
        KeptAdjustment.What what = adjustment.what();
        return Amount.of(what.target().unit(), what.amount()).toString();
    }

    private static void put(Map<String, Object> shape, String name, Optional<Instant> at) {
        at.ifPresent(moment -> shape.put(name, moment.toString()));
    }
}
