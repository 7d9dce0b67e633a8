package org.inkwright.billing.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.inkwright.billingapi.UsageBatch;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What apps report, and what is made of it (rules 76 to 83).
@ParameterizedClass
@EnumSource(Engine.class)
class UsageTest {
    private final Served served;

    UsageTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void rule76And77EachEventHasItsFateAndOneThatIsUnsoundSpoilsNoOther() throws Exception {
        var ann = served.user("ann");
        String bad = event("e3", 3, 1).replace("\"amount\":1", "\"amount\":-1");
        String odd = event("e4", 4, 1).replace("transcribed_seconds", "Drop Table");
        List<String> events =
                List.of(event("e1", 1, 60), event("e2", 2, 30), bad, odd, "7", event("e1", 1, 60));
        assertEquals(
                List.of("accepted", "accepted", "rejected", "rejected", "rejected", "duplicate"),
                fates(send(ann, events)));
        assertEquals(
                List.of("duplicate", "conflict"),
                fates(send(ann, List.of(event("e2", 2, 30), event("e1", 1, 61)))));
        assertEquals(90, total(ann, "day", "transcribed_seconds"));
        assertEquals(400, post(ann, "{\"sent_at\":\"yesterday\",\"events\":[]}"));
        assertEquals(400, post(ann, batch(many(UsageBatch.MOST + 1))));
    }

    @Test
    void rule80TheSameIdOfAnotherAccountIsAnotherEvent() throws Exception {
        var ann = served.user("ann");
        var bob = served.user("bob");
        List<String> events = List.of(event("e1", 1, 60));
        assertEquals(List.of("accepted"), fates(send(ann, events)));
        assertEquals(List.of("accepted"), fates(send(bob, events)));
        assertEquals(60, total(bob, "step", "transcribed_seconds"));
    }

    @Test
    void rule81AClockThatIsWrongIsPutRightAndNothingLiesInTheFuture() {
        Instant now = Instant.parse("2026-02-10T12:00:00Z");
        for (int days : List.of(-3, 0, 3)) {
            Duration wrong = Duration.ofDays(days);
            Instant client = now.plus(wrong).minus(Duration.ofHours(1));
            Duration offset = wrong.negated();
            assertEquals(now.minus(Duration.ofHours(1)), UsageIntake.counted(client, offset, now));
        }
        Instant ahead = now.plus(Duration.ofDays(5));
        assertEquals(now, UsageIntake.counted(ahead, Duration.ZERO, now));
        assertEquals(now, UsageIntake.counted(Instant.MAX, Duration.ofDays(1), now));
    }

    @Test
    void rule79RandomBatchesWithLostAnswersGiveExactTotals() throws Exception {
        var ann = served.user("ann");
        var random = new Random(11);
        int events = Rounds.of(600, 10_000);
        List<String> all = many(events);
        long expected = 0;
        for (int i = 0; i < events; i++) {
            expected += i % 7 + 1;
        }
        int from = 0;
        while (from < all.size()) {
            int until = Math.min(all.size(), from + 1 + random.nextInt(60));
            send(ann, all.subList(from, until));
            // an answer that gets lost is asked for again, and so are some older ones
            if (random.nextInt(3) > 0) {
                from = until;
            } else if (random.nextBoolean()) {
                from = Math.max(0, from - random.nextInt(30));
            }
        }
        assertEquals(expected, total(ann, "day", "transcribed_seconds"));
        assertEquals(expected, total(ann, "model", "transcribed_seconds"));
        assertEquals(recount(), summed());
    }

    @Test
    void rule82AHostedActCountsOnceAndReportsMoveNoCredits() throws Exception {
        var ann = served.user("ann");
        var work = new ActOrder.Work("demo-writer", "chapter", Optional.empty(), "request-1");
        served.acts.begin(
                new ActOrder(
                        "act-1",
                        ann.account(),
                        new ActAsked(ActAsked.Kind.NEW, 1),
                        work,
                        new MeteredUse.Tokens(3000, 0, 4000),
                        Duration.ofMinutes(5)));
        served.acts.end(
                ann.account(),
                "act-1",
                new ActEnd(ActEnd.Outcome.EXACT, new MeteredUse.Tokens(2000, 0, 1000)));
        String own =
                event("e1", 1, 2000)
                        .replace("transcribed_seconds", "tokens_in")
                        .replace("\"amount\"", "\"request_id\":\"request-1\",\"amount\"");
        assertEquals(List.of("accepted"), fates(send(ann, List.of(own))));
        assertEquals(2000, total(ann, "day", "tokens_in"));
        assertEquals(1000, total(ann, "day", "tokens_out"));
        JsonObject receipt = Served.json(served.get("/api/receipts/act-1", ann));
        assertEquals("exact", receipt.get("outcome").getAsString());
        assertEquals(1, receipt.getAsJsonArray("paid").size());
        assertEquals(404, served.get("/api/receipts/act-2", ann).statusCode());
    }

    @Test
    void rule83WhatComesLateIsSeenAsACorrectionAndTheSumsStayThoseOfARecount() throws Exception {
        var ann = served.user("ann");
        send(ann, List.of(event("e1", 1, 60)));
        assertEquals(0, count("select count(*) as n from usage_correction"));
        send(ann, List.of(late("e2", 30, Duration.ofDays(2))));
        assertEquals(2, count("select count(*) as n from usage_correction"));
        assertEquals(recount(), summed());
    }

    @Test
    void theTableForSpreadsheetsIsTheSameForTheSameSnapshot() throws Exception {
        var ann = served.user("ann");
        send(ann, List.of(event("e1", 1, 60)));
        send(ann, List.of(late("e2", 30, Duration.ofDays(2))));
        served.books.system.move(Duration.ofDays(1));
        ann = served.again(ann);
        var first = served.get("/api/usage.csv", ann);
        String snapshot = first.headers().firstValue("X-Export-Snapshot").orElseThrow();
        assertEquals(
                """
                day,kind,amount
                2026-01-31,acts,1
                2026-01-31,transcribed_seconds,60
                2026-01-29,acts,1
                2026-01-29,transcribed_seconds,30
                """,
                first.body().replace("\r\n", "\n"));
        served.books.system.move(Duration.ofMinutes(2));
        send(ann, List.of(late("e3", 7, Duration.ofDays(3)), late("e4", 5, Duration.ofDays(9))));
        send(ann, List.of(event("e5", 5, 1)));
        var again = served.get("/api/usage.csv?snapshot=" + snapshot, ann);
        assertEquals(first.body(), again.body());
        served.books.system.move(Duration.ofMinutes(2));
        String now = served.get("/api/usage.csv", ann).body();
        assertTrue(now.contains("2026-01-29,transcribed_seconds,37\r\n"), now);
        assertTrue(now.contains("2026-01-23,transcribed_seconds,5\r\n"), now);
        for (String wrong : List.of("yesterday", "2100-01-01T00:00:00Z", "1999-01-01T00:00:00Z")) {
            assertEquals(
                    400, served.get("/api/usage.csv?snapshot=" + wrong, ann).statusCode(), wrong);
        }
    }

    @Test
    void aTableOfManyDaysComesWholeAndSumsComeInPartsAsLongAsIsAsked() throws Exception {
        var ann = served.user("ann");
        List<String> days = new ArrayList<>();
        for (int i = 1; i <= 250; i++) {
            days.add(late("d" + i, i, Duration.ofDays(i)));
        }
        send(ann, days);
        served.books.system.move(Duration.ofMinutes(2));
        String csv = served.get("/api/usage.csv", ann).body();
        assertEquals(1 + 2 * 250, csv.lines().count());
        List<Integer> parts = new ArrayList<>();
        String cursor = "";
        do {
            var page = Served.json(served.get("/api/usage?limit=120" + cursor, ann));
            parts.add(page.getAsJsonArray("items").size());
            cursor =
                    page.has("next_cursor")
                            ? "&cursor=" + page.get("next_cursor").getAsString()
                            : "";
        } while (!cursor.isEmpty());
        assertEquals(List.of(120, 120, 10), parts);
        assertEquals(200, items("/api/usage?limit=999999999", ann));
        assertEquals(100, items("/api/usage?limit=0", ann));
    }

    private int items(String path, Served.User user) throws Exception {
        return Served.json(served.get(path, user)).getAsJsonArray("items").size();
    }

    private String late(String id, long amount, Duration by) {
        String now = served.books.clock.instant().toString();
        return event(id, 9, amount).replace(now, served.books.clock.instant().minus(by).toString());
    }

    @Test
    void theProjectionSaysWhereThePaceLeadsAndAdvises() throws Exception {
        var ann = served.user("ann");
        served.get("/api/balance", ann);
        served.books.system.move(Duration.ofMinutes(5));
        for (int i = 0; i < 4; i++) {
            var work = new ActOrder.Work("demo-writer", "chapter", Optional.empty(), "r" + i);
            served.acts.begin(
                    new ActOrder(
                            "a" + i,
                            ann.account(),
                            new ActAsked(ActAsked.Kind.NEW, 1),
                            work,
                            new MeteredUse.Tokens(7000, 0, 4000),
                            Duration.ofMinutes(5)));
            served.acts.end(
                    ann.account(),
                    "a" + i,
                    new ActEnd(ActEnd.Outcome.EXACT, new MeteredUse.Tokens(7000, 0, 4000)));
        }
        JsonObject projection = Served.json(served.get("/api/usage/projection", ann));
        assertEquals(8, projection.get("used").getAsLong());
        assertEquals(8, projection.get("projected").getAsLong());
        assertEquals(1, projection.getAsJsonArray("advice").size());
        assertEquals(40, UsageReport.projected(8, Duration.ofDays(6), Duration.ofDays(30)));
    }

    private JsonArray send(Served.User user, List<String> events) throws Exception {
        var answer = served.post("/api/usage-events:batch", user, "", batch(events));
        assertEquals(200, answer.statusCode(), answer.body());
        return Served.json(answer).getAsJsonArray("items");
    }

    private int post(Served.User user, String body) throws Exception {
        return served.post("/api/usage-events:batch", user, "", body).statusCode();
    }

    private String batch(List<String> events) {
        return "{\"sent_at\":\""
                + served.books.clock.instant()
                + "\",\"events\":["
                + String.join(",", events)
                + "]}";
    }

    private List<String> many(int count) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event("event-" + i, i, i % 7 + 1));
        }
        return events;
    }

    private String event(String id, long sequence, long amount) {
        return """
        {"id":"%s","sequence":%d,"at":"%s","kind":"transcribed_seconds","step":"transcribe",\
        "model":"tiny","amount":%d}\
        """
                .formatted(id, sequence, served.books.clock.instant(), amount);
    }

    private static List<String> fates(JsonArray items) {
        List<String> fates = new ArrayList<>();
        items.forEach(item -> fates.add(item.getAsJsonObject().get("result").getAsString()));
        return fates;
    }

    @Test
    void usageIsSummedByMonthAndAForeignCursorIsRefused() throws Exception {
        var ann = served.user("ann");
        send(ann, List.of(event("first", 1, 40)));
        served.books.system.move(Duration.ofDays(31));
        ann = served.again(ann);
        send(ann, List.of(event("second", 2, 2)));
        var months = Served.json(served.get("/api/usage?group=month", ann)).getAsJsonArray("items");
        List<String> keys = new ArrayList<>();
        months.forEach(row -> keys.add(row.getAsJsonObject().get("key").getAsString()));
        assertEquals(List.of("2026-03", "2026-01"), keys);
        assertEquals(400, served.get("/api/usage?cursor=" + UUID.randomUUID(), ann).statusCode());
    }

    private long total(Served.User user, String group, String kind) throws Exception {
        long total = 0;
        var page = Served.json(served.get("/api/usage?group=" + group, user));
        for (var row : page.getAsJsonArray("items")) {
            JsonObject amounts = row.getAsJsonObject().getAsJsonObject("amounts");
            total += amounts.has(kind) ? amounts.get(kind).getAsLong() : 0;
        }
        return total;
    }

    private Map<String, Long> recount() {
        return sums(
                "select account_id, counted_day, kind, cast(sum(amount) as bigint) as total"
                        + " from usage_event where counts group by account_id, counted_day, kind");
    }

    private Map<String, Long> summed() {
        return sums(
                "select account_id, counted_day, kind, cast(sum(amount) as bigint) as total"
                        + " from usage_day where kind <> 'acts'"
                        + " group by account_id, counted_day, kind");
    }

    private Map<String, Long> sums(String sql) {
        Map<String, Long> all = new TreeMap<>();
        served.books.database.change(data ->
                data.all(
                                sql,
                                row ->
                                        Map.entry(
                                                row.id("account_id")
                                                        + row.text("counted_day")
                                                        + row.text("kind"),
                                                row.number("total")))
                        .forEach(one -> all.put(one.getKey(), one.getValue())));
        assertTrue(!all.isEmpty());
        return all;
    }

    private long count(String sql) {
        return served.books.database.transact(all -> all.only(sql, row -> row.number("n")));
    }

    @Test
    void theStatementIsReadPartByPart() throws Exception {
        var ann = served.user("ann");
        for (int i = 0; i < 7; i++) {
            served.books.buy(ann.owner(), "order-" + i, "1");
            served.books.system.move(Duration.ofSeconds(1));
        }
        List<String> causes = new ArrayList<>();
        String cursor = "";
        do {
            var page = Served.json(served.get("/api/ledger?limit=3" + cursor, ann));
            page.getAsJsonArray("items")
                    .forEach(one -> causes.add(one.getAsJsonObject().get("cause").getAsString()));
            cursor =
                    page.has("next_cursor")
                            ? "&cursor=" + page.get("next_cursor").getAsString()
                            : "";
        } while (!cursor.isEmpty());
        assertEquals(7, causes.size());
        assertEquals("order:order-6", causes.getFirst());
        assertEquals("order:order-0", causes.getLast());
        assertEquals(400, served.get("/api/ledger?cursor=" + UUID.randomUUID(), ann).statusCode());
    }
}
