package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.Credits;
import org.inkwright.payments.CheckoutState.PaymentStatus;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.SubscriptionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What no webhook brought, what is of no concern, and what somebody must look at (rules 35 and 38
/// to 41).
@ParameterizedClass
@EnumSource(Engine.class)
class ReconcilerTest {
    private static final String STARTER = "credits-starter";
    private static final String KEY = "a-key-of-16-letters";

    private final Served served;
    private final Told told;

    ReconcilerTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        told = new Told(served);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), served.books.differences());
        served.close();
    }

    @Test
    void rule35And40WhatNoWebhookBroughtIsRead() throws Exception {
        var ann = served.user("ann");
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            orders.add(served.order(ann, STARTER));
        }
        for (int i = 0; i < 3; i++) {
            String event = told.completed("evt_" + i, orders.get(i));
            served.payments.told.add(Told.read(event));
            served.books.system.move(Duration.ofDays(1));
            assertEquals(400, told.send(event, lateSignature(event)).statusCode());
        }
        assertTrue(served.reconciler.events());
        assertEquals(Credits.of("300"), served.books.available(ann.owner()));
        assertTrue(served.reconciler.events());
        assertEquals(Credits.of("300"), served.books.available(ann.owner()));
        assertEquals(3, served.count("select count(*) as n from shop_order where state = 'PAID'"));
    }

    @Test
    void rule38WhatIsOfNoConcernIsKeptWithoutEffect() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        String test =
                told.completed("evt_1", order).replace("\"livemode\":true", "\"livemode\":false");
        assertEquals(200, told.send(test));
        assertEquals(
                200, told.send(told.completed("evt_2", order).replace(order, "someone-elses")));
        var now = served.books.clock.instant();
        assertEquals(200, told.send(Told.event("evt_3", "price.created", now, "{\"id\":\"p\"}")));
        assertEquals("open", served.state(ann, order));
        assertEquals(3, served.count("select count(*) as n from inbox"));
        var price = new MoneySum(595, "USD");
        var plan =
                new SubscriptionState.Plan(
                        "plan-basic",
                        price,
                        now,
                        now.plus(Duration.ofDays(31)),
                        new SubscriptionState.Next("plan-basic", null));
        var strange =
                new SubscriptionState(
                        "sub_9", "cus_of_nobody", "", SubscriptionState.Status.ACTIVE, plan, now);
        served.payments.subscriptions.put("sub_9", strange);
        assertEquals(200, told.send(told.subscription("evt_4", "updated", strange)));
        assertEquals(4, served.count("select count(*) as n from inbox"));
        assertEquals(0, served.count("select count(*) as n from subscription"));
        assertEquals(0, served.count("select count(*) as n from ledger_transaction"));
        String counted = served.meters.text();
        for (String line :
                List.of(
                        "type=\"unknown\"} 1",
                        "type=\"checkout.session.completed\"} 2",
                        "type=\"customer.subscription.updated\"} 1")) {
            assertTrue(counted.contains("{result=\"ignored\"," + line), counted);
        }
    }

    @Test
    void whatIsSignedAndNoEventBreaksNothing() throws Exception {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        for (String body :
                List.of(
                        "",
                        "7",
                        "null",
                        "[]",
                        "{}",
                        "{",
                        "\"text\"",
                        deep,
                        "{\"id\":7}",
                        "{\"id\":\"evt_1\",\"object\":\"event\"}",
                        "\u0000\uffff")) {
            int status = told.send(body);
            assertTrue(status == 200 || status == 400, status + " " + body);
        }
        assertEquals(0, served.count("select count(*) as n from ledger_transaction"));
        var ann = served.user("ann");
        served.bought(ann, STARTER);
        assertEquals(1, served.count("select count(*) as n from ledger_transaction"));
    }

    @Test
    void rule39AnEventOfAnotherMajorIsReadWhereItCanBeAndElseParked() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        String other = told.completed("evt_1", order).replace(Told.OURS, "2031-01-01.unknown");
        String unreadable = other.replace("amount_total", "total").replace("evt_1", "evt_2");
        assertEquals(200, told.send(unreadable));
        assertEquals("open", served.state(ann, order));
        assertEquals("PARKED", served.stateOf("evt_2"));
        assertFalse(served.meters.text().contains("webhook_foreign_total 2"));
        assertEquals(200, told.send(other));
        assertTrue(served.meters.text().contains("webhook_foreign_total 2"), "nobody is alarmed");
        assertEquals("paid", served.state(ann, order));
    }

    @Test
    void rule41WhatIsPaidThereAndNotCreditedHereIsFound() throws Exception {
        var ann = served.user("ann");
        String credited = served.order(ann, STARTER);
        assertEquals(200, told.send(told.completed("evt_1", credited)));
        assertEquals(List.of(), served.reconciler.differences());
        String forgotten = served.order(ann, STARTER);
        served.payments.checkoutOf(forgotten, PaymentStatus.PAID);
        List<String> found = served.reconciler.differences();
        assertEquals(1, found.size());
        assertTrue(found.getFirst().contains(forgotten), found::toString);
        assertEquals("paid", served.state(ann, forgotten));
        assertEquals(List.of(), served.reconciler.differences());
    }

    @Test
    void whatCouldNotBeComparedIsNotCalledEqual() {
        served.payments.away = true;
        assertEquals(List.of(Reconciler.NOT_COMPARED), served.reconciler.differences());
    }

    @Test
    void rule40AnOrderThatARestoredDatabaseDoesNotKnowIsSeen() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        String event = told.completed("evt_1", order);
        served.books.database.change(
                all -> all.change("delete from shop_order where id = ?", UUID.fromString(order)));
        assertEquals(200, told.send(event));
        assertEquals("PARKED", served.stateOf("evt_1"));
        List<String> found = served.reconciler.differences();
        assertTrue(found.getFirst().contains("not known here"), found::toString);
    }

    @Test
    void anEventThatAlwaysFailsKeepsNoOtherWaiting() throws Exception {
        var ann = served.user("ann");
        String poisoned = served.order(ann, STARTER);
        String good = served.order(ann, "credits-basic");
        served.books.database.change(all ->
                all.change(
                        "update shop_order set version = 'never' where id = ?",
                        UUID.fromString(poisoned)));
        assertEquals(500, told.send(told.completed("evt_1", poisoned)));
        served.payments.told.add(Told.read(told.completed("evt_1", poisoned)));
        served.payments.told.add(Told.read(told.completed("evt_2", good)));
        assertFalse(served.reconciler.events());
        assertEquals(Credits.of("250"), served.books.available(ann.owner()));
        for (int i = 0; i < 25; i++) {
            served.books.system.move(Duration.ofMinutes(3));
            served.reconciler.workOnWhatIsLeft();
        }
        assertEquals("PARKED", served.stateOf("evt_1"));
    }

    @Test
    void whatNobodyPaidInTimeIsOver() throws Exception {
        var ann = served.user("ann");
        served.order(ann, STARTER);
        String late = served.order(ann, STARTER);
        served.payments.checkoutOf(late, PaymentStatus.PAID);
        served.payments.away = true;
        assertEquals(502, served.post("/api/orders", ann, KEY, Served.asked(STARTER)).statusCode());
        served.payments.away = false;
        served.books.system.move(Duration.ofHours(25));
        served.reconciler.endStale();
        assertEquals(1, served.count("select count(*) as n from shop_order where state = 'PAID'"));
        assertEquals(
                1, served.count("select count(*) as n from shop_order where state = 'EXPIRED'"));
        assertEquals(1, served.count("select count(*) as n from shop_order where state = 'OPEN'"));
    }

    private String lateSignature(String event) {
        return Told.signature(
                event, Served.SECRET, served.books.clock.instant().minus(Duration.ofDays(1)));
    }
}
