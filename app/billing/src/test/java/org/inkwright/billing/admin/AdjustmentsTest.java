package org.inkwright.billing.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.billing.database.DatabaseException;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.orders.Served;
import org.inkwright.ledger.Credits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What operators give and take by hand (rule 49).
@ParameterizedClass
@EnumSource(Engine.class)
class AdjustmentsTest extends AtTheOffice {
    AdjustmentsTest(Engine engine, @TempDir Path folder) {
        super(new Served(engine, folder));
    }

    @Test
    void rule49WhatIsGivenHasAReasonAnActorAndANote() throws Exception {
        assertEquals("posted", boss.adjust(ann, "12.5", ""));
        assertEquals(Credits.of("12.5"), served.books.available(ann.owner()));
        assertEquals(
                1,
                served.count(
                        "select count(*) as n from ledger_transaction where kind = 'adjustment'"
                                + " and actor = 'admin:"
                                + boss.account
                                + "'"));
        var noted = boss.items("/admin/audit").get(0).getAsJsonObject();
        assertEquals("adjustment_posted", noted.get("act").getAsString());
        assertEquals(boss.account.toString(), noted.get("operator").getAsString());
        assertEquals(ann.owner(), noted.get("subject").getAsString());
        assertEquals("goodwill", noted.get("reason").getAsString());
        String path = "/admin/users/" + ann.account() + "/adjustments";
        for (String reason : List.of("", "  ", "x".repeat(501))) {
            String body = "{\"amount\":\"1\",\"reason\":\"" + reason + "\"}";
            assertEquals(400, boss.post(path, KEY, body).statusCode());
        }
        assertEquals(Credits.of("12.5"), served.books.available(ann.owner()));
        assertEquals(List.of(), served.books.differences());
    }

    @Test
    void rule49ALargeOneNeedsASecondOperator() throws Exception {
        assertEquals("waiting", boss.adjust(ann, "500.000001", ""));
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        var waiting = boss.items("/admin/adjustments").get(0).getAsJsonObject();
        assertEquals("500.000001", waiting.get("amount").getAsString());
        String agreement = "/admin/adjustments/" + waiting.get("id").getAsString() + "/agreement";
        assertEquals(403, boss.post(agreement, KEY, "{}").statusCode());
        var second = new Office(served, "second");
        List<Integer> statuses = atOnce(() -> second.post(agreement, KEY, "{}").statusCode());
        assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        assertEquals(Credits.of("500.000001"), served.books.available(ann.owner()));
        assertEquals(1, boss.noted("adjustment_posted"));
        assertEquals(0, boss.items("/admin/adjustments").size());
    }

    @Test
    void rule49ManySmallOnesCountTogetherForADay() throws Exception {
        assertEquals("posted", boss.adjust(ann, "300", ""));
        assertEquals("posted", boss.adjust(ann, "200", ""));
        assertEquals("waiting", boss.adjust(ann, "0.000001", ""));
        assertEquals("posted", boss.adjust(served.user("bob"), "500", ""));
        served.books.system.move(Duration.ofDays(1).minusMinutes(1));
        assertEquals("waiting", boss.again().adjust(ann, "0.000001", ""));
        served.books.system.move(Duration.ofMinutes(2));
        assertEquals("posted", boss.again().adjust(ann, "500", ""));
    }

    @Test
    void rule49WhatIsTurnedDownNeverCounts() throws Exception {
        boss.adjust(ann, "900", "");
        String id =
                boss.items("/admin/adjustments").get(0).getAsJsonObject().get("id").getAsString();
        String path = "/admin/adjustments/" + id;
        assertEquals(200, boss.post(path + "/refusal", KEY, "{\"reason\":\"no\"}").statusCode());
        var second = new Office(served, "second");
        assertEquals(409, second.post(path + "/agreement", KEY, "{}").statusCode());
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
    }

    @Test
    void theSameKeyAdjustsOnceAndAnotherRequestWithItIsRefused() throws Exception {
        List<Integer> statuses = atOnce(() -> boss.adjusted(ann, KEY, "5", "").statusCode());
        assertTrue(statuses.stream().allMatch(status -> status == 200), statuses.toString());
        assertEquals(Credits.of("5"), served.books.available(ann.owner()));
        assertEquals(422, boss.adjusted(ann, KEY, "6", "").statusCode());
        assertEquals(422, boss.adjusted(served.user("bob"), KEY, "5", "").statusCode());
        assertEquals(400, boss.adjusted(ann, "short", "5", "").statusCode());
        assertEquals(1, boss.noted("adjustment_posted"));
    }

    @Test
    void noMoreIsTakenThanIsThereAndFree() throws Exception {
        String lot = served.bought(ann, "credits-starter");
        served.books.hold(ann.owner(), "h", "60");
        assertEquals("422 too-much", boss.adjust(ann, "-40.000001", lot));
        assertEquals("posted", boss.adjust(ann, "-40", lot));
        assertEquals("422 no-fund", boss.adjust(ann, "-1", ""));
        assertEquals("422 no-fund", boss.adjust(ann, "1", lot));
        assertEquals("422 no-fund", boss.adjust(ann, "-1", "another"));
        for (String amount : List.of("0", "", "1e3", "1.0000001", "99999999999999")) {
            assertEquals("400 no-amount", boss.adjust(ann, amount, ""), amount);
        }
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        assertEquals(Credits.of("60"), served.books.held(ann.owner()));
    }

    @Test
    void aDebtIsGivenUpButNotMoreThanIsOwed() throws Exception {
        String order = served.bought(ann, "credits-starter");
        served.books.hold(ann.owner(), "h", "90");
        served.books.holds.settle(ann.owner(), "h", Books.price(0, "90"));
        boss.post("/admin/orders/" + order + "/refunds", KEY, "{\"reason\":\"asked\"}");
        assertEquals(Credits.of("90"), debt());
        assertEquals("422 too-much", boss.adjust(ann, "90.5", "debt"));
        assertEquals("posted", boss.adjust(ann, "90", "debt"));
        assertEquals(Credits.NONE, debt());
    }

    @Test
    void nobodyGivesToThemselvesAlone() throws Exception {
        var own = new Served.User(boss.account, "", "");
        assertEquals("waiting", boss.adjust(own, "0.1", ""));
        var second = new Office(served, "second");
        var others = new Served.User(second.account, "", "");
        assertEquals("waiting", boss.adjust(others, "501", ""));
        assertEquals(List.of(200, 403), agreed(second));
        assertEquals(Credits.of("0.1"), served.books.available(own.owner()));
        assertEquals(Credits.NONE, served.books.available(others.owner()));
    }

    private static List<Integer> agreed(Office office) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (var one : office.items("/admin/adjustments")) {
            String id = one.getAsJsonObject().get("id").getAsString();
            String path = "/admin/adjustments/" + id + "/agreement";
            statuses.add(office.post(path, KEY, "{}").statusCode());
        }
        return statuses.stream().sorted().toList();
    }

    @Test
    void anEmptyPoolCanBeFilledAgain() throws Exception {
        served.get("/api/balance", ann);
        var pool = served.books.funds(ann.owner()).getFirst().account();
        assertEquals("posted", boss.adjust(ann, "-10", pool.part()));
        assertEquals(List.of(), served.books.funds(ann.owner()));
        assertEquals("posted", boss.adjust(ann, "4", pool.part()));
        assertEquals(4, served.books.funds(ann.owner()).getFirst().posted().count());
        for (String amount : List.of("-9223372036854775808", "9223372036854775807")) {
            assertEquals("400 no-amount", boss.adjust(ann, amount, pool.part()));
        }
        served.books.system.move(Duration.ofDays(40));
        assertEquals("422 no-fund", boss.again().adjust(ann, "4", pool.part()));
    }

    @Test
    void theAuditIsNeverChanged() throws Exception {
        boss.adjust(ann, "1", "");
        for (String sql :
                List.of(
                        "update audit_entry set reason = 'none'",
                        "delete from audit_entry",
                        "truncate table audit_entry")) {
            assertThrows(
                    DatabaseException.class,
                    () -> served.books.database.change(all -> all.change(sql)),
                    sql);
        }
        assertEquals(1, boss.noted("adjustment_posted"));
    }

    private Credits debt() {
        return served.books.ledger.with(ann.owner(), Wallet::debt);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<T>> all = threads.invokeAll(List.of(work, work, work, work));
            List<T> done = new ArrayList<>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        }
    }
}
