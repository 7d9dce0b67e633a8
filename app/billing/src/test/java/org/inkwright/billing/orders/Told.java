package org.inkwright.billing.orders;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.EventBody;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.SubscriptionState;
import org.inkwright.payments.WebhookReader;
import org.jspecify.annotations.Nullable;

/// Writes events as Stripe does, signs them and sends them to the webhook's address.
public final class Told {
    static final String OURS = "2026-06-30.dahlia";

    private final Served served;

    public Told(Served served) {
        this.served = served;
    }

    static String event(String id, String type, Instant created, String object) {
        return """
        {"id":"%s","object":"event","type":"%s","created":%d,"livemode":true,\
        "api_version":"%s","data":{"object":%s}}\
        """
                .formatted(id, type, created.getEpochSecond(), OURS, object);
    }

    String checkout(String id, String type, CheckoutState state, String paymentStatus) {
        String subscription = state.links().subscription();
        return event(
                id,
                "checkout.session." + type,
                now(),
                """
                {"id":"%s","object":"checkout.session","client_reference_id":"%s",\
                "mode":"%s","status":"complete","payment_status":"%s","expires_at":%d,\
                "amount_total":%d,"currency":"usd","customer":"%s","payment_intent":%s,\
                "subscription":%s,"invoice":%s}\
                """
                        .formatted(
                                state.id(),
                                state.order(),
                                subscription == null ? "payment" : "subscription",
                                paymentStatus,
                                state.expires().getEpochSecond(),
                                state.total().minorUnits(),
                                state.links().customer(),
                                quoted(state.links().payment()),
                                quoted(subscription),
                                quoted(state.links().invoice())));
    }

    /// The page of payment of an order was used and is paid.
    public String completed(String id, String order) {
        CheckoutState state = served.payments.checkoutOf(order, CheckoutState.PaymentStatus.PAID);
        return checkout(id, "completed", state, "paid");
    }

    String paymentSucceeded(String id, CheckoutState state, long received) {
        return event(
                id,
                "payment_intent.succeeded",
                now(),
                """
                {"id":"%s","object":"payment_intent","amount_received":%d,"currency":"usd",\
                "customer":"%s","metadata":{"inkwright_order":"%s","credits":"1000000"}}\
                """
                        .formatted(
                                state.links().payment(),
                                received,
                                state.links().customer(),
                                state.order()));
    }

    /// A subscription as the payment provider of plain values knows it now.
    String subscription(String id, String type, SubscriptionState state) {
        boolean ends = state.plan().next().endsAt().isPresent();
        return event(
                id,
                "customer.subscription." + type,
                state.asOf(),
                """
                {"id":"%s","object":"subscription","customer":"%s","status":"%s",\
                "cancel_at_period_end":%s,"metadata":{"inkwright_order":"%s"},\
                "items":{"data":[{"current_period_start":%d,"current_period_end":%d,\
                "price":{"product":"%s","unit_amount":595,"currency":"usd"}}]}}\
                """
                        .formatted(
                                state.id(),
                                state.customer(),
                                state.status().name().toLowerCase(Locale.ROOT),
                                ends,
                                state.order(),
                                state.plan().start().getEpochSecond(),
                                state.plan().end().getEpochSecond(),
                                state.plan().product()));
    }

    String invoice(String id, String type, InvoiceState invoice) {
        String reason =
                invoice.cause() == InvoiceState.Cause.SUBSCRIPTION_BEGAN
                        ? "subscription_create"
                        : "subscription_cycle";
        return event(
                id,
                "invoice." + type,
                now(),
                """
                {"id":"%s","object":"invoice","billing_reason":"%s","total":%d,\
                "amount_paid":%d,"currency":"usd","customer":"%s","created":%d,\
                "parent":{"subscription_details":{"subscription":"%s"}}}\
                """
                        .formatted(
                                invoice.id(),
                                reason,
                                invoice.total().minorUnits(),
                                invoice.paid().minorUnits(),
                                invoice.links().customer(),
                                invoice.made().getEpochSecond(),
                                invoice.links().subscription()));
    }

    String refund(String id, String type, Back back) {
        return back(id, "refund", "refund." + type, back);
    }

    String dispute(String id, String type, Back back) {
        return back(id, "dispute", "charge.dispute." + type, back);
    }

    private String back(String id, String object, String type, Back back) {
        return event(
                id,
                type,
                now(),
                """
                {"id":"%s","object":"%s","payment_intent":"%s","charge":"ch_1",\
                "amount":%d,"currency":"usd","status":"%s","created":%d}\
                """
                        .formatted(
                                back.id(),
                                object,
                                back.payment(),
                                back.amount(),
                                back.status(),
                                now().getEpochSecond()));
    }

    /// A refund or dispute.
    record Back(String id, String payment, long amount, String status) {}

    /// Sends an event, signed now.
    int send(String event) throws Exception {
        return send(event, signature(event, Served.SECRET, now())).statusCode();
    }

    HttpResponse<String> send(String event, String signature) throws Exception {
        var request =
                served.request("/webhooks/stripe")
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(event));
        if (!signature.isEmpty()) {
            request.header("Stripe-Signature", signature);
        }
        return served.send(request.build());
    }

    static PaymentEvent read(String event) {
        return WebhookReader.stored(new EventBody(event.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    /// The signature of an event by the secret that tests use.
    public static String signed(String event, Instant at) {
        return signature(event, Served.SECRET, at);
    }

    static String signature(String event, String secret, Instant at) {
        return "t=" + at.getEpochSecond() + ",v1=" + hash(event, secret, at);
    }

    static String hash(String event, String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = at.getEpochSecond() + "." + event;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Instant now() {
        return served.books.clock.instant();
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
