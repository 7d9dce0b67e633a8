package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Asks a simulator by hand, as a program or as a person with a browser.
final class Visitor {
    static final SimulatorSettings SETTINGS =
            SimulatorSettings.of(5, URI.create("https://demo.example/stripe"), "sk_x", "whsec_x");
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    final InstantSource clock = now::get;
    private StripeSimulator simulator = new StripeSimulator(SETTINGS, clock);

    StripeSimulator simulator() {
        return simulator;
    }

    void move(Duration by) {
        now.updateAndGet(was -> was.plus(by));
    }

    /// The simulator stops and goes on from its snapshot.
    void restart() {
        simulator = StripeSimulator.restored(SETTINGS, clock, simulator.snapshot());
    }

    SimulatorAnswer send(String method, String target, Map<String, String> headers, String body) {
        return simulator.answer(new SimulatorRequest(method, target, headers, body));
    }

    SimulatorAnswer api(String method, String target, String body) {
        return send(method, target, Map.of("AUTHORIZATION", "Bearer sk_x"), body);
    }

    SimulatorAnswer keyed(String key, String target, String body) {
        return send(
                "POST",
                target,
                Map.of("Authorization", "Bearer sk_x", "Idempotency-Key", key),
                body);
    }

    SimulatorAnswer look(String path) {
        return send("GET", path, Map.of(), "");
    }

    SimulatorAnswer press(String path, String action, String value) {
        String form =
                "action=" + action + "&value=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send("POST", path, Map.of(), form);
    }

    static JsonObject json(SimulatorAnswer answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    static String text(SimulatorAnswer answer, String member) {
        return json(answer).get(member).getAsString();
    }

    String customer() {
        return text(api("POST", "/v1/customers", "email=ann@example.org"), "id");
    }

    /// Opens a page of payment.
    ///
    /// @param product an id, which is its name too
    /// @return the path of the page
    String page(String customer, String product, String more) {
        api("POST", "/v1/products", "id=" + product + "&name=" + product);
        String price = "line_items[0][price_data]";
        String form =
                "customer="
                        + customer
                        + "&"
                        + price
                        + "[product]="
                        + product
                        + "&"
                        + price
                        + "[currency]=usd"
                        + "&"
                        + price
                        + "[unit_amount]=900"
                        + "&line_items[0][quantity]=1"
                        + "&client_reference_id=order-1"
                        + "&success_url=https://app.example/paid?s={CHECKOUT_SESSION_ID}"
                        + "&cancel_url=https://app.example/left"
                        + "&expires_at="
                        + (now.get().getEpochSecond() + 3600)
                        + more;
        String url = text(api("POST", "/v1/checkout/sessions", form), "url");
        return url.substring("https://demo.example/stripe".length());
    }

    String once(String customer) {
        return page(customer, "starter", "&mode=payment");
    }

    String monthly(String customer, String plan) {
        return page(
                customer,
                plan,
                "&mode=subscription&line_items[0][price_data][recurring][interval]=month");
    }

    String portal(String customer) {
        String form = "customer=" + customer + "&return_url=https://app.example/account";
        String url = text(api("POST", "/v1/billing_portal/sessions", form), "url");
        return url.substring("https://demo.example/stripe".length());
    }

    /// Buys something and takes the money back.
    ///
    /// @return the id of the refund
    String customerRefund() {
        String page = once(customer());
        press(page, "pay", "");
        String path = "/v1/checkout/sessions/" + page.substring("/pay/".length());
        String payment = text(api("GET", path, ""), "payment_intent");
        return text(api("POST", "/v1/refunds", "payment_intent=" + payment), "id");
    }
}
