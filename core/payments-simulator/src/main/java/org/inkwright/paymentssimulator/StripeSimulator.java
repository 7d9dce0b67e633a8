package org.inkwright.paymentssimulator;

import java.time.InstantSource;
import java.util.List;

/// A Stripe that takes no money. It answers requests to Stripe's API and to the pages that Stripe
/// shows, and has webhooks to be posted. It opens no socket: a server mounts [#answer] below an
/// address, and something asks for [#dueDeliveries] now and then.
///
/// Time is the clock's: whenever it is asked something, it first does what has come due, such as
/// renewals. Its state is in memory; [#snapshot] gives it as a text. Safe to share between threads.
public final class StripeSimulator {
    private final Store store;
    private final DeliveryQueue queue;
    private final Calendar calendar;
    private final Gate gate;
    private final Pages pages;
    private final SimulatorControl control;

    /// A simulator that has seen nothing yet.
    public StripeSimulator(SimulatorSettings settings, InstantSource clock) {
        this(settings, new Store(settings.seed(), clock));
    }

    private StripeSimulator(SimulatorSettings settings, Store store) {
        this.store = store;
        Hooks hooks = new Hooks();
        queue = new DeliveryQueue(store, settings);
        Shapes shapes = new Shapes(store, hooks);
        Events events = new Events(store, hooks, queue);
        PaymentDesk payments = new PaymentDesk(store, shapes, events, hooks);
        Desks desks = new Desks(settings, store, hooks, shapes, events, payments);
        InvoiceDesk invoices = new InvoiceDesk(store, shapes, events, payments);
        SubscriptionDesk subscriptions = new SubscriptionDesk(store, shapes, events, invoices);
        CheckoutDesk checkouts = new CheckoutDesk(desks, subscriptions, invoices);
        calendar = new Calendar(store, checkouts, subscriptions);
        gate = new Gate(desks, new Api(desks, checkouts, subscriptions, invoices));
        pages = new Pages(desks, checkouts, subscriptions);
        control = new SimulatorControl(this, desks, checkouts);
    }

    /// A simulator that goes on where another one stopped.
    ///
    /// @param snapshot what [#snapshot] gave
    /// @throws IllegalArgumentException when it is none
    public static StripeSimulator restored(
            SimulatorSettings settings, InstantSource clock, String snapshot) {
        return new StripeSimulator(settings, Store.restored(snapshot, settings.seed(), clock));
    }

    /// Answers a request to the API, or of a browser.
    public synchronized SimulatorAnswer answer(SimulatorRequest request) {
        calendar.catchUp();
        return request.path().startsWith("/v1/") ? gate.answer(request) : pages.answer(request);
    }

    /// The webhooks that are to be posted now, in this order. Each comes again until it is
    /// [#acknowledged] or [#failed].
    public synchronized List<Delivery> dueDeliveries() {
        calendar.catchUp();
        return queue.due();
    }

    /// A webhook was taken (status 2xx).
    public synchronized void acknowledged(Delivery delivery) {
        queue.acknowledged(delivery.id());
    }

    /// A webhook was not taken; it comes again later, and is given up after three days.
    public synchronized void failed(Delivery delivery) {
        queue.failed(delivery.id());
    }

    /// All that it knows. What a test asked to go wrong is not in it.
    public synchronized String snapshot() {
        return store.snapshot();
    }

    /// What happens at banks, and what goes wrong.
    public SimulatorControl control() {
        return control;
    }

    synchronized void caughtUp(Runnable work) {
        calendar.catchUp();
        work.run();
    }
}
