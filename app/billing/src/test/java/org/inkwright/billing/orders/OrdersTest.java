package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
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
import org.inkwright.billing.idempotency.Once;
import org.inkwright.billing.idempotency.Slot;
import org.inkwright.billing.idempotency.Turn;
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
        assertEquals(200, told.send(told.completed("evt_1", order)));
        assertEquals("paid", served.state(ann, order));
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
        assertEquals(500, served.books.house(AccountKind.STRIPE_CLEARING, Unit.money("USD")));
    }

    @Test
    void rule28TheSameEventCreditsOnceHoweverOftenItComes() throws Exception {
        var ann = served.user("ann");
        String event = told.completed("evt_1", served.order(ann, STARTER));
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
    void whoWasDeletedAtTheProviderBuysAsANewCustomerThere() throws Exception {
        var ann = served.user("ann");
        String first = served.order(ann, STARTER);
        String old = "cus_" + ann.owner();
        served.payments.gone.add(old);
        String second = served.order(ann, STARTER);
        CheckoutState state = served.payments.checkoutOf(second, PaymentStatus.PAID);
        assertEquals(old + "_again", state.links().customer());
        assertEquals(200, told.send(told.completed("evt_1", second)));
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
        assertEquals(200, told.send(told.completed("evt_2", first)));
        assertEquals(Credits.of("200"), served.books.available(ann.owner()));
        for (String customer : List.of(old, old + "_again")) {
            var account =
                    served.books.database.transact(all -> new OrderRows(all).accountOf(customer));
            assertEquals(ann.account(), account.orElseThrow());
        }
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
        String foreign = served.order(ann, STARTER);
        CheckoutState elsewhere = served.payments.checkoutOf(foreign, PaymentStatus.PAID);
        String euros = told.paymentSucceeded("evt_0", elsewhere, 500).replace("usd", "eur");
        assertEquals(200, told.send(euros));
        assertEquals("parked", served.state(ann, foreign));
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
        String event = told.completed("evt_1", order);
        assertEquals(200, told.send(event), "without a subscription it is parked");
        ann = served.user("bob");
        String other = served.order(ann, "plan-basic");
        String later = told.completed("evt_2", other);
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
        String event = told.completed("evt_1", served.order(ann, STARTER));
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
        assertEquals(0, served.count("select count(*) as n from inbox"));
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        // during a rotation both secrets count, and a header may carry several signatures
        String several = good.replace(",v1=", ",v1=00,v1=") + ",v1=" + "0".repeat(64);
        assertEquals(200, told.send(event, several).statusCode());
        String older = Told.signature(event, Served.OLD_SECRET, now);
        assertEquals(200, told.send(event, older).statusCode());
        for (int seconds : List.of(-299, 299)) {
            String near = Told.signature(event, Served.SECRET, now.plusSeconds(seconds));
            assertEquals(200, told.send(event, near).statusCode(), near);
        }
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
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
    void rule42APageOfPaymentIsNotShownAgainWhenItIsOver() throws Exception {
        var ann = served.user("ann");
        var first = served.post("/api/orders", ann, KEY, Served.asked(STARTER));
        assertEquals(200, first.statusCode());
        String lost = "another-key-of-16";
        served.payments.away = true;
        assertEquals(
                502, served.post("/api/orders", ann, lost, Served.asked(STARTER)).statusCode());
        served.payments.away = false;
        served.books.system.move(Duration.ofHours(24));
        ann = served.again(ann);
        served.reconciler.endStale();
        for (String key : List.of(KEY, lost, lost)) {
            var again = served.post("/api/orders", ann, key, Served.asked(STARTER));
            assertEquals(410, again.statusCode(), again.body());
            assertEquals("over", Served.json(again).get("code").getAsString());
        }
        assertEquals(1, served.payments.opened.get());
        String fresh = "a-fresh-key-of-16";
        assertEquals(
                200, served.post("/api/orders", ann, fresh, Served.asked(STARTER)).statusCode());
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
        assertEquals(2, served.count("select count(*) as n from shop_order"));
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
        assertEquals(1, served.count("select count(*) as n from shop_order"));
    }

    @Test
    void rule84WhatIsBeingWorkedOnIsNotBegunAgainUntilItsTimeIsOver() throws Exception {
        var ann = served.user("ann");
        served.order(ann, STARTER);
        var slot =
                new Slot(
                        ann.account(),
                        "/api/orders",
                        KEY,
                        Slot.fingerprint("POST", "/api/orders", Served.asked(STARTER)));
        var once = new Once(served.books.clock);
        Turn turn = served.books.database.transact(all -> once.take(all, slot, "reference"));
        assertInstanceOf(Turn.First.class, turn);
        var busy = served.post("/api/orders", ann, KEY, Served.asked(STARTER));
        assertEquals(409, busy.statusCode());
        assertEquals("in_progress", Served.json(busy).get("code").getAsString());
        assertEquals("2", busy.headers().firstValue("Retry-After").orElseThrow());
        served.books.system.move(Duration.ofMinutes(4));
        assertEquals(
                new Turn.Again("reference"),
                served.books.database.transact(all -> once.take(all, slot, "other")));
    }

    @Test
    void rule87OldAnswersAreForgottenAndNothingIsBoughtTwice() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        String event = told.completed("evt_1", order);
        assertEquals(200, told.send(event));
        served.books.system.move(Duration.ofDays(50));
        int cleaned = served.books.database.transact(new Once(served.books.clock)::clean);
        assertEquals(1, cleaned);
        served.books.database.change(all -> all.change("delete from inbox"));
        assertEquals(200, told.send(event));
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
    }

    @Test
    void aRefusalIsFinalAndTheProviderIsAskedOnce() throws Exception {
        var ann = served.user("ann");
        String plan = served.order(ann, "plan-basic");
        new Subscribed(served).put(plan, "plan-basic");
        assertEquals(200, told.send(told.completed("evt_1", plan)));
        served.payments.refusing = "card_declined";
        int before = served.payments.asked.get();
        var refused = served.post("/api/orders", ann, KEY, Served.asked("plan-standard"));
        assertEquals(402, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isEmpty());
        assertEquals(before + 1, served.payments.asked.get());
        // rule 86: the refusal is not kept, the same goes on when the card is good again
        served.payments.refusing = "";
        var paid = served.post("/api/orders", ann, KEY, Served.asked("plan-standard"));
        assertEquals(200, paid.statusCode(), paid.body());
        assertTrue(paid.headers().firstValue("Idempotency-Replayed").isEmpty());
    }

    @Test
    void aBalanceThatIsTheSameIsNotToldAgain() throws Exception {
        var ann = served.user("ann");
        var first = served.get("/api/balance", ann);
        assertEquals(
                "\"pool\";q=10, \"hourly\";q=5;w=3600,"
                        + " \"concurrency\";q=1;qu=\"concurrent-requests\","
                        + " \"full_regenerations\";q=0",
                first.headers().firstValue("RateLimit-Policy").orElseThrow());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, asked(ann, tag).statusCode());
        assertEquals("", asked(ann, tag).body());
        served.bought(ann, STARTER);
        assertEquals(200, asked(ann, tag).statusCode());
    }

    private HttpResponse<String> asked(Served.User user, String tag) throws Exception {
        return served.send(
                served.request("/api/balance")
                        .header("Authorization", "Bearer " + user.access())
                        .header("If-None-Match", tag)
                        .build());
    }

    @Test
    void aWaitingDesktopHearsOfThePaymentAtOnce() throws Exception {
        var ann = served.user("ann");
        String order = served.order(ann, STARTER);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var waiting =
                    threads.submit(() -> served.get("/api/orders/" + order + "?wait=25", ann));
            assertEquals(200, told.send(told.completed("evt_1", order)));
            var answer = waiting.get(60, TimeUnit.SECONDS);
            assertEquals("paid", Served.json(answer).get("state").getAsString());
            assertFalse(Served.json(answer).has("checkout_url"));
        }
    }

    private int page(String order) throws Exception {
        return served.send(served.request("/paid?order=" + order).build()).statusCode();
    }

    private static String spaced(String json) {
        return json.replace(",", " , ").replace("{", "{ ");
    }
}
