package org.inkwright.payments.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.SubscriptionState;
import org.inkwright.payments.SubscriptionState.Next;
import org.inkwright.payments.SubscriptionState.Plan;
import org.inkwright.payments.SubscriptionState.Status;
import org.jspecify.annotations.Nullable;

/// Reads subscriptions of newer versions, where the period stands on the item, and of older ones,
/// where it stands on the subscription.
final class SubscriptionReading {
    private SubscriptionReading() {}

    /// @param asOf when the object was as it says
    static SubscriptionState subscription(Facts object, Instant asOf) {
        Facts item = item(object);
        Noted noted = noted(object, item).orElse(null);
        String product = product(item);
        Plan plan =
                new Plan(
                        noted == null ? product : noted.product(),
                        price(item),
                        periodStart(object, item),
                        periodEnd(object, item),
                        next(object, product, periodEnd(object, item)));
        return new SubscriptionState(
                object.text("id"),
                object.id("customer"),
                object.textOr("metadata." + Marks.ORDER, ""),
                status(object.text("status")),
                plan,
                asOf);
    }

    /// A plan that was paid and counts, although the subscription has another by now.
    record Noted(String product, long minorUnits, Instant until) {}

    static Optional<Noted> noted(Facts object, Facts item) {
        String paid = object.textOr("metadata." + Marks.PAID_PLAN, "");
        String until = object.textOr("metadata." + Marks.PAID_UNTIL, "");
        String price = object.textOr("metadata." + Marks.PAID_PRICE, "");
        boolean counts =
                !paid.isEmpty()
                        && price.matches("[0-9]{1,15}")
                        && until.equals(seconds(periodEnd(object, item)))
                        && product(item).equals(object.textOr("metadata." + Marks.NEXT_PLAN, ""));
        return counts
                ? Optional.of(new Noted(paid, Long.parseLong(price), periodEnd(object, item)))
                : Optional.empty();
    }

    static String seconds(Instant time) {
        return String.valueOf(time.getEpochSecond());
    }

    static Facts item(Facts object) {
        List<Facts> items = object.list("items.data");
        if (items.isEmpty()) {
            throw new UnreadableException("items.data is empty");
        }
        return items.getFirst();
    }

    static String product(Facts item) {
        return item.has("price.product") ? item.id("price.product") : item.id("plan.product");
    }

    static MoneySum price(Facts item) {
        return item.has("price.unit_amount")
                ? item.object("price").money("unit_amount")
                : item.object("plan").money("amount");
    }

    static Instant periodEnd(Facts object, Facts item) {
        return period(object, item, "current_period_end");
    }

    private static Instant periodStart(Facts object, Facts item) {
        return period(object, item, "current_period_start");
    }

    private static Instant period(Facts object, Facts item, String name) {
        return item.has(name) ? item.time(name) : object.time(name);
    }

    private static Next next(Facts object, String product, Instant end) {
        Instant ends = ends(object, end);
        return ends == null ? new Next(product, null) : new Next(null, ends);
    }

    private static @Nullable Instant ends(Facts object, Instant periodEnd) {
        if (object.has("ended_at")) {
            return object.time("ended_at");
        }
        return object.flag("cancel_at_period_end") ? periodEnd : object.timeOrNull("cancel_at");
    }

    private static Status status(String word) {
        return switch (word) {
            case "incomplete" -> Status.INCOMPLETE;
            case "incomplete_expired" -> Status.INCOMPLETE_EXPIRED;
            case "active", "trialing" -> Status.ACTIVE;
            case "past_due" -> Status.PAST_DUE;
            case "unpaid" -> Status.UNPAID;
            case "paused" -> Status.PAUSED;
            case "canceled" -> Status.CANCELED;
            default -> Status.OTHER;
        };
    }
}
