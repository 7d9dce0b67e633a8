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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What operators give and take by hand (rule 49).
@ParameterizedClass
@EnumSource(Engine.class)
class AdjustmentsTest {
    private static final String KEY = "a-key-of-16-letters";

    private final Served served;
    private Office boss;
    private Served.User ann;

    AdjustmentsTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
    }

    @BeforeEach
    void begin() throws Exception {
        boss = new Office(served, "boss");
        ann = served.user("ann");
    }

    @AfterEach
    void close() {
        served.close();
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
        served.books.system.move(Duration.ofDays(1).plusSeconds(1));
        boss = new Office(served, "second");
        assertEquals("posted", boss.adjust(ann, "1", ""));
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
