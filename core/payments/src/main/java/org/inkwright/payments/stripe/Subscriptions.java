package org.inkwright.payments.stripe;

import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.Item;
import com.stripe.param.SubscriptionUpdateParams.Item.PriceData;
import com.stripe.param.SubscriptionUpdateParams.Item.PriceData.Recurring;
import com.stripe.param.SubscriptionUpdateParams.PaymentBehavior;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import com.stripe.service.SubscriptionService;
import com.stripe.service.V1Services;
import java.time.DateTimeException;
import java.time.Instant;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.PaymentReply.Done;
import org.inkwright.payments.PlanChange;
import org.inkwright.payments.SoldItem;
import org.inkwright.payments.SubscriptionState;
import org.inkwright.payments.stripe.Asking.Answer;
import org.inkwright.payments.stripe.SubscriptionReading.Noted;
import org.jspecify.annotations.Nullable;

/// Asks for subscriptions and changes them.
///
/// A plan that comes at the end of a period is put on the subscription at once, without setting
/// anything against anything: Stripe then bills it from the next period on, whether or not this
/// endpoint is alive at that moment. What was paid is noted on the subscription, and counts until
/// the period ends. Going back within the period costs nothing.
final class Subscriptions {
    private final SubscriptionService service;
    private final Products products;

    Subscriptions(V1Services stripe, Products products) {
        this.service = stripe.subscriptions();
        this.products = products;
    }

    PaymentReply<SubscriptionState> state(String subscription) {
        return Asking.ask(() -> service.retrieve(subscription), Subscriptions::read);
    }

    PaymentReply<SubscriptionState> cancel(String subscription, PaymentKey key) {
        return update(
                subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true), key);
    }

    PaymentReply<SubscriptionState> resume(String subscription, PaymentKey key) {
        return update(
                subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(false), key);
    }

    PaymentReply<SubscriptionState> change(PlanChange change, PaymentKey key) {
        return products.with(
                change.plan(),
                key,
                once ->
                        Replies.then(
                                standing(change.subscription()), now -> step(change, now, once)));
    }

    /// A subscription as it stands, read anew before each step: what a try before this one did is
    /// seen, and is not done again.
    private record Standing(Answer answer, Facts item, @Nullable Noted noted) {
        String product() {
            return SubscriptionReading.product(item);
        }
    }

    private PaymentReply<Standing> standing(String subscription) {
        return Asking.ask(
                () -> service.retrieve(subscription),
                answer -> {
                    Facts item = SubscriptionReading.item(answer.facts());
                    return new Standing(
                            answer,
                            item,
                            SubscriptionReading.noted(answer.facts(), item).orElse(null));
                });
    }

    private PaymentReply<SubscriptionState> step(PlanChange change, Standing now, PaymentKey key) {
        String wanted = change.plan().product();
        if (now.noted() == null && wanted.equals(now.product())) {
            return new Done<>(read(now.answer()));
        }
        return switch (change.when()) {
            case AT_PERIOD_END -> later(change, now, key);
            case AT_ONCE -> atOnce(change, now, key);
        };
    }

    private PaymentReply<SubscriptionState> later(PlanChange change, Standing now, PaymentKey key) {
        Noted noted = now.noted();
        String wanted = change.plan().product();
        if (noted != null && wanted.equals(noted.product())) {
            return back(change.subscription(), now, noted, key);
        }
        if (noted != null && wanted.equals(now.product())) {
            return new Done<>(read(now.answer()));
        }
        Instant until = SubscriptionReading.periodEnd(now.answer().facts(), now.item());
        Noted paid =
                noted != null
                        ? noted
                        : new Noted(
                                now.product(),
                                SubscriptionReading.price(now.item()).minorUnits(),
                                until);
        var params =
                SubscriptionUpdateParams.builder()
                        .addItem(item(now, change.plan().product(), change.plan().price()))
                        .setProrationBehavior(ProrationBehavior.NONE)
                        .putMetadata(Marks.PAID_PLAN, paid.product())
                        .putMetadata(Marks.PAID_PRICE, String.valueOf(paid.minorUnits()))
                        .putMetadata(Marks.PAID_UNTIL, SubscriptionReading.seconds(until))
                        .putMetadata(Marks.NEXT_PLAN, wanted);
        // in another period it is another request
        return update(
                change.subscription(),
                params,
                key.part("later-" + SubscriptionReading.seconds(until)));
    }

    private PaymentReply<SubscriptionState> atOnce(
            PlanChange change, Standing now, PaymentKey key) {
        Noted noted = now.noted();
        if (noted == null) {
            return replace(change, now, key);
        }
        PaymentReply<SubscriptionState> back = back(change.subscription(), now, noted, key);
        if (change.plan().product().equals(noted.product())) {
            return back;
        }
        // what was paid is set against the new plan, not what would have come next
        return Replies.then(back, state -> replace(change, now, key));
    }

    private PaymentReply<SubscriptionState> replace(
            PlanChange change, Standing now, PaymentKey key) {
        SoldItem plan = change.plan();
        var params =
                withoutNote(SubscriptionUpdateParams.builder())
                        .addItem(item(now, plan.product(), plan.price()))
                        .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                        .setPaymentBehavior(PaymentBehavior.ERROR_IF_INCOMPLETE);
        return update(change.subscription(), params, key.part("at-once"));
    }

    private PaymentReply<SubscriptionState> back(
            String subscription, Standing now, Noted noted, PaymentKey key) {
        MoneySum price =
                new MoneySum(noted.minorUnits(), SubscriptionReading.price(now.item()).currency());
        var params =
                withoutNote(SubscriptionUpdateParams.builder())
                        .addItem(item(now, noted.product(), price))
                        .setProrationBehavior(ProrationBehavior.NONE);
        return update(
                subscription,
                params,
                key.part("back-" + SubscriptionReading.seconds(noted.until())));
    }

    private static SubscriptionUpdateParams.Builder withoutNote(
            SubscriptionUpdateParams.Builder params) {
        // an empty value takes a note away
        return params.putMetadata(Marks.PAID_PLAN, "")
                .putMetadata(Marks.PAID_PRICE, "")
                .putMetadata(Marks.PAID_UNTIL, "")
                .putMetadata(Marks.NEXT_PLAN, "");
    }

    private static Item item(Standing now, String product, MoneySum price) {
        return Item.builder()
                .setId(now.item().text("id"))
                .setPriceData(
                        PriceData.builder()
                                .setProduct(product)
                                .setCurrency(price.lowerCurrency())
                                .setUnitAmount(price.minorUnits())
                                .setRecurring(
                                        Recurring.builder()
                                                .setInterval(Recurring.Interval.MONTH)
                                                .build())
                                .build())
                .build();
    }

    private PaymentReply<SubscriptionState> update(
            String subscription, SubscriptionUpdateParams.Builder params, PaymentKey key) {
        return Asking.ask(
                () -> service.update(subscription, params.build(), ClientPayments.once(key)),
                Subscriptions::read);
    }

    private static SubscriptionState read(Answer answer) {
        return SubscriptionReading.subscription(answer.facts(), date(answer));
    }

    private static Instant date(Answer answer) {
        try {
            Instant date = answer.response().date();
            if (date != null) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new UnreadableException("the header Date is no date");
        }
        throw new UnreadableException("the header Date is missing");
    }
}
