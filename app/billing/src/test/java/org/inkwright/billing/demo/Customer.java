package org.inkwright.billing.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.orders.Served;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.HoldState;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.Settlement;
import org.inkwright.ledger.Share;
import org.inkwright.ledger.Unit;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.SubscriptionState;

/// One account with what is expected of it: what Stripe says was paid and went back, what acts were
/// said to have cost, and what was reported.
final class Customer {
    private static final Map<String, Long> CREDITS =
            Map.of("credits-starter", 100_000_000L, "credits-basic", 250_000_000L);

    private final World world;
    private final String name;
    private final Served.User user;
    private final List<String> acts = new ArrayList<>();
    private final Set<UUID> disputed = new HashSet<>();
    private final Map<String, Long> reported = new HashMap<>();
    private final Map<String, List<Share>> charged = new HashMap<>();

    Customer(World world, String name) throws Exception {
        this.world = world;
        this.name = name;
        // Of a network of its own: so many accounts of one have a free month.
        world.served().people.network = name;
        this.user = world.served().user(name);
        // Tokens are renewed elsewhere.
        world.served()
                .books
                .database
                .change(all ->
                        all.change(
                                "update access_token set expires = timestamp with time zone"
                                        + " '2400-01-01 00:00:00+00' where device_id in"
                                        + " (select id from device where account_id = ?)",
                                user.account()));
    }

    String name() {
        return name;
    }

    UUID account() {
        return user.account();
    }

    int order(String offer, String key) throws Exception {
        String body = "{\"offer\":\"" + offer + "\",\"version\":\"" + Served.VERSION + "\"}";
        return world.served().post("/api/orders", user, key, body).statusCode();
    }

    Optional<String> anyOpenCheckout(Random random) {
        return any(
                random,
                rows(
                        "select checkout from shop_order where account_id = ? and state = 'OPEN'"
                                + " and checkout is not null order by id",
                        row -> row.text("checkout")));
    }

    boolean isPlan(String checkout) {
        return rows(
                        "select kind, checkout from shop_order where account_id = ?",
                        row ->
                                row.textIfAny("checkout").filter(checkout::equals).isPresent()
                                        && row.text("kind").equals("PLAN"))
                .contains(true);
    }

    Optional<Paid> anyPaid(Random random) {
        return any(
                random,
                rows(
                        "select id, amount, payment from shop_order where account_id = ?"
                                + " and state = 'PAID' and payment is not null and kind <> 'PLAN'"
                                + " order by id",
                        row -> new Paid(row.id("id"), row.text("payment"), row.number("amount"))));
    }

    private static <T> Optional<T> any(Random random, List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /// Notes that an order is disputed; only once.
    boolean disputed(Paid order) {
        return disputed.add(order.id());
    }

    void begun(String act) {
        acts.add(act);
        charged.put(act, List.of());
    }

    Optional<String> anyAct(Random random) {
        return any(random, acts);
    }

    void end(String act, ActEnd end) {
        var outcome = world.served().acts.end(user.account(), act, end);
        acts.remove(act);
        if (outcome.isPresent()
                && outcome.orElseThrow() instanceof HoldOutcome.Changed(HoldState next)) {
            Optional<Settlement> settlement =
                    switch (next) {
                        case HoldState.Settled settled -> Optional.of(settled.settlement());
                        case HoldState.ExpiredThenCharged late -> Optional.of(late.settlement());
                        case HoldState.Open _, HoldState.Released _, HoldState.Expired _ ->
                                Optional.empty();
                    };
            settlement.ifPresent(one -> charged.put(act, one.charged()));
        }
    }

    private long credits() {
        return charged.values().stream()
                .flatMap(List::stream)
                .filter(share -> share.amount().unit().equals(Unit.CREDIT))
                .mapToLong(share -> share.amount().count())
                .sum();
    }

    void endAll() {
        var nothing = new ActEnd(ActEnd.Outcome.RELEASED, new MeteredUse.Tokens(0, 0, 0));
        List.copyOf(acts).forEach(act -> end(act, nothing));
    }

    JsonObject report(String event, int sequence, long amount) throws Exception {
        String now = world.served().books.system.instant().toString();
        String body =
                """
                {"sent_at":"%s","events":[{"id":"%s","sequence":%d,"at":"%s",\
                "kind":"transcribed_seconds","step":"import","model":"tiny","amount":%d}]}\
                """
                        .formatted(now, event, sequence, now, amount);
        var answer = world.served().post("/api/usage-events:batch", user, "", body);
        assertEquals(200, answer.statusCode(), answer.body());
        reported.putIfAbsent(event, amount);
        return Served.json(answer);
    }

    /// Compares with what Stripe says and with what was seen.
    void check(Truth truth) throws Exception {
        assertEquals(expected(truth) - credits(), balance(), name + ": credits");
        long sum = reported.values().stream().mapToLong(Long::longValue).sum();
        assertEquals(
                sum,
                number(
                        "select cast(coalesce(sum(amount), 0) as bigint) as n from usage_day"
                                + " where account_id = ? and kind = 'transcribed_seconds'"),
                name + ": usage");
        assertEquals(
                0,
                number(
                        "select count(*) as n from act where account_id = ?"
                                + " and ended_at is null"),
                name + ": leases");
        assertEquals(
                0,
                number(
                        "select count(*) as n from shop_order where account_id = ?"
                                + " and state in ('PARKED', 'PENDING')"),
                name + ": orders");
        plan();
        new Months(world, user, charged).check(truth);
    }

    // Plans of Stripe are ours, and what is over there is over here.
    private void plan() {
        var wallet = user.owner();
        var kept =
                world.served()
                        .books
                        .ledger
                        .with(
                                wallet,
                                locked ->
                                        world.served()
                                                .plans
                                                .subscription(
                                                        locked.transaction(), user.account()));
        if (kept.isEmpty()) {
            return;
        }
        if (!(world.payments().subscription(kept.orElseThrow().id())
                instanceof PaymentReply.Done<?>(Object state))) {
            throw new AssertionError("Stripe does not know the plan");
        }
        var there = (SubscriptionState) state;
        assertEquals(there.plan().product(), kept.orElseThrow().plan(), name + ": plan");
    }

    private long balance() {
        return number(
                "select cast(coalesce(sum(posted), 0) as bigint) as n from ledger_account"
                        + " where owner = cast(? as varchar) and kind not like 'pool%'");
    }

    private long expected(Truth truth) {
        long sum = 0;
        for (Bought bought :
                rows(
                        "select id, offer, amount from shop_order where account_id = ?"
                                + " and kind = 'PACKAGE'",
                        row ->
                                new Bought(
                                        row.id("id").toString(),
                                        row.text("offer"),
                                        row.number("amount")))) {
            Optional<String> payment = truth.payment(bought.id());
            if (payment.isPresent()) {
                sum += stays(bought, truth.back(payment.orElseThrow()));
            }
        }
        return sum;
    }

    // Written anew on purpose, so that it shares no mistake with what it is compared to.
    private static long stays(Bought bought, long back) {
        long granted = CREDITS.getOrDefault(bought.offer(), 0L);
        BigInteger taken =
                BigInteger.valueOf(granted)
                        .multiply(BigInteger.valueOf(Math.min(back, bought.price())))
                        .divide(BigInteger.valueOf(bought.price()));
        return granted - taken.longValueExact();
    }

    private long number(String sql) {
        assertTrue(sql.contains("?"), sql);
        return world.served()
                .books
                .database
                .transact(all -> all.only(sql, row -> row.number("n"), user.account()));
    }

    private <T> List<T> rows(String sql, Row.Reader<T> reader) {
        return world.served().books.database.transact(all -> all.all(sql, reader, user.account()));
    }

    /// A paid order.
    record Paid(UUID id, String payment, long price) {}

    private record Bought(String id, String offer, long price) {}
}
