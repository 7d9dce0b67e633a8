package org.inkwright.paymentssimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;

/// The API as a program sees it.
class StripeSimulatorTest {
    private final Visitor visitor = new Visitor();

    private static String code(SimulatorAnswer answer) {
        JsonObject error = Visitor.json(answer).getAsJsonObject("error");
        return answer.status()
                + " "
                + error.get("type").getAsString()
                + (error.has("code") ? " " + error.get("code").getAsString() : "");
    }

    @Test
    void theSameSeedAndRequestsGiveTheSame() {
        Visitor other = new Visitor();
        for (Visitor one : List.of(visitor, other)) {
            one.press(one.once(one.customer()), "pay", "");
        }
        assertEquals(visitor.simulator().snapshot(), other.simulator().snapshot());
        assertEquals(visitor.simulator().dueDeliveries(), other.simulator().dueDeliveries());
    }

    @Test
    void withoutTheKeyNobodyIsLetIn() {
        SimulatorAnswer answer = visitor.send("GET", "/v1/events", Map.of(), "");
        assertEquals("401 invalid_request_error", code(answer));
    }

    @Test
    void theSameKeyGetsTheSameAnswerForADay() {
        SimulatorAnswer first = visitor.keyed("k1", "/v1/customers", "email=a");
        SimulatorAnswer again = visitor.keyed("k1", "/v1/customers", "email=a");
        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().get("Idempotent-Replayed"));
        assertFalse(first.headers().containsKey("Idempotent-Replayed"));
        assertEquals(
                "400 idempotency_error", code(visitor.keyed("k1", "/v1/customers", "email=b")));
        visitor.move(Duration.ofDays(1));
        assertNotEquals(first.body(), visitor.keyed("k1", "/v1/customers", "email=a").body());
    }

    @Test
    void whatWasRefusedForItsParametersCanBeAskedAgain() {
        assertEquals(400, visitor.keyed("k1", "/v1/products", "id=small").status());
        assertEquals(200, visitor.keyed("k1", "/v1/products", "id=small&name=Small").status());
    }

    @Test
    void refusalsHaveStripesWords() {
        assertEquals(
                "404 invalid_request_error resource_missing",
                code(visitor.api("GET", "/v1/refunds/re_none", "")));
        assertEquals("404 invalid_request_error", code(visitor.api("GET", "/v1/nothing/here", "")));
        assertEquals(
                "400 invalid_request_error parameter_missing",
                code(visitor.api("POST", "/v1/refunds", "")));
        assertEquals(
                "400 invalid_request_error parameter_invalid_integer",
                code(visitor.api("GET", "/v1/events?limit=101", "")));
        assertEquals(
                "400 invalid_request_error parameter_invalid_integer",
                code(visitor.api("GET", "/v1/events?limit=many", "")));
        String customer = visitor.customer();
        String page = "/v1/checkout/sessions";
        assertEquals(
                "400 invalid_request_error parameter_unknown",
                code(visitor.api("POST", page, "mode=setup&customer=" + customer)));
    }

    @Test
    void aListIsReadWithoutHolesOrRepetitions() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            made.addFirst(visitor.customerRefund());
        }
        List<String> read = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonObject part = Visitor.json(visitor.api("GET", "/v1/refunds?limit=7" + after, ""));
            part.getAsJsonArray("data")
                    .forEach(one -> read.add(one.getAsJsonObject().get("id").getAsString()));
            after = "&starting_after=" + read.getLast();
            more = part.get("has_more").getAsBoolean();
        }
        assertEquals(made, read);
    }

    @Test
    void aRestartChangesNothing() {
        String customer = visitor.customer();
        visitor.press(visitor.monthly(customer, "small"), "pay", "");
        String open = visitor.once(customer);
        Delivery taken = visitor.simulator().dueDeliveries().getFirst();
        visitor.simulator().acknowledged(taken);
        List<Delivery> before = visitor.simulator().dueDeliveries();
        String snapshot = visitor.simulator().snapshot();
        visitor.restart();
        assertEquals(snapshot, visitor.simulator().snapshot());
        assertEquals(before, visitor.simulator().dueDeliveries());
        assertEquals(303, visitor.press(open, "pay", "").status());
        visitor.move(Duration.ofDays(31));
        assertTrue(
                visitor.simulator().dueDeliveries().stream()
                        .anyMatch(one -> one.body().contains("subscription_cycle")));
    }

    @Test
    void eventsAreForgottenAfterThirtyDaysButTheirWebhooksAreNot() {
        visitor.customerRefund();
        visitor.move(Duration.ofDays(31));
        visitor.customerRefund();
        int kept =
                Visitor.json(visitor.api("GET", "/v1/events?limit=100", ""))
                        .getAsJsonArray("data")
                        .size();
        assertEquals(5, kept);
        assertEquals(10, visitor.simulator().dueDeliveries().size());
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        for (String bad : List.of("", "[]", "{", "null")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> StripeSimulator.restored(Visitor.SETTINGS, visitor.clock, bad),
                    bad);
        }
    }

    @Test
    void aFailedRefundBringsTheMoneyBack() {
        String refund = visitor.customerRefund();
        JsonObject before = Visitor.json(visitor.api("GET", "/v1/refunds/" + refund, ""));
        visitor.simulator().control().refundFails(refund);
        visitor.simulator().control().refundFails(refund);
        assertEquals(
                "failed", Visitor.text(visitor.api("GET", "/v1/refunds/" + refund, ""), "status"));
        String form = "payment_intent=" + before.get("payment_intent").getAsString();
        assertEquals(
                900,
                Visitor.json(visitor.api("POST", "/v1/refunds", form)).get("amount").getAsInt());
        assertEquals(
                1,
                visitor.simulator().dueDeliveries().stream()
                        .filter(one -> one.type().equals("refund.failed"))
                        .count());
    }

    @Test
    void aPendingRefundSucceedsLater() {
        visitor.simulator().control().nextRefundPends();
        String refund = visitor.customerRefund();
        assertEquals(
                "pending", Visitor.text(visitor.api("GET", "/v1/refunds/" + refund, ""), "status"));
        visitor.simulator().control().refundSucceeds(refund);
        assertEquals(
                "succeeded",
                Visitor.text(visitor.api("GET", "/v1/refunds/" + refund, ""), "status"));
    }

    @Test
    void aPlanThatIsPaidByBankBeginsWhenTheMoneyComesAndNotBefore() {
        for (boolean comes : new boolean[] {true, false}) {
            String page = visitor.monthly(visitor.customer(), "small");
            visitor.press(page, "bank", "");
            String id = page.substring("/pay/".length());
            String subscription =
                    Visitor.text(
                            visitor.api("GET", "/v1/checkout/sessions/" + id, ""), "subscription");
            assertEquals("incomplete", status(subscription));
            if (comes) {
                visitor.simulator().control().bankPays(id);
            } else {
                visitor.simulator().control().bankFails(id);
            }
            assertEquals(comes ? "active" : "incomplete_expired", status(subscription));
        }
    }

    private String status(String subscription) {
        return Visitor.text(visitor.api("GET", "/v1/subscriptions/" + subscription, ""), "status");
    }

    @Test
    void whateverIsAskedIsAnswered() {
        String page = visitor.monthly(visitor.customer(), "small");
        visitor.press(page, "pay", "");
        String id = page.substring("/pay/".length());
        String subscription =
                Visitor.text(visitor.api("GET", "/v1/checkout/sessions/" + id, ""), "subscription");
        List<String> places =
                List.of(
                        "/v1/checkout/sessions",
                        "/v1/checkout/sessions/" + id + "/expire",
                        "/v1/subscriptions/" + subscription,
                        "/v1/refunds",
                        "/v1/events",
                        "/v1/billing_portal/sessions",
                        "/v1/products",
                        "/v1/",
                        "/pay/" + id,
                        "/portal/none",
                        "");
        var random = new SplittableRandom(3);
        for (int i = 0; i < Rounds.of(400, 20_000); i++) {
            String method = List.of("GET", "POST", "DELETE", "PUT").get(random.nextInt(4));
            String place = places.get(random.nextInt(places.size()));
            String form = form(random);
            SimulatorAnswer answer = visitor.api(method, place + "?" + form, form);
            assertTrue(
                    List.of(200, 303, 400, 402, 404).contains(answer.status()),
                    method + " " + place + " " + form + " " + answer);
        }
    }

    private static String form(SplittableRandom random) {
        List<String> names =
                List.of(
                        "customer",
                        "mode",
                        "limit",
                        "starting_after",
                        "created[gte]",
                        "action",
                        "items[0][id]",
                        "items[0][price_data][product]",
                        "cancel_at_period_end",
                        "payment_intent",
                        "amount",
                        "id",
                        "name",
                        "value",
                        "line_items",
                        "=",
                        "%zz");
        List<String> values =
                List.of(
                        "",
                        "1",
                        "-1",
                        "99999999999999999999",
                        "true",
                        "small",
                        "pay",
                        "%F0%9F",
                        "a b");
        StringBuilder form = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            form.append(names.get(random.nextInt(names.size())))
                    .append('=')
                    .append(values.get(random.nextInt(values.size())))
                    .append('&');
        }
        return form.toString();
    }

    @Test
    void aCurrencyThatIsNoneIsRefused() {
        String body = "customer=" + visitor.customer() + "&mode=payment&line_items[0][price_data]";
        visitor.api("POST", "/v1/products", "id=p&name=P");
        String form = body + "[product]=p&line_items[0][price_data][currency]=xyq";
        assertEquals(
                "400 invalid_request_error",
                code(visitor.api("POST", "/v1/checkout/sessions", form)));
    }

    @Test
    void settingsDoNotPrintTheirSecrets() {
        assertFalse(Visitor.SETTINGS.toString().contains("sk_x"));
        assertFalse(Visitor.SETTINGS.toString().contains("whsec_x"));
    }
}
