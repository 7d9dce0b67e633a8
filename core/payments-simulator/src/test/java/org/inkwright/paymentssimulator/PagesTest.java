package org.inkwright.paymentssimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

/// What people see and press.
class PagesTest {
    private final Visitor visitor = new Visitor();

    private String session(String page) {
        return page.substring("/pay/".length());
    }

    private String status(String page) {
        String path = "/v1/checkout/sessions/" + session(page);
        JsonObject session = Visitor.json(visitor.api("GET", path, ""));
        return session.get("status").getAsString()
                + " "
                + session.get("payment_status").getAsString();
    }

    @Test
    void aPageOfPaymentSaysWhatIsBoughtAndForHowMuch() {
        SimulatorAnswer page = visitor.look(visitor.once(visitor.customer()));
        assertEquals(200, page.status());
        assertEquals("text/html; charset=utf-8", page.headers().get("Content-Type"));
        for (String part :
                List.of(
                        "<html lang=\"en\">",
                        "You buy: starter",
                        "To pay: 9.00 USD",
                        "No money moves",
                        "value=\"pay\">Pay<",
                        "Pay later by bank",
                        "declined",
                        "Go back without paying",
                        "href=\"https://demo.example/stripe/style.css\"")) {
            assertTrue(page.body().contains(part), part);
        }
        assertEquals(200, visitor.look("/style.css").status());
    }

    @Test
    void payingLeadsBackToTheApp() {
        String page = visitor.once(visitor.customer());
        SimulatorAnswer answer = visitor.press(page, "pay", "");
        assertEquals(303, answer.status());
        assertEquals(
                "https://app.example/paid?s=" + session(page), answer.headers().get("Location"));
        assertEquals("complete paid", status(page));
    }

    @Test
    void aDeclinedCardPaysNothingAndCanBeReplaced() {
        String page = visitor.once(visitor.customer());
        SimulatorAnswer declined = visitor.press(page, "decline", "");
        assertTrue(declined.body().contains("role=\"alert\">The card was declined."));
        assertEquals("open unpaid", status(page));
        visitor.press(page, "pay", "");
        assertEquals("complete paid", status(page));
    }

    @Test
    void goingBackPaysNothing() {
        String page = visitor.once(visitor.customer());
        assertEquals(
                "https://app.example/left",
                visitor.press(page, "leave", "").headers().get("Location"));
        assertEquals("open unpaid", status(page));
    }

    @Test
    void payingByBankTakesItsTime() {
        String page = visitor.once(visitor.customer());
        assertEquals(303, visitor.press(page, "bank", "").status());
        assertEquals("complete unpaid", status(page));
        visitor.move(Duration.ofDays(3));
        assertEquals("complete paid", status(page));
    }

    @Test
    void aPageIsPaidOnce() {
        String page = visitor.once(visitor.customer());
        visitor.press(page, "pay", "");
        assertTrue(visitor.press(page, "pay", "").body().contains("used already"));
        assertTrue(visitor.look(page).body().contains("used already"));
        assertEquals(1, paid());
    }

    @Test
    void anExpiredPageIsNotPaid() {
        String page = visitor.once(visitor.customer());
        visitor.move(Duration.ofHours(1));
        assertTrue(visitor.press(page, "pay", "").body().contains("has expired"));
        assertEquals("expired unpaid", status(page));
        assertEquals(0, paid());
    }

    private long paid() {
        return visitor.simulator().dueDeliveries().stream()
                .filter(one -> one.type().equals("payment_intent.succeeded"))
                .count();
    }

    @Test
    void thePortalShowsThePlanAndItsInvoicesAndCancelsAndResumes() {
        String customer = visitor.customer();
        visitor.press(visitor.monthly(customer, "small"), "pay", "");
        String portal = visitor.portal(customer);
        String page = visitor.look(portal).body();
        assertTrue(page.contains("You have small for 9.00 USD a month."), page);
        assertTrue(page.contains("It goes on from 2026-02-01."), page);
        assertTrue(page.contains("2026-01-01: 9.00 USD, paid"), page);
        String subscription = value(page, "cancel");
        assertEquals(303, visitor.press(portal, "cancel", subscription).status());
        assertTrue(visitor.look(portal).body().contains("It ends on 2026-02-01."));
        visitor.press(portal, "resume", subscription);
        assertTrue(visitor.look(portal).body().contains("It goes on from 2026-02-01."));
        visitor.press(portal, "cancel", subscription);
        visitor.move(Duration.ofDays(31));
        assertTrue(visitor.look(portal).body().contains("You have no plan at present."));
    }

    @Test
    void thePortalChangesThePlan() {
        String customer = visitor.customer();
        visitor.press(visitor.monthly(customer, "small"), "pay", "");
        visitor.press(visitor.monthly(visitor.customer(), "large"), "pay", "");
        String portal = visitor.portal(customer);
        String page = visitor.look(portal).body();
        assertTrue(page.contains("Change to large for 9.00 USD a month"), page);
        visitor.press(portal, "change", value(page, "change"));
        assertTrue(visitor.look(portal).body().contains("You have large for"));
    }

    @Test
    void aPortalChangesNobodyElsesPlan() {
        String customer = visitor.customer();
        visitor.press(visitor.monthly(customer, "small"), "pay", "");
        String mine = value(visitor.look(visitor.portal(customer)).body(), "cancel");
        String other = visitor.portal(visitor.customer());
        assertEquals(404, visitor.press(other, "cancel", mine).status());
        assertEquals(
                "false",
                Visitor.text(
                        visitor.api("GET", "/v1/subscriptions/" + mine, ""),
                        "cancel_at_period_end"));
    }

    /// The value that a button of a page sends.
    private static String value(String page, String action) {
        Matcher form =
                Pattern.compile(
                                "value=\"([^\"]*)\"><button name=\"action\" value=\""
                                        + action
                                        + "\"")
                        .matcher(page);
        assertTrue(form.find(), page);
        return form.group(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of("/", "/pay/cs_none", "/portal/bps_none", "/pay", "/other/x")) {
            assertEquals(404, visitor.look(path).status(), path);
        }
        assertEquals(404, visitor.press("/pay/cs_none", "pay", "").status());
        assertEquals(404, visitor.send("POST", "/pay/x", Map.of(), "%zz=%").status());
    }

    @Test
    void namesAreWrittenAsText() {
        String customer = visitor.customer();
        String page = visitor.once(customer);
        visitor.api("POST", "/v1/products/starter", "name=%3Cb%3E%22%27%26");
        String body = visitor.look(page).body();
        assertFalse(body.contains("<b>"));
        assertTrue(body.contains("&lt;b&gt;&quot;&#39;&amp;"));
    }

    @Test
    void everyTextIsUsed() throws Exception {
        ResourceBundle words = ResourceBundle.getBundle("org.inkwright.paymentssimulator.pages");
        var folder = Fixtures.root().resolve("core/payments-simulator/src/main/java");
        StringBuilder code = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        for (String key : words.keySet()) {
            String begun = key.substring(0, key.lastIndexOf('.') + 1);
            assertTrue(
                    code.indexOf("\"" + key + "\"") >= 0
                            || code.indexOf("\"" + begun + "\" +") >= 0,
                    key + " is not used");
        }
    }
}
