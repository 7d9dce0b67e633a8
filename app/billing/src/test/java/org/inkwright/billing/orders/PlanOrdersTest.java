package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.orders.Served.User;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Unit;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.CheckoutState.PaymentStatus;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.PlanChange;
import org.inkwright.payments.SubscriptionState;
import org.inkwright.payments.SubscriptionState.Status;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Plans that are ordered, changed, not paid and cancelled (rules 33, 36 and 54).
@ParameterizedClass
@EnumSource(Engine.class)
class PlanOrdersTest {
    private static final String BASIC = "plan-basic";
    private static final String STANDARD = "plan-standard";

    private final Served served;
    private final Told told;
    private final Subscribed subscribed;
    private int news;

    PlanOrdersTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        told = new Told(served);
        subscribed = new Subscribed(served);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), served.books.differences());
        served.close();
    }

    @Test
    void aPaidPlanCountsAtOnceAndItsMoneyIsBookedOnce() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        assertEquals(BASIC, plan(ann));
        send(told.invoice(next(), "paid", invoice("in_1")));
        assertEquals(595, booked());
        Instant start = now(id).plan().end();
        served.books.system.move(Duration.between(served.books.clock.instant(), start));
        state(id, BASIC, Status.ACTIVE, start);
        subscribed.invoice("in_2", id, InvoiceState.Cause.SUBSCRIPTION_RENEWED, 595);
        for (int i = 0; i < 3; i++) {
            send(told.invoice(next(), "paid", invoice("in_2")));
        }
        assertEquals(1190, booked());
        assertEquals(BASIC, plan(ann));
        send(told.refund(next(), "created", new Told.Back("re", "pi_of_in_2", 595, "succeeded")));
        assertEquals(595, booked());
    }

    @Test
    void rule36WhateverOrderNewsComeInTheEndIsTheSame() throws Exception {
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3, 4, 5));
        assertEquals(720, orders.size());
        Collections.shuffle(orders, new Random(9));
        for (List<Integer> order : orders.subList(0, Rounds.of(12, 720))) {
            assertEquals("plan-free", told(order, Fate.ENDS), order::toString);
            assertEquals(STANDARD, told(order, Fate.GOES_ON), order::toString);
        }
    }

    private enum Fate {
        GOES_ON,
        ENDS
    }

    /// A plan that is begun, not paid for some time and changed or ended, told in some order; in
    /// half of the orders some of it is told while it happens, too.
    ///
    /// @return the plan that counts in the end
    private String told(List<Integer> order, Fate fate) throws Exception {
        User ann = served.user("ann" + news);
        String bought = served.order(ann, BASIC);
        CheckoutState page = served.payments.checkoutOf(bought, PaymentStatus.PAID);
        String id = subscribed.put(bought, BASIC);
        Instant start = now(id).plan().start();
        String invoice = "in_" + id.substring(4);
        List<String> events = new ArrayList<>();
        events.add(told.checkout(next(), "completed", page, "paid"));
        events.add(told.subscription(next(), "created", now(id)));
        events.add(told.invoice(next(), "paid", invoice(invoice)));
        boolean early = order.getFirst() % 2 == 0;
        if (early) {
            send(events.get(order.getFirst() / 2));
        }
        served.books.system.move(Duration.ofMinutes(1));
        subscribed.state(id, bought, BASIC, Status.PAST_DUE, start, BASIC);
        events.add(told.subscription(next(), "updated", now(id)));
        events.add(told.invoice(next(), "payment_failed", invoice(invoice)));
        if (early) {
            send(events.get(order.getLast() % 5));
        }
        served.books.system.move(Duration.ofMinutes(1));
        boolean ends = fate == Fate.ENDS;
        subscribed.state(
                id,
                bought,
                ends ? BASIC : STANDARD,
                ends ? Status.CANCELED : Status.ACTIVE,
                start,
                null);
        events.add(told.subscription(next(), ends ? "deleted" : "updated", now(id)));
        for (int which : order) {
            send(events.get(which));
        }
        assertEquals("paid", served.state(ann, bought));
        return plan(ann);
    }

    private static List<List<Integer>> permutations(List<Integer> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> found = new ArrayList<>();
        for (Integer first : all) {
            List<Integer> others = new ArrayList<>(all);
            others.remove(first);
            for (List<Integer> rest : permutations(others)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                found.add(one);
            }
        }
        return found;
    }

    @Test
    void whileOnePlanIsBeingPaidThePageOfAnotherIsClosed() throws Exception {
        User ann = served.user("ann");
        String first = served.order(ann, BASIC);
        String second = served.order(ann, STANDARD);
        var pages = served.payments.checkouts.values();
        assertEquals(
                CheckoutState.Status.EXPIRED,
                pages.stream()
                        .filter(page -> page.order().equals(first))
                        .findFirst()
                        .orElseThrow()
                        .progress()
                        .status());
        served.payments.checkoutOf(second, PaymentStatus.UNPAID);
        var third = served.post("/api/orders", ann, "k".repeat(20), Served.asked(BASIC));
        assertEquals(409, third.statusCode());
    }

    @Test
    void aSecondSubscriptionOfAnAccountChangesNothingAndIsSeen() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        var other =
                new SubscriptionState(
                        "sub_other",
                        now(id).customer(),
                        "",
                        Status.ACTIVE,
                        new SubscriptionState.Plan(
                                STANDARD,
                                now(id).plan().price(),
                                now(id).plan().start(),
                                now(id).plan().end(),
                                new SubscriptionState.Next(STANDARD, null)),
                        now(id).asOf());
        served.payments.subscriptions.put("sub_other", other);
        send(told.subscription("evt_other", "created", other));
        assertEquals(BASIC, plan(ann));
        assertEquals("PARKED", served.stateOf("evt_other"));
    }

    @Test
    void rule54ALargerPlanIsPaidAtOnceAndASmallerOneComesWithTheNextMonth() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        state(id, STANDARD, Status.ACTIVE, now(id).plan().start());
        String order = served.order(ann, STANDARD);
        assertEquals("paid", served.state(ann, order));
        assertEquals(PlanChange.When.AT_ONCE, served.payments.changes.getFirst().when());
        assertEquals(STANDARD, plan(ann));
        served.order(ann, BASIC);
        assertEquals(PlanChange.When.AT_PERIOD_END, served.payments.changes.getLast().when());
        var same = served.post("/api/orders", ann, "s".repeat(20), Served.asked(STANDARD));
        assertEquals(409, same.statusCode());
    }

    @Test
    void aCancelledPlanGoesOnBeforeItIsChanged() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        subscribed.state(id, "", BASIC, Status.ACTIVE, now(id).plan().start(), null);
        send(told.subscription(next(), "updated", now(id)));
        state(id, STANDARD, Status.ACTIVE, now(id).plan().start());
        served.order(ann, STANDARD);
        assertEquals(List.of(id), served.payments.resumed);
        assertEquals(STANDARD, plan(ann));
    }

    @Test
    void whoseInvoiceIsNotPaidIsToldSoInsteadOfGettingAnother() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        state(id, BASIC, Status.PAST_DUE, now(id).plan().start());
        send(told.subscription(next(), "updated", now(id)));
        var refused = served.post("/api/orders", ann, "p".repeat(20), Served.asked(STANDARD));
        assertEquals(402, refused.statusCode());
        assertEquals(List.of(), served.payments.changes);
    }

    @Test
    void aPageThatTheProviderDoesNotKnowKeepsNobodyFromAnotherPlan() throws Exception {
        User ann = served.user("ann");
        served.order(ann, BASIC);
        served.payments.checkouts.clear();
        var other = served.post("/api/orders", ann, "o".repeat(20), Served.asked(STANDARD));
        assertEquals(2, other.statusCode() / 100, other.body());
    }

    @Test
    void anotherPlanIsBoughtAsSoonAsTheProviderIsBack() throws Exception {
        User ann = served.user("ann");
        served.order(ann, BASIC);
        served.payments.away = true;
        var away = served.post("/api/orders", ann, "o".repeat(20), Served.asked(STANDARD));
        assertEquals(502, away.statusCode(), away.body());
        served.payments.away = false;
        var back = served.post("/api/orders", ann, "o".repeat(20), Served.asked(STANDARD));
        assertEquals(2, back.statusCode() / 100, back.body());
    }

    @Test
    void anAccountIsNotDeletedWhileAPlanCanStillBePaid() throws Exception {
        User ann = served.user("ann");
        served.order(ann, BASIC);
        assertEquals(Accounts.Deletion.PLAN_GOES_ON, served.people.accounts.delete(ann.account()));
        served.books.system.move(Duration.ofHours(25));
        assertEquals(Accounts.Deletion.DONE, served.people.accounts.delete(ann.account()));
    }

    @Test
    void anAccountWhosePlanGoesOnIsNotDeleted() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        assertEquals(Accounts.Deletion.PLAN_GOES_ON, served.people.accounts.delete(ann.account()));
        subscribed.state(id, "", BASIC, Status.ACTIVE, now(id).plan().start(), null);
        send(told.subscription(next(), "updated", now(id)));
        assertEquals(Accounts.Deletion.DONE, served.people.accounts.delete(ann.account()));
    }

    @Test
    void newsThatCannotBeAskedAboutComeAgain() throws Exception {
        User ann = served.user("ann");
        String id = buy(ann, BASIC);
        state(id, STANDARD, Status.ACTIVE, now(id).plan().start());
        String event = told.subscription("evt_key", "updated", now(id));
        served.payments.refusing = "no_access";
        assertEquals(503, told.send(event));
        served.payments.refusing = "";
        assertEquals(200, told.send(event));
        assertEquals(STANDARD, plan(ann));
    }

    @Test
    void rule33WhatWasKeptBeforeACrashIsNotDoneAgain() throws Exception {
        User ann = served.user("ann");
        String order = served.order(ann, BASIC);
        CheckoutState page = served.payments.checkoutOf(order, PaymentStatus.PAID);
        subscribed.put(order, BASIC);
        String event = told.checkout("evt_1", "completed", page, "paid");
        send(event);
        // the answer got lost: Stripe tells it again
        send(event);
        assertEquals(595, booked());
        assertTrue(plan(ann).equals(BASIC));
    }

    @Test
    void rule32APlanIsKeptBeforeItsEventIsClosed() throws Exception {
        User ann = served.user("ann");
        String order = served.order(ann, BASIC);
        CheckoutState page = served.payments.checkoutOf(order, PaymentStatus.PAID);
        subscribed.put(order, BASIC);
        String event = told.checkout("evt_1", "completed", page, "paid");
        served.books.database.change(
                all -> all.change("alter table pool_period rename to pool_period_away"));
        assertEquals(500, told.send(event));
        served.books.database.change(
                all -> all.change("alter table pool_period_away rename to pool_period"));
        assertEquals(200, told.send(event));
        assertEquals(BASIC, plan(ann));
        assertEquals("paid", served.state(ann, order));
    }

    private String buy(User user, String plan) throws Exception {
        String order = served.order(user, plan);
        CheckoutState page = served.payments.checkoutOf(order, PaymentStatus.PAID);
        String id = subscribed.put(order, plan);
        send(told.checkout(next(), "completed", page, "paid"));
        return id;
    }

    private void state(String id, String plan, Status status, Instant start) {
        served.books.system.move(Duration.ofSeconds(1));
        subscribed.state(id, now(id).order(), plan, status, start, plan);
    }

    private SubscriptionState now(String id) {
        return Objects.requireNonNull(served.payments.subscriptions.get(id), id);
    }

    private InvoiceState invoice(String id) {
        return Objects.requireNonNull(served.payments.invoices.get(id), id);
    }

    private String next() {
        news++;
        return "evt_" + news;
    }

    private void send(String event) throws Exception {
        assertEquals(200, told.send(event), event);
    }

    private String plan(User user) {
        return served.books.ledger.with(
                user.owner(), wallet -> served.plans.ensured(wallet).plan().plan().id());
    }

    private long booked() {
        return served.books.house(AccountKind.STRIPE_CLEARING, Unit.money("USD"));
    }
}
