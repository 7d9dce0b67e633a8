package org.inkwright.payments;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.inkwright.payments.CheckoutRequest.Mode;
import org.inkwright.payments.CheckoutRequest.ReturnPages;
import org.inkwright.payments.PaymentReply.Done;
import org.inkwright.payments.PaymentReply.Refused;
import org.inkwright.payments.PaymentReply.Unavailable;
import org.inkwright.payments.StripeSettings.Patience;
import org.inkwright.paymentssimulator.Delivery;
import org.inkwright.paymentssimulator.DeliveryPolicy;
import org.inkwright.paymentssimulator.SimulatorAnswer;
import org.inkwright.paymentssimulator.SimulatorControl;
import org.inkwright.paymentssimulator.SimulatorRequest;
import org.inkwright.paymentssimulator.SimulatorSettings;
import org.inkwright.paymentssimulator.StripeSimulator;
import org.jspecify.annotations.Nullable;

/// The simulated Stripe behind a real socket, and the real client before it.
final class SimulatedStripe implements AutoCloseable {
    static final String KEY = "sk_test_canary_5a1f0c";
    static final String WEBHOOK_SECRET = "whsec_canary_77e2d9";
    static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    static final SoldItem SMALL = new SoldItem("plan_small", "Small", usd(900));
    static final SoldItem LARGE = new SoldItem("plan_large", "Large", usd(2900));
    static final SoldItem HUGE = new SoldItem("plan_huge", "Huge", usd(9900));
    static final SoldItem PACKAGE = new SoldItem("package_starter", "Starter", usd(500));

    final MovedClock clock = new MovedClock(START);
    final StripeSimulator simulator;
    final Payments payments;
    final WebhookReader reader = new WebhookReader(List.of(new Confidential(WEBHOOK_SECRET)));
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private int keys;

    SimulatedStripe() {
        this(DeliveryPolicy.ORDERLY, 1);
    }

    SimulatedStripe(DeliveryPolicy policy, long seed) {
        try {
            server.setDispatcher(new Mount());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        URI address = address();
        simulator =
                new StripeSimulator(
                        SimulatorSettings.of(seed, address, KEY, WEBHOOK_SECRET).travelling(policy),
                        clock);
        payments = client(KEY, address);
    }

    static Payments client(String key, URI address) {
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20));
        return StripePayments.open(new StripeSettings(new Confidential(key), address, patience));
    }

    URI address() {
        return URI.create("http://" + server.getHostName() + ":" + server.getPort());
    }

    private final class Mount extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            Map<String, String> sent = new TreeMap<>();
            request.getHeaders().forEach(one -> sent.put(one.getFirst(), one.getSecond()));
            asked.add(request.getMethod() + " " + request.getTarget() + " " + body);
            headers.add(sent);
            SimulatorAnswer answer =
                    simulator.answer(
                            new SimulatorRequest(
                                    request.getMethod(), request.getTarget(), sent, body));
            // a connection for each call, so that what is lost is lost for good
            MockResponse.Builder response =
                    new MockResponse.Builder().onResponseEnd(new SocketEffect.CloseSocket());
            if (answer.isLost()) {
                return response.onResponseStart(new SocketEffect.CloseSocket()).build();
            }
            answer.headers().forEach(response::setHeader);
            return response.setHeader("Connection", "close")
                    .code(answer.status())
                    .body(answer.body())
                    .build();
        }
    }

    SimulatorControl control() {
        return simulator.control();
    }

    PaymentKey key() {
        return new PaymentKey("key-" + ++keys);
    }

    String customer() {
        return done(payments.createCustomer("account-1", "ann@example.org", key()));
    }

    CheckoutRequest request(Mode mode, String customer, String order, SoldItem item) {
        return new CheckoutRequest(
                mode,
                order,
                customer,
                item,
                new ReturnPages(
                        URI.create("https://example.org/paid"),
                        URI.create("https://example.org/left")),
                clock.instant().plus(Duration.ofHours(1)));
    }

    CheckoutState open(Mode mode, String customer, String order, SoldItem item) {
        return done(payments.openCheckout(request(mode, customer, order, item), key()));
    }

    /// A package that was paid.
    CheckoutState bought(String order) {
        CheckoutState checkout = open(Mode.PAYMENT, customer(), order, PACKAGE);
        control().pay(checkout.id());
        return done(payments.checkout(checkout.id()));
    }

    /// A plan that was paid.
    CheckoutState subscribed(String order, SoldItem plan) {
        CheckoutState checkout = open(Mode.SUBSCRIPTION, customer(), order, plan);
        control().pay(checkout.id());
        return done(payments.checkout(checkout.id()));
    }

    /// The events of the webhooks that are due, each taken.
    List<PaymentEvent> told() {
        List<PaymentEvent> told = new ArrayList<>();
        for (Delivery delivery : simulator.dueDeliveries()) {
            told.add(accepted(delivery));
            simulator.acknowledged(delivery);
        }
        return told;
    }

    PaymentEvent accepted(Delivery delivery) {
        WebhookReading reading =
                reader.read(delivery.bytes(), delivery.signature(), clock.instant());
        return assertInstanceOf(WebhookReading.Accepted.class, reading).event();
    }

    static MoneySum usd(long cents) {
        return new MoneySum(cents, "USD");
    }

    static String there(@Nullable String text) {
        assertNotNull(text);
        return String.valueOf(text);
    }

    static <T> T done(PaymentReply<T> reply) {
        return switch (reply) {
            case Done<T> done -> done.value();
            case Refused<T> no -> throw new AssertionError(no);
            case Unavailable<T> later -> throw new AssertionError(later);
        };
    }

    static <T> String refused(PaymentReply<T> reply) {
        return switch (reply) {
            case Refused<T> no -> no.code();
            case Done<T> done -> throw new AssertionError(done);
            case Unavailable<T> later -> throw new AssertionError(later);
        };
    }

    static <T> PaymentReply.Trouble unavailable(PaymentReply<T> reply) {
        return switch (reply) {
            case Unavailable<T> later -> later.trouble();
            case Done<T> done -> throw new AssertionError(done);
            case Refused<T> no -> throw new AssertionError(no);
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
