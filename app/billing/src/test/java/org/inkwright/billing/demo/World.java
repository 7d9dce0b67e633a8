package org.inkwright.billing.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.orders.FakePayments;
import org.inkwright.billing.orders.Heard;
import org.inkwright.billing.orders.Reconciler;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.orders.Shop;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.payments.Confidential;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.ListPart;
import org.inkwright.payments.ListSpan;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.inkwright.payments.StripePayments;
import org.inkwright.payments.StripeSettings;
import org.inkwright.payments.WebhookReader;
import org.inkwright.paymentssimulator.Delivery;
import org.inkwright.paymentssimulator.DeliveryPolicy;
import org.inkwright.paymentssimulator.SimulatorSettings;
import org.inkwright.paymentssimulator.StripeSimulator;

/// The whole endpoint with a simulated Stripe that loses, doubles and delays its news, asked over
/// HTTP by the real client. It can be stopped and started again.
final class World implements AutoCloseable {
    private static final String KEY = "sk_test_world";
    private static final String SECRET = "whsec_world";

    final StripeSimulator stripe;
    private final DatabaseSettings database;
    private Books books;
    private Served served;
    private Payments payments;
    private volatile boolean dying;
    private long kills;

    World(long seed, DatabaseSettings database) {
        this.database = database;
        books = new Books(database);
        var policy = new DeliveryPolicy(15, 25, Duration.ofMinutes(40));
        stripe =
                new StripeSimulator(
                        SimulatorSettings.of(seed, URI.create("http://pay"), KEY, SECRET)
                                .travelling(policy),
                        () -> books.system.instant());
        Listening listening = Served.settled();
        payments = payments(listening);
        served = served(listening);
    }

    private static Payments payments(Listening listening) {
        URI base = URI.create(listening.publicAddress() + DemoStripe.MOUNT);
        return StripePayments.open(
                new StripeSettings(new Confidential(KEY), base, StripeSettings.Patience.USUAL));
    }

    private Served served(Listening listening) {
        List<Endpoint> mounted = new ArrayList<>();
        for (Route.Method method : Route.Method.values()) {
            mounted.add(new Deadly(new DemoStripeEndpoint(stripe, method)));
        }
        var cashier =
                new Shop.Cashier(
                        payments,
                        new WebhookReader(List.of(new Confidential(SECRET))),
                        EventOrigin.Money.TEST,
                        books.system);
        return new Served(books, listening, new FakePayments(books.clock), cashier, mounted);
    }

    Served served() {
        return served;
    }

    Payments payments() {
        return payments;
    }

    /// Stops the endpoint and starts it again over the same database; Stripe goes on meanwhile.
    void restart() {
        var now = books.system.instant();
        served.close();
        books = new Books(database);
        books.system.move(Duration.between(books.system.instant(), now));
        Listening listening = Served.settled();
        payments = payments(listening);
        served = served(listening);
    }

    /// Kills the endpoint as soon as Stripe has done what it is asked next, before the endpoint can
    /// note it: no database is written any more.
    void dieAtNextCall() {
        dying = true;
    }

    /// Whether it was killed since; then it is started again.
    boolean hasRisen() {
        boolean killed = !dying;
        dying = false;
        if (killed) {
            kills++;
            restart();
        }
        return killed;
    }

    /// Does what Stripe does, and ends the endpoint's database when its time has come.
    private final class Deadly implements Endpoint {
        private final Endpoint inside;

        Deadly(Endpoint inside) {
            this.inside = inside;
        }

        @Override
        public Route route() {
            return inside.route();
        }

        @Override
        public Answer answer(Call call) {
            Answer answer = inside.answer(call);
            if (dying) {
                dying = false;
                books.database.close();
            }
            return answer;
        }
    }

    /// Lets news arrive that are due.
    void deliver() {
        for (Delivery delivery : stripe.dueDeliveries()) {
            if (served.shop.hear(delivery.bytes(), delivery.signature()) == Heard.DONE) {
                stripe.acknowledged(delivery);
            } else {
                stripe.failed(delivery);
            }
        }
    }

    /// What does not agree with Stripe; asked again while a fault waits for a call.
    List<String> differences() {
        List<String> found = served.reconciler.differences();
        for (int i = 0; i < 20 && found.equals(List.of(Reconciler.NOT_COMPARED)); i++) {
            found = served.reconciler.differences();
        }
        return found;
    }

    /// What the program does by itself.
    void upkeep() {
        var reconciler = served.reconciler;
        reconciler.workOnWhatIsLeft();
        var _ = reconciler.events();
        reconciler.endStale();
        served.shop.refunds().sendLeft();
        books.sweeper.holds();
        books.sweeper.funds();
    }

    /// Lets time pass, with the program at work.
    void pass(Duration time) {
        Duration step = Duration.ofDays(5);
        for (Duration left = time; left.isPositive(); left = left.minus(step)) {
            books.system.move(left.compareTo(step) < 0 ? left : step);
            deliver();
            upkeep();
        }
    }

    /// A whole list of Stripe's since a moment, as it stands now.
    <T> List<T> listed(Instant since, Function<ListSpan, PaymentReply<ListPart<T>>> list) {
        List<T> all = new ArrayList<>();
        ListSpan span =
                ListSpan.between(since.minusSeconds(1), books.system.instant().plusSeconds(1));
        while (true) {
            if (!(list.apply(span) instanceof PaymentReply.Done<ListPart<T>>(ListPart<T> part))) {
                throw new AssertionError("Stripe's list cannot be read");
            }
            all.addAll(part.items());
            if (part.next().isEmpty()) {
                return all;
            }
            span = span.after(part.next().orElseThrow());
        }
    }

    /// How often what happened.
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        count(counts, "paid", "shop_order where state = 'PAID'");
        count(counts, "refunded", "shop_order where state = 'REFUNDED'");
        count(counts, "expired", "shop_order where state = 'EXPIRED'");
        count(counts, "failed", "shop_order where state = 'FAILED'");
        count(counts, "lost disputes", "payback where kind = 'DISPUTE' and state = 'TAKEN'");
        count(counts, "refunds", "payback where kind = 'REFUND' and state = 'TAKEN'");
        count(counts, "plans", "subscription");
        count(counts, "boosts", "boost");
        count(counts, "settled", "ledger_hold where state = 'SETTLED'");
        count(counts, "expired holds", "ledger_hold where state like 'EXPIRED%'");
        count(
                counts,
                "charges of credits",
                "ledger_posting where account like 'lot%' and amount < 0");
        count(counts, "usage events", "usage_event");
        counts.put("kills", kills);
        return counts;
    }

    private void count(Map<String, Long> counts, String name, String what) {
        counts.put(name, served.count("select count(*) as n from " + what));
    }

    @Override
    public void close() {
        served.close();
    }
}
