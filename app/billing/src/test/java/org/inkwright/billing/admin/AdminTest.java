package org.inkwright.billing.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.acts.ActOpening;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.MeteredUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What operators find, give back, close and read, and that nobody else does.
@ParameterizedClass
@EnumSource(Engine.class)
class AdminTest extends AtTheOffice {
    AdminTest(Engine engine, @TempDir Path folder) {
        super(new Served(engine, folder));
    }

    @Test
    void nobodyElseComesIn() throws Exception {
        assertTrue(served.admin.size() > 20);
        for (Endpoint endpoint : served.admin) {
            Route route = endpoint.route();
            String path = route.path().replace("{id}", ann.owner()).replace("{name}", "ledger");
            boolean page = route.body().equals(Route.Body.form()) || isPage(path);
            if (path.equals(SignInPage.PATH) || path.equals(SignOutForm.PATH)) {
                continue;
            }
            for (String token : List.of(ann.access(), "nonsense")) {
                var answer =
                        served.send(
                                served.request(path)
                                        .header("Authorization", "Bearer " + token)
                                        .header("Cookie", "operator=" + token)
                                        .header(
                                                "Content-Type",
                                                route.body().type().isEmpty()
                                                        ? "text/plain"
                                                        : route.body().type())
                                        .header("Idempotency-Key", KEY)
                                        .method(
                                                route.method().name(),
                                                route.method() == Route.Method.GET
                                                        ? BodyPublishers.noBody()
                                                        : BodyPublishers.ofString("{}"))
                                        .build());
                assertEquals(page ? 303 : 401, answer.statusCode(), path);
            }
        }
        // An operator's token opens nothing else, and that of a browser is none for programs.
        assertEquals(401, boss.get("/api/me").statusCode());
        var browser = new Browser(served.address);
        signIn(browser, "ann");
        assertEquals(403, again(browser, Served.PASSWORD));
        signIn(browser, "boss");
        assertEquals(403, again(browser, "correct house"));
        assertEquals(200, again(browser, Served.PASSWORD));
        assertEquals(2, boss.noted("sign_in"));
    }

    private static boolean isPage(String path) {
        return path.startsWith("/admin/pages") || path.equals(HomePage.PATH);
    }

    private static void signIn(Browser browser, String name) throws Exception {
        String address = name + "@example.org";
        browser.send("/signin", Map.of("address", address, "password", Served.PASSWORD));
    }

    private static int again(Browser browser, String password) throws Exception {
        return browser.send("/admin/signin", Map.of("password", password)).statusCode();
    }

    @Test
    void anOperatorIsOneForAShortWhile() throws Exception {
        assertTrue(boss.browser.open("/admin").body().contains("Stop working as an operator"));
        served.books.system.move(Operators.PAGE);
        assertTrue(boss.browser.open("/admin").body().contains("Say your password once more"));
        assertEquals(200, boss.get("/admin/parked").statusCode());
        served.books.system.move(Operators.PROGRAM.minus(Operators.PAGE));
        assertEquals(401, boss.get("/admin/parked").statusCode());
        boss = new Office(served, "second");
        served.people.accounts.signOutEverywhere(boss.account);
        assertEquals(401, boss.get("/admin/parked").statusCode());
    }

    @Test
    void passwordsOfOperatorsAreNotTriedWithoutEnd() throws Exception {
        var browser = new Browser(served.address);
        signIn(browser, "boss");
        int status = 0;
        for (int i = 0; i < 12; i++) {
            status = again(browser, "wrong " + i);
        }
        assertEquals(429, status);
    }

    @Test
    void accountsAreFoundByWhatIsKnownOfThem() throws Exception {
        String order = served.bought(ann, "credits-starter");
        String former = "insert into former_customer (id, account_id) values ('cus_before', ?)";
        served.books.database.change(all -> all.change(former, ann.account()));
        String customer = "cus_" + ann.owner();
        for (String words :
                List.of("NN@exam", ann.owner(), order, customer, "cus_before", "pi_1")) {
            JsonArray found = boss.items("/admin/users?query=" + words);
            assertEquals(1, found.size(), words);
            assertEquals(
                    ann.owner(), found.get(0).getAsJsonObject().get("id").getAsString(), words);
        }
        assertEquals(0, boss.items("/admin/users?query=%25nobody").size());
        assertEquals(0, boss.items("/admin/users?query=_nn%40example").size());
        assertEquals(400, boss.get("/admin/users?query=").statusCode());
        JsonObject whole = Served.json(boss.get("/admin/users/" + ann.owner()));
        assertEquals("ann@example.org", whole.get("address").getAsString());
        assertEquals(order, first(whole, "orders").get("id").getAsString());
        assertEquals("100", credits(whole));
        assertEquals(404, boss.get("/admin/users/" + UUID.randomUUID()).statusCode());
        assertEquals(
                0,
                served.count(
                        "select count(*) as n from audit_entry"
                                + " where details like '%ann%' or subject like '%@%'"));
        assertTrue(boss.noted("search") >= 5);
        assertTrue(boss.noted("look") >= 1);
    }

    private static JsonObject first(JsonObject whole, String list) {
        return whole.getAsJsonArray(list).get(0).getAsJsonObject();
    }

    private static String credits(JsonObject whole) {
        for (var fund : whole.getAsJsonArray("funds")) {
            if (fund.getAsJsonObject().get("kind").getAsString().contains("prepaid")) {
                return fund.getAsJsonObject().get("posted").getAsString();
            }
        }
        return "none";
    }

    @Test
    void moneyGoesBackOnceAndTheCreditsWithIt() throws Exception {
        String order = served.bought(ann, "credits-starter");
        assertEquals(422, refund(order, "another-key-of-16", "501").statusCode());
        assertEquals(400, refund(order, "another-key-of-16", "2.50").statusCode());
        assertEquals(200, refund(order, KEY, "250").statusCode());
        assertEquals(200, refund(order, KEY, "250").statusCode());
        assertEquals(422, refund(order, KEY, "249").statusCode());
        assertEquals(1, served.payments.refunds.size());
        assertEquals(Credits.of("50"), served.books.available(ann.owner()));
        assertEquals(422, refund(order, "another-key-of-16", "251").statusCode());
        assertEquals(1, boss.noted("refund_asked"));
        String open = served.order(ann, "credits-starter");
        assertEquals(422, refund(open, "another-key-of-16", "1").statusCode());
        assertEquals(
                404, refund(UUID.randomUUID().toString(), "another-key-of-16", "1").statusCode());
    }

    @Test
    void aRefundWhoseAnswerWasLostIsAskedForAgainAndDoneOnce() throws Exception {
        String order = served.bought(ann, "credits-starter");
        served.payments.losing = true;
        assertEquals("asked", Served.json(refund(order, KEY, "")).get("state").getAsString());
        assertEquals(409, refund(order, "another-key-of-16", "1").statusCode());
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
        served.payments.losing = false;
        served.payments.forgetful = true;
        served.shop.refunds().sendLeft();
        assertEquals(Credits.of("100"), served.books.available(ann.owner()));
        served.books.system.move(Duration.ofMinutes(3));
        served.shop.refunds().sendLeft();
        served.shop.refunds().sendLeft();
        assertEquals(1, served.payments.refunds.size());
        assertEquals(Credits.NONE, served.books.available(ann.owner()));
        assertEquals("refunded", served.state(ann, order));
    }

    @Test
    void aRefundThatMayHaveBeenDoneIsNotRefusedBecauseOurKeyIsNotTaken() throws Exception {
        String order = served.bought(ann, "credits-starter");
        served.payments.away = true;
        refund(order, KEY, "250");
        served.payments.away = false;
        served.payments.refusing = "no_access";
        served.books.system.move(Duration.ofMinutes(3));
        served.shop.refunds().sendLeft();
        assertEquals(409, refund(order, "another-key-of-16", "250").statusCode());
        served.payments.refusing = "";
        served.shop.refunds().sendLeft();
        assertEquals(1, served.payments.refunds.size());
        assertEquals(Credits.of("50"), served.books.available(ann.owner()));
    }

    @Test
    void whoIsClosedOrStopsWorkingIsNoOperatorAnyMore() throws Exception {
        var second = new Office(served, "second");
        String path = "/admin/users/" + boss.account + "/suspension";
        assertEquals(200, second.post(path, KEY, "{\"reason\":\"stolen\"}").statusCode());
        assertEquals(401, boss.get("/admin/parked").statusCode());
        assertEquals(401, boss.post(path + "-end", KEY, "{\"reason\":\"x\"}").statusCode());
        second.browser.send("/admin/signout", Map.of());
        assertEquals(401, second.get("/admin/parked").statusCode());
        second = second.again();
        second.browser.send("/signout", Map.of());
        assertTrue(second.browser.open("/admin").body().contains("password once more"));
    }

    @Test
    void aRefundIsNotDoneAgainWhenTheProviderHasForgottenItsKey() throws Exception {
        String order = served.bought(ann, "credits-starter");
        served.payments.losing = true;
        refund(order, KEY, "100");
        served.payments.losing = false;
        served.payments.forgetful = true;
        served.books.system.move(Duration.ofHours(25));
        served.shop.refunds().sendLeft();
        assertEquals(1, served.payments.refunds.size());
        assertEquals(Credits.of("80"), served.books.available(ann.owner()));
    }

    @Test
    void aRefundThatTheProviderCannotBeAskedAboutForADayStandsAmongWhatIsParked() throws Exception {
        String order = served.bought(ann, "credits-starter");
        served.payments.away = true;
        refund(order, KEY, "");
        served.books.system.move(Duration.ofDays(1).plusSeconds(1));
        boss = new Office(served, "second");
        served.shop.refunds().sendLeft();
        JsonObject item = boss.items("/admin/parked").get(0).getAsJsonObject();
        assertEquals("refund", item.get("kind").getAsString());
        // Somebody may have given the money back at the provider: nothing leaves by itself.
        served.payments.away = false;
        served.shop.refunds().sendLeft();
        assertEquals(0, served.payments.refunds.size());
        dismiss(item.get("id").getAsString());
        assertEquals(0, boss.items("/admin/parked").size());
    }

    @Test
    void refundsThatNeverEndKeepNoOtherWaiting() throws Exception {
        String order = served.bought(ann, "credits-starter");
        String unpaid = served.order(ann, "credits-starter");
        addStuck(unpaid, 25);
        served.books.system.move(Duration.ofMinutes(1));
        served.payments.away = true;
        refund(order, KEY, "100");
        served.books.system.move(Duration.ofMinutes(1));
        addStuck(unpaid, 25);
        served.books.system.move(Duration.ofMinutes(3));
        served.payments.away = false;
        served.shop.refunds().sendLeft();
        served.shop.refunds().sendLeft();
        assertEquals(1, served.payments.refunds.size());
        assertEquals(50, stillAsked());
    }

    // Refunds of what was never paid: nobody can give that back.
    private void addStuck(String order, int count) {
        served.books.database.change(all -> {
            for (int i = 0; i < count; i++) {
                all.change(
                        "insert into refund_request (id, order_id, amount, reason, asked_by,"
                                + " asked_at, state) values (?, ?, 1, 'stuck', ?, ?, 'ASKED')",
                        UUID.randomUUID(),
                        UUID.fromString(order),
                        ann.account(),
                        served.books.clock.instant());
            }
        });
    }

    private long stillAsked() {
        return served.count("select count(*) as n from refund_request where state = 'ASKED'");
    }

    private HttpResponse<String> refund(String order, String key, String amount) throws Exception {
        String body = "{\"amount\":\"" + amount + "\",\"reason\":\"asked\"}";
        return boss.post("/admin/orders/" + order + "/refunds", key, body);
    }

    @Test
    void aClosedAccountBeginsNoHostedWorkUntilItIsOpenedAgain() throws Exception {
        served.bought(ann, "credits-starter");
        String path = "/admin/users/" + ann.owner() + "/suspension";
        assertEquals(400, boss.post(path, KEY, "{}").statusCode());
        assertEquals(200, boss.post(path, KEY, "{\"reason\":\"abuse\"}").statusCode());
        assertEquals(200, boss.post(path, KEY, "{\"reason\":\"abuse\"}").statusCode());
        assertInstanceOf(ActOpening.Suspended.class, act("one"));
        assertTrue(Served.json(served.get("/api/me", ann)).get("suspended").getAsBoolean());
        assertEquals(200, boss.post(path + "-end", KEY, "{\"reason\":\"solved\"}").statusCode());
        assertInstanceOf(ActOpening.Begun.class, act("two"));
        assertEquals(1, boss.noted("suspension"));
        assertEquals(1, boss.noted("suspension_lifted"));
    }

    private ActOpening act(String id) {
        return served.acts.begin(
                new ActOrder(
                        id,
                        ann.account(),
                        new ActAsked(ActAsked.Kind.NEW, 1),
                        new ActOrder.Work("demo-writer", "chapter", Optional.empty(), "request"),
                        new MeteredUse.Tokens(1000, 0, 1000),
                        Duration.ofMinutes(5)));
    }

    @Test
    void whatIsParkedIsTriedAgainOrTakenOffTheList() throws Exception {
        served.tellOdd("evt_odd");
        assertEquals("PARKED", served.stateOf("evt_odd"));
        JsonObject item = boss.items("/admin/parked").get(0).getAsJsonObject();
        assertEquals("evt_odd", item.get("id").getAsString());
        assertEquals(200, boss.post("/admin/parked/evt_odd/retry", KEY, "{}").statusCode());
        assertEquals("PARKED", served.stateOf("evt_odd"));
        dismiss("evt_odd");
        assertEquals("IGNORED", served.stateOf("evt_odd"));
        assertEquals(404, boss.post("/admin/parked/evt_odd/retry", KEY, "{}").statusCode());
        assertEquals(0, boss.items("/admin/parked").size());
        assertEquals(1, boss.noted("parked_retried"));
        assertEquals(1, boss.noted("parked_dismissed"));
    }

    private void dismiss(String id) throws Exception {
        String path = "/admin/parked/" + id + "/dismissal";
        assertEquals(400, boss.post(path, KEY, "{}").statusCode());
        assertEquals(200, boss.post(path, KEY, "{\"reason\":\"seen to\"}").statusCode());
    }

    @Test
    void theCostsOfAMonthAreThoseOfItsActs() throws Exception {
        served.bought(ann, "credits-starter");
        act("one");
        var used = new MeteredUse.Tokens(500, 0, 700);
        served.acts.end(ann.account(), "one", new ActEnd(ActEnd.Outcome.EXACT, used));
        JsonObject row = boss.items("/admin/costs?month=2026-01").get(0).getAsJsonObject();
        assertEquals(ann.owner(), row.get("user").getAsString());
        assertEquals(1, row.get("acts").getAsLong());
        assertEquals(1, row.get("generations").getAsLong());
        var prices = served.catalogues.current().prices();
        assertEquals(
                prices.cost("demo-writer", "chapter", used)
                        .orElseThrow()
                        .stripTrailingZeros()
                        .toPlainString(),
                row.get("cost").getAsString());
        assertFalse(row.get("plan").getAsString().isEmpty());
        assertEquals(0, boss.items("/admin/costs?month=2026-02").size());
        for (String month : List.of("now", "1999-12", "%2B999999-01")) {
            assertEquals(400, boss.get("/admin/costs?month=" + month).statusCode());
        }
    }

    @Test
    void booksAreRecomputedAndComparedWithThePaymentProvider() throws Exception {
        JsonObject found = Served.json(boss.get("/admin/reconciliation"));
        assertEquals(0, found.getAsJsonArray("ledger").size());
        assertEquals(0, found.getAsJsonArray("payments").size());
        served.bought(ann, "credits-starter");
        served.books.database.change(all ->
                all.change("update ledger_account set posted = posted + 1 where posted > 0"));
        found = Served.json(boss.get("/admin/reconciliation"));
        assertEquals(1, found.getAsJsonArray("ledger").size());
    }
}
