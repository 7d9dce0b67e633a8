package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Unit;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.CheckoutState.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders that are made, paid and told of (rules 28 to 42 and 84 to 87).
@ParameterizedClass
@EnumSource(Engine.class)
class OrdersTest {
    private static final String STARTER = "credits-starter";
    private static final String KEY = "a-key-of-16-letters";

    private final Served served;
    private final Told told;

    OrdersTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        told = new Told(served);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), served.books.differences());
        served.close();
    }

    @Test
    void creditsThatArePaidAreThere() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        assertEquals("open", served.state(ann, order));
        assertEquals(200, told.send(completed("evt_1", order)));
        assertEquals("paid", served.state(ann, order));
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
        assertEquals(500, served.books.house(AccountKind.STRIPE_CLEARING, Unit.money("USD")));
    }

    @Test
    void rule28TheSameEventCreditsOnceHoweverOftenItComes() throws Exception {
        var ann = served.user("ann");
        String event = completed("evt_1", served.order(ann, STARTER));
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(threads.submit(() -> told.send(event)));
            }
            for (Future<Integer> one : all) {
                assertEquals(200, one.get(60, TimeUnit.SECONDS));
            }
        }
        assertEquals(200, told.send(event));
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
    }

    @Test
    void rule29WhicheverEventAnnouncesItFirstCreditsOnce() throws Exception {
        var ann = served.user("ann");
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            String order = served.order(ann, STARTER);
            CheckoutState state = served.payments.checkoutOf(order, PaymentStatus.PAID);
            List<String> events = new ArrayList<>();
            events.add(told.checkout("evt_a" + round, "completed", state, "paid"));
            events.add(told.checkout("evt_b" + round, "async_payment_succeeded", state, "paid"));
            events.add(told.paymentSucceeded("evt_c" + round, state, 500));
            Collections.shuffle(events, random);
            int page = random.nextInt(4);
            for (int i = 0; i < 4; i++) {
                if (i == page) {
                    assertEquals(200, page(order));
                }
                if (i < 3) {
                    assertEquals(200, told.send(events.get(i)));
                }
            }
        }
        assertEquals(Credits.of("600"), served.books.available(ann.owner()));
    }

    @Test
    void rule30NothingIsCreditedWhileNothingIsPaid() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        CheckoutState state = served.payments.checkoutOf(order, PaymentStatus.UNPAID);
        assertEquals(200, told.send(told.checkout("evt_1", "completed", state, "unpaid")));
        assertEquals("pending", served.state(ann, order));
        assertEquals(200, page(order));
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        String failed = told.checkout("evt_2", "async_payment_failed", state, "unpaid");
        assertEquals(200, told.send(failed));
        assertEquals("failed", served.state(ann, order));
        String other = served.order(ann, STARTER);
        CheckoutState never = served.payments.checkoutOf(other, PaymentStatus.UNPAID);
        assertEquals(200, told.send(told.checkout("evt_3", "expired", never, "unpaid")));
        assertEquals("expired", served.state(ann, other));
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
    }

    @Test
    void rule31WhatWasPaidMustBeWhatTheOrderCosts() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        CheckoutState state = served.payments.checkoutOf(order, PaymentStatus.PAID);
        assertEquals(200, told.send(told.paymentSucceeded("evt_1", state, 499)));
        assertEquals("parked", served.state(ann, order));
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        // The metadata of the payment promise a million: nobody reads them.
        String good = served.order(ann, STARTER);
        CheckoutState right = served.payments.checkoutOf(good, PaymentStatus.PAID);
        assertEquals(200, told.send(told.paymentSucceeded("evt_2", right, 500)));
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
    }

    @Test
    void rule32WhatCouldNotBeDoneIsDoneWhenItIsToldAgain() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, "plan-basic");
        served.payments.checkoutOf(order, PaymentStatus.PAID);
        String event = completed("evt_1", order);
        assertEquals(200, told.send(event), "without a subscription it is parked");
        String other = served.order(ann, "plan-basic");
        String later = completed("evt_2", other);
        served.payments.away = true;
        assertEquals(503, told.send(later));
        assertEquals("open", served.state(ann, other));
        served.payments.away = false;
        new Subscribed(served).put(other, "plan-basic");
        assertEquals(200, told.send(later));
        assertEquals("paid", served.state(ann, other));
    }

    @Test
    void rule34WhatIsNotSignedLeavesNoTrace() throws Exception {
        var ann = served.user("ann");
        String event = completed("evt_1", served.order(ann, STARTER));
        var now = served.books.clock.instant();
        String good = Told.signature(event, Served.SECRET, now);
        List<String> bad =
                List.of(
                        "",
                        "nonsense",
                        "t=x,v1=y",
                        good.replace("v1=", "v0="),
                        Told.signature(event, "whsec_other", now),
                        Told.signature(event, Served.SECRET, now.minusSeconds(301)),
                        Told.signature(event, Served.SECRET, now.plusSeconds(301)));
        for (String signature : bad) {
            assertEquals(400, told.send(event, signature).statusCode(), signature);
        }
        assertEquals(400, told.send(event.replace("500", "600"), good).statusCode());
        assertEquals(0, inbox());
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        // during a rotation both secrets count, and a header may carry several signatures
        String several = good.replace(",v1=", ",v1=00,v1=") + ",v1=" + "0".repeat(64);
        assertEquals(200, told.send(event, several).statusCode());
        String older = Told.signature(event, Served.OLD_SECRET, now);
        assertEquals(200, told.send(event, older).statusCode());
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
    }

    @Test
    void rule35And40WhatNoWebhookBroughtIsRead() throws Exception {
        var ann = served.user("ann");
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            orders.add(served.order(ann, STARTER));
        }
        for (int i = 0; i < 3; i++) {
            String event = completed("evt_" + i, orders.get(i));
            served.payments.told.add(Told.read(event));
            served.books.system.move(Duration.ofDays(1));
            assertEquals(400, told.send(event, lateSignature(event)).statusCode());
        }
        assertTrue(served.reconciler.events());
        assertEquals(Credits.of("300"), served.books.available(ann.owner()));
        assertTrue(served.reconciler.events());
        assertEquals(Credits.of("300"), served.books.available(ann.owner()));
        assertEquals(3, count("select count(*) as n from shop_order where state = 'PAID'"));
    }

    @Test
    void rule38WhatIsOfNoConcernIsKeptWithoutEffect() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        String test = completed("evt_1", order).replace("\"livemode\":true", "\"livemode\":false");
        assertEquals(200, told.send(test));
        assertEquals(200, told.send(completed("evt_2", order).replace(order, "someone-elses")));
        var now = served.books.clock.instant();
        assertEquals(200, told.send(Told.event("evt_3", "price.created", now, "{\"id\":\"p\"}")));
        assertEquals("open", served.state(ann, order));
        assertEquals(3, inbox());
    }

    @Test
    void rule39AnEventOfAnotherMajorIsReadWhereItCanBeAndElseParked() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        String other = completed("evt_1", order).replace(Told.OURS, "2031-01-01.unknown");
        String unreadable = other.replace("amount_total", "total").replace("evt_1", "evt_2");
        assertEquals(200, told.send(unreadable));
        assertEquals("open", served.state(ann, order));
        assertEquals("PARKED", stateOf("evt_2"));
        assertEquals(200, told.send(other));
        assertEquals("paid", served.state(ann, order));
    }

    @Test
    void rule41WhatIsPaidThereAndNotCreditedHereIsFound() throws Exception {
        var ann = served.user("ann");
        String credited = served.order(ann, STARTER);
        assertEquals(200, told.send(completed("evt_1", credited)));
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
    void rule42And84TheSameKeyOpensOnePageOfPayment() throws Exception {
        var ann = served.user("ann");
        var first = served.post("/api/orders", ann, KEY, Served.asked(STARTER));
        var again = served.post("/api/orders", ann, KEY, spaced(Served.asked(STARTER)));
        assertEquals(200, first.statusCode());
        assertEquals(first.body(), again.body());
        assertTrue(first.headers().firstValue("Idempotency-Replayed").isEmpty());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertEquals(1, served.payments.opened.get());
        var other = served.post("/api/orders", ann, KEY, Served.asked("credits-basic"));
        assertEquals(422, other.statusCode());
        assertEquals("key_reused", Served.json(other).get("code").getAsString());
        var bob = served.user("bob");
        assertEquals(200, served.post("/api/orders", bob, KEY, Served.asked(STARTER)).statusCode());
        assertEquals(2, served.payments.opened.get());
    }

    @Test
    void rule85AnOrderWhoseAnswerWasLostGoesOnAsTheSame() throws Exception {
        var ann = served.user("ann");
        served.order(ann, STARTER);
        served.payments.away = true;
        var lost = served.post("/api/orders", ann, KEY, Served.asked(STARTER));
        assertEquals(502, lost.statusCode());
        assertEquals("5", lost.headers().firstValue("Retry-After").orElseThrow());
        served.payments.away = false;
        var again = served.post("/api/orders", ann, KEY, Served.asked(STARTER));
        assertEquals(200, again.statusCode());
        assertEquals(2, count("select count(*) as n from shop_order"));
    }

    @Test
    void rule86WhatHadNoEffectIsNotKept() throws Exception {
        var ann = served.user("ann");
        String unknown = Served.asked("credits-golden");
        assertEquals(422, served.post("/api/orders", ann, KEY, unknown).statusCode());
        var changed = Served.asked(STARTER).replace(Served.VERSION, "2020-01-01");
        var answer = served.post("/api/orders", ann, KEY, changed);
        assertEquals("offer_changed", Served.json(answer).get("code").getAsString());
        assertEquals(200, served.post("/api/orders", ann, KEY, Served.asked(STARTER)).statusCode());
        assertEquals(
                400, served.post("/api/orders", ann, "short", Served.asked(STARTER)).statusCode());
        assertEquals(1, count("select count(*) as n from shop_order"));
    }

    @Test
    void aWaitingDesktopHearsOfThePaymentAtOnce() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var waiting =
                    threads.submit(() -> served.get("/api/orders/" + order + "?wait=25", ann));
            assertEquals(200, told.send(completed("evt_1", order)));
            var answer = waiting.get(60, TimeUnit.SECONDS);
            assertEquals("paid", Served.json(answer).get("state").getAsString());
            assertFalse(Served.json(answer).has("checkout_url"));
        }
    }

    private String completed(String id, String order) {
        CheckoutState state = served.payments.checkoutOf(order, PaymentStatus.PAID);
        return told.checkout(id, "completed", state, "paid");
    }

    private int page(String order) throws Exception {
        return served.send(served.request("/paid?order=" + order).build()).statusCode();
    }

    private String lateSignature(String event) {
        return Told.signature(
                event, Served.SECRET, served.books.clock.instant().minus(Duration.ofDays(1)));
    }

    private static String spaced(String json) {
        return json.replace(",", " , ").replace("{", "{ ");
    }

    private long inbox() {
        return count("select count(*) as n from inbox");
    }

    private long count(String sql) {
        return served.books.database.transact(all -> all.only(sql, row -> row.number("n")));
    }

    private String stateOf(String event) {
        return served.books.database.transact(all ->
                all.only("select state from inbox where id = ?", row -> row.text("state"), event));
    }
}
