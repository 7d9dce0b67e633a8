package org.inkwright.billing.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.acts.ActOpening;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.database.DatabaseException;
import org.inkwright.billing.orders.RefundAsked;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.PaymentReply;
import org.inkwright.paymentssimulator.Fault;
import org.inkwright.paymentssimulator.Verdict;

/// One account or two that do what comes to their minds, and whatever can happen to them.
final class Lives {
    private static final int STEPS = 24;
    private static final List<String> OFFERS =
            List.of(
                    "credits-starter",
                    "credits-basic",
                    "credits-starter",
                    "plan-basic",
                    "plan-standard",
                    "boost-pro",
                    "boost-pro");

    private final World world;
    private final long seed;
    private final Random random;
    private final Random death;
    private final Instant begun;
    private final List<String> steps = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final List<String> disputes = new ArrayList<>();

    Lives(World world, long seed) {
        this.world = world;
        this.seed = seed;
        this.random = new Random(seed);
        this.death = new Random(~seed);
        this.begun = world.served().books.system.instant();
    }

    void run() throws Exception {
        for (String name : random.nextInt(3) == 0 ? List.of("ann", "bob") : List.of("ann")) {
            customers.add(new Customer(world, name + "-" + seed));
        }
        try {
            for (int i = 0; i < STEPS; i++) {
                step(customers.get(random.nextInt(customers.size())), i);
            }
            comeToRest();
            Truth truth = Truth.of(world, begun);
            for (Customer customer : customers) {
                customer.check(truth);
            }
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + seed + " after " + steps, e);
        }
    }

    private void step(Customer customer, int i) throws Exception {
        int what = random.nextInt(24);
        steps.add(customer.name() + " " + what);
        switch (what) {
            case 0, 1, 2, 3 -> order(customer);
            case 4, 5, 6, 7 -> {
                order(customer);
                pay(customer);
            }
            case 8 -> world.deliver();
            case 9 -> world.pass(Duration.ofMinutes(random.nextInt(200)));
            case 10 -> world.pass(Duration.ofHours(random.nextInt(60)));
            case 11 -> world.pass(Duration.ofDays(random.nextInt(25)));
            // nobody is at work
            case 12 -> world.served().books.system.move(Duration.ofHours(random.nextInt(72)));
            case 13, 14, 15 -> begin(customer, "act-" + seed + "-" + i + "-" + customer.name());
            case 16, 17, 18 -> end(customer);
            case 19, 20 -> refund(customer);
            case 21 -> dispute(customer);
            case 22 -> report(customer, i);
            default -> restart(i);
        }
    }

    private void restart(int i) {
        if (i % 8 == 0) {
            steps.add("restart");
            world.restart();
        }
    }

    /// Orders something; when the provider fails, the same is sent again, and sometimes anyway.
    private void order(Customer customer) throws Exception {
        String offer = OFFERS.get(random.nextInt(OFFERS.size()));
        String key = "key-" + random.nextLong() + "-of-the-order";
        boolean fault = random.nextInt(3) == 0;
        if (fault) {
            failNext();
        }
        int status = isKilled() ? killed(customer, offer, key) : 502;
        for (int tries = 0; tries < 8 && (status == 502 || tries == 0); tries++) {
            status = customer.order(offer, key);
        }
        if (status == 200 && random.nextInt(4) == 0) {
            assertEquals(200, customer.order(offer, key));
        }
        steps.add(offer + (fault ? " with a fault " : " ") + status);
    }

    private boolean isKilled() {
        return death.nextInt(30) == 0;
    }

    /// The endpoint is killed when Stripe has just done what it was asked, and asked for the same
    /// when it is there again: first it waits for the one that was killed, then it goes on.
    private int killed(Customer customer, String offer, String key) throws Exception {
        world.dieAtNextCall();
        int status = customer.order(offer, key);
        if (!world.hasRisen()) {
            return status;
        }
        steps.add("killed while ordering");
        assertTrue(status >= 500, "an order was acknowledged after death: " + status);
        assertEquals(409, customer.order(offer, key));
        world.served().books.system.move(Duration.ofMinutes(5));
        return 502;
    }

    private void failNext() {
        Fault[] faults = Fault.values();
        world.stripe.control().failNext(faults[random.nextInt(faults.length)]);
    }

    private void pay(Customer customer) {
        Optional<String> checkout = customer.anyOpenCheckout(random);
        boolean open =
                checkout.filter(one ->
                                world.payments().checkout(one)
                                                instanceof
                                                PaymentReply.Done<CheckoutState>(CheckoutState now)
                                        && now.progress().status() == CheckoutState.Status.OPEN)
                        .isPresent();
        if (!open) {
            return;
        }
        if (random.nextInt(4) == 0 && !customer.isPlan(checkout.orElseThrow())) {
            world.stripe.control().payByBank(checkout.orElseThrow());
            if (random.nextBoolean()) {
                world.stripe.control().bankFails(checkout.orElseThrow());
            }
        } else {
            world.stripe.control().pay(checkout.orElseThrow());
        }
    }

    private void begin(Customer customer, String id) {
        var opening =
                world.served()
                        .acts
                        .begin(
                                new ActOrder(
                                        id,
                                        customer.account(),
                                        new ActAsked(ActAsked.Kind.NEW, 1),
                                        new ActOrder.Work(
                                                "demo-writer", "chapter", Optional.empty(), id),
                                        new MeteredUse.Tokens(
                                                1000, 0, 1000 + random.nextInt(80_000)),
                                        Duration.ofMinutes(10)));
        if (opening instanceof ActOpening.Begun) {
            customer.begun(id);
        }
    }

    private void end(Customer customer) {
        Optional<String> act = customer.anyAct(random);
        ActEnd end =
                random.nextInt(3) == 0
                        ? new ActEnd(ActEnd.Outcome.RELEASED, new MeteredUse.Tokens(0, 0, 0))
                        : new ActEnd(
                                ActEnd.Outcome.EXACT,
                                new MeteredUse.Tokens(1000, 0, random.nextInt(120_000)));
        act.ifPresent(id -> customer.end(id, end));
    }

    private void refund(Customer customer) {
        Optional<Customer.Paid> paid = customer.anyPaid(random);
        if (paid.isEmpty()) {
            return;
        }
        Customer.Paid order = paid.orElseThrow();
        boolean pends = random.nextInt(3) == 0;
        if (pends) {
            world.stripe.control().nextRefundPends();
        }
        if (random.nextInt(3) == 0) {
            failNext();
        }
        Optional<Long> part =
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(1 + random.nextLong(order.price()));
        var asked =
                new RefundAsked(
                        new UUID(random.nextLong(), random.nextLong()),
                        order.id(),
                        part,
                        "asked",
                        customer.account());
        if (isKilled()) {
            killed(asked);
        }
        var fate = world.served().shop.refunds().ask(asked, _ -> {});
        steps.add("refund " + part + " " + fate.getClass().getSimpleName());
        if (random.nextBoolean()) {
            steps.add("again " + world.served().shop.refunds().ask(asked, _ -> {}));
        }
    }

    private void killed(RefundAsked asked) {
        world.dieAtNextCall();
        try {
            var fate = world.served().shop.refunds().ask(asked, _ -> {});
            steps.add("refund before death " + fate.getClass().getSimpleName());
        } catch (DatabaseException e) {
            steps.add("killed while refunding");
        }
        var _ = world.hasRisen();
    }

    private void dispute(Customer customer) {
        if (!disputes.isEmpty() && random.nextBoolean()) {
            decide(disputes.removeFirst());
            return;
        }
        Optional<Customer.Paid> paid = customer.anyPaid(random);
        if (paid.isPresent() && customer.disputed(paid.orElseThrow())) {
            disputes.add(world.stripe.control().openDispute(paid.orElseThrow().payment()));
        }
    }

    private void decide(String dispute) {
        world.stripe.control().decide(dispute, random.nextBoolean() ? Verdict.WON : Verdict.LOST);
    }

    private void report(Customer customer, int i) throws Exception {
        long amount = 1L + random.nextInt(600);
        for (int times = 0; times <= random.nextInt(2); times++) {
            JsonObject reply = customer.report("event-" + seed + "-" + i, i, amount);
            steps.add(reply.toString());
        }
    }

    /// Everything that is under way comes to its end.
    private void comeToRest() {
        disputes.forEach(this::decide);
        disputes.clear();
        // A payment by bank takes three days; news of what it brings come after.
        world.pass(Duration.ofDays(4));
        world.pass(Duration.ofHours(2));
        for (Customer customer : customers) {
            customer.endAll();
        }
        world.upkeep();
    }
}
