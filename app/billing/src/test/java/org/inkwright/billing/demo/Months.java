package org.inkwright.billing.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.orders.Served;
import org.inkwright.ledger.Share;
import org.inkwright.ledger.Unit;

/// What the pools, boosts and receipts of an account must be, by what its acts were said to have
/// cost and by what Stripe says. Its numbers are written anew on purpose.
///
/// @param charged what each act that began was charged; nothing for one that cost nothing
record Months(World world, Served.User user, Map<String, List<Share>> charged) {
    private static final Map<String, Long> GENERATIONS =
            Map.of("plan-free", 10L, "plan-basic", 60L, "plan-standard", 300L);
    private static final long BOOST = 300;
    private static final long CREDIT = 1_000_000;

    void check(Truth truth) throws Exception {
        receipts();
        periods();
        pools();
        boosts(truth);
    }

    // Each act has one, and all of them together say what was charged.
    private void receipts() throws Exception {
        for (Map.Entry<String, List<Share>> act : charged.entrySet()) {
            var answer = world.served().get("/api/receipts/" + act.getKey(), user);
            assertEquals(200, answer.statusCode(), act.getKey());
            JsonObject receipt = Served.json(answer);
            BigDecimal paid = BigDecimal.ZERO;
            for (JsonElement line : receipt.getAsJsonArray("paid")) {
                paid = paid.add(line.getAsJsonObject().get("amount").getAsBigDecimal());
            }
            BigDecimal said = BigDecimal.ZERO;
            for (Share share : act.getValue()) {
                boolean credits = share.amount().unit().equals(Unit.CREDIT);
                said =
                        said.add(
                                BigDecimal.valueOf(share.amount().count())
                                        .divide(BigDecimal.valueOf(credits ? CREDIT : 1)));
            }
            assertEquals(0, said.compareTo(paid.abs()), act.getKey() + " " + receipt);
        }
    }

    // Months of a kind follow each other, and bring what their plan has.
    private void periods() {
        List<Month> months =
                rows(
                        "select kind, starts, ends, plan, generations from pool_period"
                                + " where account_id = ? order by kind, starts",
                        row ->
                                new Month(
                                        row.text("kind"),
                                        row.time("starts"),
                                        row.time("ends"),
                                        row.text("plan"),
                                        row.number("generations")));
        Optional<Month> before = Optional.empty();
        for (Month month : months) {
            assertEquals(GENERATIONS.get(month.plan()), month.generations(), month.toString());
            boolean follows =
                    before.filter(one -> one.kind().equals(month.kind()))
                            .map(one -> !month.starts().isBefore(one.ends()))
                            .orElse(true);
            assertTrue(follows, () -> "two months at once: " + months);
            before = Optional.of(month);
        }
    }

    // What is left of a pool is what it was given less what acts took; past its end it is nothing.
    private void pools() {
        Map<String, Long> taken = new TreeMap<>();
        charged.values().stream()
                .flatMap(List::stream)
                .filter(share -> share.amount().unit().equals(Unit.GENERATION))
                .forEach(share ->
                        taken.merge(share.account().code(), share.amount().count(), Long::sum));
        Instant now = world.served().books.system.instant();
        for (Pool pool : pools(now)) {
            long charges = taken.getOrDefault(pool.code(), 0L);
            assertEquals(charges, pool.charged(), pool.code() + ": charges");
            if (pool.goesOn()) {
                assertEquals(pool.granted() - charges, pool.posted(), pool.code());
            } else {
                assertEquals(0, pool.posted(), pool.code() + " has ended");
            }
        }
    }

    private List<Pool> pools(Instant now) {
        return rows(
                "select a.code, a.posted, a.ends,"
                        + " (select cast(coalesce(sum(p.amount), 0) as bigint)"
                        + " from ledger_posting p join ledger_transaction t"
                        + " on t.id = p.transaction_id where p.owner = a.owner"
                        + " and p.account = a.code and t.kind = 'charge') as charged,"
                        + " (select cast(coalesce(sum(p.amount), 0) as bigint)"
                        + " from ledger_posting p join ledger_transaction t"
                        + " on t.id = p.transaction_id where p.owner = a.owner"
                        + " and p.account = a.code and t.kind <> 'charge') as granted"
                        + " from ledger_account a where a.owner = cast(? as varchar)"
                        + " and a.kind like 'pool%'",
                row ->
                        new Pool(
                                row.text("code"),
                                row.number("posted"),
                                row.timeIfAny("ends").filter(now::isBefore).isPresent(),
                                -row.number("charged"),
                                row.number("granted")));
    }

    // A boost is there when it was paid, and over when all of its money went back.
    private void boosts(Truth truth) {
        Map<UUID, Optional<Instant>> kept = new TreeMap<>();
        rows(
                        "select order_id, ended_at from boost where account_id = ?",
                        row -> Map.entry(row.id("order_id"), row.timeIfAny("ended_at")))
                .forEach(one -> kept.put(one.getKey(), one.getValue()));
        List<Sold> sold =
                rows(
                        "select id, amount from shop_order where account_id = ? and kind = 'BOOST'",
                        row -> new Sold(row.id("id"), row.number("amount")));
        List<UUID> paid = new ArrayList<>();
        for (Sold order : sold) {
            Optional<String> payment = truth.payment(order.id().toString());
            if (payment.isEmpty()) {
                continue;
            }
            paid.add(order.id());
            boolean back = truth.back(payment.orElseThrow()) >= order.price();
            assertEquals(
                    back,
                    kept.getOrDefault(order.id(), Optional.empty()).isPresent(),
                    "boost " + order.id() + " ended");
            assertEquals(BOOST, brought(order.id()), "boost " + order.id());
        }
        assertEquals(List.copyOf(new TreeMap<>(kept).keySet()), paid.stream().sorted().toList());
    }

    // What its pool was given first.
    private long brought(UUID order) {
        return rows(
                        "select p.amount from ledger_posting p join ledger_transaction t"
                                + " on t.id = p.transaction_id where p.owner = cast(? as varchar)"
                                + " and p.account like '%/"
                                + order
                                + "' and t.kind = 'grant' order by t.created_at, t.id",
                        row -> row.number("amount"))
                .getFirst();
    }

    private <T> List<T> rows(String sql, Row.Reader<T> reader) {
        return world.served().books.database.transact(all -> all.all(sql, reader, user.account()));
    }

    private record Month(
            String kind, Instant starts, Instant ends, String plan, long generations) {}

    /// @param granted all that came or went otherwise than by acts
    private record Pool(String code, long posted, boolean goesOn, long charged, long granted) {}

    private record Sold(UUID id, long price) {}
}
