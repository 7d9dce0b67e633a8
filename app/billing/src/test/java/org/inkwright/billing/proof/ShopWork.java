package org.inkwright.billing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.inkwright.billing.admin.Office;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.orders.Told;
import org.inkwright.ledger.Credits;

/// Events of the payment provider, operators' adjustments and reports of use that are sent to
/// endpoints which die: each until it is acknowledged, many more often than that, and each must
/// count once.
final class ShopWork {
    private static final int USERS = 3;
    private static final int CREDITS_OF_AN_ORDER = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Served.User> users = new ArrayList<>();
    private final List<Errand> errands = new ArrayList<>();
    private final ConcurrentLinkedQueue<Errand> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private final Set<Errand> acknowledged = ConcurrentHashMap.newKeySet();
    private final int each;
    private long used;

    /// Prepares so many errands of each kind for each account.
    ///
    /// @param served is asked for accounts and orders, and may be closed afterwards
    ShopWork(Served served, int each, Random random) throws Exception {
        this.each = each;
        var office = new Office(served, "boss");
        for (int user = 0; user < USERS; user++) {
            Served.User one = served.user("user" + user);
            users.add(one);
            for (int i = 0; i < each; i++) {
                String name = user + "-" + i;
                var told = new Told(served);
                errands.add(
                        new Errand.News(
                                "evt_" + name,
                                told.completed(
                                        "evt_" + name, served.order(one, "credits-starter"))));
                errands.add(new Errand.Gift(one, office.token, "adjustment-of-" + name));
                int amount = 1 + random.nextInt(100);
                used += amount;
                errands.add(new Errand.Report(one, "event-" + name, amount));
            }
        }
        Collections.shuffle(errands, random);
        waiting.addAll(errands);
    }

    int left() {
        return waiting.size();
    }

    /// Waits until so many more are acknowledged, or nothing is left.
    void await(int more) throws InterruptedException {
        int heard = 0;
        long until = System.nanoTime() + DEADLINE.toNanos();
        while (heard < more && left() > 0) {
            assertTrue(System.nanoTime() < until, "nothing is acknowledged any more");
            heard += news.tryAcquire(50, TimeUnit.MILLISECONDS) ? 1 : 0;
        }
    }

    /// Sends what is waiting, each to the address that is named, until nothing is left or time is
    /// up. What is not acknowledged waits on.
    void send(Supplier<URI> addresses, Random random, Instant clock, Supplier<Boolean> goesOn) {
        while (goesOn.get()) {
            Errand errand = waiting.poll();
            if (errand == null) {
                return;
            }
            if (taken(errand, addresses.get(), clock)) {
                acknowledged.add(errand);
                news.release();
                if (random.nextInt(3) == 0) {
                    waiting.add(errand);
                }
            } else {
                waiting.add(errand);
            }
        }
    }

    /// Sends everything once more to an endpoint that is well.
    void sendAll(URI address, Instant clock) {
        long until = System.nanoTime() + DEADLINE.toNanos();
        for (Errand errand : errands) {
            String answer = sent(errand, address, clock);
            while (!answer.equals("200") && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                answer = sent(errand, address, clock);
            }
            assertEquals("200", answer, errand::toString);
        }
    }

    /// What was acknowledged is there, before anything is sent again.
    void checkAcknowledged(Books books) {
        Set<String> events = ids(books, "select id from inbox where state = 'APPLIED'");
        Set<String> reports = ids(books, "select id from usage_event");
        Set<String> gifts =
                ids(books, "select reason as id from audit_entry where act = 'adjustment_posted'");
        for (Errand errand : acknowledged) {
            switch (errand) {
                case Errand.News news -> assertTrue(events.contains(news.id()), news::id);
                case Errand.Report report -> assertTrue(reports.contains(report.id()), report::id);
                case Errand.Gift gift -> assertTrue(gifts.contains(gift.key()), gift::key);
            }
        }
        assertTrue(!acknowledged.isEmpty());
    }

    private static Set<String> ids(Books books, String sql) {
        return new HashSet<>(books.database.transact(all -> all.all(sql, row -> row.text("id"))));
    }

    private boolean taken(Errand errand, URI address, Instant clock) {
        return sent(errand, address, clock).equals("200");
    }

    private String sent(Errand errand, URI address, Instant clock) {
        try {
            var answer =
                    client.send(
                            errand.request(address, clock).timeout(PATIENCE).build(),
                            BodyHandlers.ofString());
            assertTrue(
                    answer.statusCode() == 200
                            || answer.statusCode() >= 500
                            || answer.statusCode() == 409,
                    () -> errand + " " + answer.statusCode() + " " + answer.body());
            return Integer.toString(answer.statusCode());
        } catch (IOException e) {
            // it died, or is paused
            return e.toString();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Each errand counted once.
    void check(Books books) {
        assertEquals(List.of(), books.differences());
        for (Served.User user : users) {
            assertEquals(
                    Credits.of(Integer.toString(each * (CREDITS_OF_AN_ORDER + 1))),
                    books.available(user.owner()));
        }
        long all = (long) each * USERS;
        Map.of(
                        "select count(*) as n from inbox where state = 'APPLIED'",
                        all,
                        "select count(*) as n from ledger_transaction where kind = 'purchase'",
                        all,
                        "select count(*) as n from ledger_transaction where kind = 'adjustment'",
                        all,
                        "select count(*) as n from audit_entry where act = 'adjustment_posted'",
                        all,
                        "select count(*) as n from usage_event",
                        all,
                        "select cast(sum(amount) as bigint) as n from usage_day where kind = 'seconds'",
                        used)
                .forEach((sql, expected) ->
                        assertEquals(
                                expected,
                                books.database.transact(
                                        all2 -> all2.<Long>only(sql, row -> row.number("n"))),
                                sql));
    }

    /// One of them.
    private sealed interface Errand {
        HttpRequest.Builder request(URI address, Instant clock);

        /// The payment provider says that an order is paid.
        record News(String id, String event) implements Errand {
            @Override
            public HttpRequest.Builder request(URI address, Instant clock) {
                return HttpRequest.newBuilder(address.resolve("/webhooks/stripe"))
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", Told.signed(event, clock))
                        .POST(BodyPublishers.ofString(event));
            }
        }

        /// An operator gives a credit; the key is the reason too, so that the audit tells which.
        record Gift(Served.User user, String token, String key) implements Errand {
            @Override
            public HttpRequest.Builder request(URI address, Instant clock) {
                String path = "/admin/users/" + user.account() + "/adjustments";
                return HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(
                                BodyPublishers.ofString(
                                        """
                                        {"amount":"1","fund":"","reason":"%s"}\
                                        """
                                                .formatted(key)));
            }
        }

        /// A desktop reports an event of use.
        record Report(Served.User user, String id, int amount) implements Errand {
            @Override
            public HttpRequest.Builder request(URI address, Instant clock) {
                String body =
                        """
                        {"sent_at":"%s","events":[{"id":"%s","sequence":1,"at":"%s",\
                        "kind":"seconds","step":"import","model":"tiny","amount":%d}]}\
                        """
                                .formatted(Books.START, id, Books.START, amount);
                return HttpRequest.newBuilder(address.resolve("/api/usage-events:batch"))
                        .header("Authorization", "Bearer " + user.access())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
            }
        }
    }
}
