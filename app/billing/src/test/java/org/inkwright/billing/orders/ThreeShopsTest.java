package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.acts.ActOpening;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.MeteredUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three whole instances on one PostgreSQL: events of the payment provider, acts and the sweeper
/// come to all of them at once (rules 12, 16, 28, 32 and 57 to 59).
class ThreeShopsTest {
    private static final String STARTER = "credits-starter";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final List<Served> shops = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(15);
    @TempDir Path folder;

    @BeforeEach
    void open() {
        var first = new Served(Engine.POSTGRESQL, folder);
        shops.add(first);
        for (int i = 0; i < 2; i++) {
            var more = new Books(first.books.settings);
            more.system.move(Duration.between(more.clock.instant(), first.books.clock.instant()));
            shops.add(new Served(more, first.payments));
        }
    }

    @AfterEach
    void close() {
        threads.shutdown();
        shops.reversed().forEach(Served::close);
    }

    @Test
    void rule28AnEventThatComesToAllOfThemFiveTimesCreditsOnce() throws Exception {
        var ann = shops.getFirst().user("ann");
        for (int order = 1; order <= 3; order++) {
            var told = new Told(shops.getFirst());
            String event = told.completed("evt_" + order, shops.getFirst().order(ann, STARTER));
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                var at = new Told(shops.get(i % shops.size()));
                all.add(() -> at.send(event));
            }
            for (Future<Integer> one : threads.invokeAll(all)) {
                assertEquals(200, one.get(60, TimeUnit.SECONDS));
            }
            Credits so = Credits.of(Integer.toString(100 * order));
            assertEquals(so, shops.getFirst().books.available(ann.owner()));
        }
        assertEquals(List.of(), shops.getFirst().books.differences());
    }

    @Test
    void rule32WhatOneOfThemCouldNotWorkOnAnotherDoesWhenItIsGone() throws Exception {
        Served first = shops.getFirst();
        var ann = first.user("ann");
        Served gone = shops.removeLast();
        String order = first.order(ann, "plan-basic");
        String event = new Told(first).completed("evt_1", order);
        new Subscribed(first).put(order, "plan-basic");
        gone.payments.away = true;
        assertEquals(503, new Told(gone).send(event));
        gone.close();
        first.payments.away = false;
        shops.forEach(shop -> shop.books.system.move(Duration.ofHours(1)));
        List<Callable<Object>> all = new ArrayList<>();
        shops.forEach(shop -> all.add(Executors.callable(shop.reconciler::workOnWhatIsLeft)));
        for (Future<Object> one : threads.invokeAll(all)) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertEquals("paid", first.state(first.again(ann), order));
        assertEquals(List.of(), first.books.differences());
    }

    @Test
    void rules12And57To59ActsThatComeToAllOfThemGetTheLimitAndEndOnce() throws Exception {
        var ann = shops.getFirst().user("ann");
        List<Callable<ActOpening>> all = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            var acts = shops.get(i % shops.size()).acts;
            var order = act("act-" + i, ann);
            all.add(() -> acts.begin(order));
        }
        int begun = 0;
        for (Future<ActOpening> one : threads.invokeAll(all)) {
            begun += one.get(60, TimeUnit.SECONDS) instanceof ActOpening.Begun ? 1 : 0;
        }
        assertEquals(1, begun);
        shops.forEach(shop -> shop.books.system.move(LIFETIME));
        List<Callable<Integer>> sweeps = new ArrayList<>();
        shops.forEach(shop -> sweeps.add(shop.books.sweeper::holds));
        int ended = 0;
        for (Future<Integer> one : threads.invokeAll(sweeps)) {
            ended += one.get(60, TimeUnit.SECONDS);
        }
        assertEquals(1, ended);
        long pool =
                shops.getFirst().books.funds(ann.owner()).stream()
                        .mapToLong(fund -> fund.available().count())
                        .sum();
        assertEquals(10, pool);
    }

    private static ActOrder act(String id, Served.User user) {
        var work = new ActOrder.Work("demo-writer", "chapter", Optional.empty(), id);
        return new ActOrder(
                id,
                user.account(),
                new ActAsked(ActAsked.Kind.NEW, 1),
                work,
                new MeteredUse.Tokens(1000, 0, 1000),
                LIFETIME);
    }
}
