package org.inkwright.billingapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One message of each kind, with everything that it can have.
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final MoneyAmount FIVE = new MoneyAmount(500, "USD");

    /// @param optional the members that may be missing, by their names wherever they stand
    record Sample<T>(Codec<T> codec, T message, List<String> optional) {
        static <T> Sample<T> of(Codec<T> codec, T message, String... optional) {
            return new Sample<>(codec, message, List.of(optional));
        }

        @Override
        public String toString() {
            return message.getClass().getSimpleName();
        }
    }

    private Samples() {}

    static CreditAmount credits(String decimal) {
        return CreditAmount.of(decimal);
    }

    static Me me() {
        return new Me("u1", "ann@example.org", true, false, NOON);
    }

    static Order order() {
        return new Order("o1", "credits-starter", Order.State.OPEN, FIVE, "https://pay/1", NOON);
    }

    static Balance balance() {
        return new Balance(
                new Balance.Totals(credits("12.5"), credits("0.000001"), credits("0")),
                new Balance.PlanInForce("plan-free", "plan-standard", "prepaid"),
                List.of(new Balance.Lot("o1", "prepaid", credits("12.5"), credits("0"), NOON)),
                List.of(new Balance.Pool("p1", "free", 10, 9, 1, NOON)),
                List.of(new LimitState("hourly", 60, 58, NOON)),
                NOON);
    }

    static Problem problem(int status, String code) {
        return new Problem(
                new Problem.Kind("https://inkwright.org/problems/" + code, "No", status, code),
                "Nothing was done.",
                "r-1",
                List.of(new LimitState("hourly", 60, 0, NOON)),
                new Problem.Missing(credits("5"), credits("2"), credits("3")),
                new Problem.Next(Duration.ofMillis(1500), "Wait a little."));
    }

    private static LedgerEntry.Line line() {
        return new LedgerEntry.Line("o1", "credit", credits("-1.25"));
    }

    private static Page<LedgerEntry> movements() {
        return new Page<>(
                List.of(new LedgerEntry("t1", NOON, "charge", "hold:h1", List.of(line()))), "more");
    }

    static Offers offers() {
        return new Offers(
                "v1",
                List.of(new Offers.Credits("c1", "Starter", credits("100"), FIVE)),
                List.of(
                        new Offers.Plan(
                                "plan-pro",
                                "Pro",
                                FIVE,
                                900,
                                new Offers.PlanTerms(180, 5, 5, "full", 0, 30))),
                List.of(new Offers.Boost("b1", "Pro Boost", FIVE, 720, 300, "plan-pro")));
    }

    static UsageBatch batch() {
        return new UsageBatch(
                NOON,
                List.of(
                        new UsageBatch.Event(
                                "e1",
                                7,
                                NOON,
                                new UsageBatch.Kind("tokens_in", "chapter", "big"),
                                812,
                                "r-1")));
    }

    static List<Sample<?>> all() {
        return List.of(
                Sample.of(Me.CODEC, me()),
                Sample.of(Balance.CODEC, balance(), "ends_at", "resets_at"),
                Sample.of(Offers.CODEC, offers()),
                Sample.of(OrderRequest.CODEC, new OrderRequest("c1", "v1")),
                Sample.of(Order.CODEC, order(), "checkout_url"),
                Sample.of(PortalSession.CODEC, new PortalSession("https://portal/1")),
                Sample.of(Page.codec(LedgerEntry.CODEC), movements(), "next_cursor"),
                Sample.of(
                        Receipt.CODEC,
                        new Receipt(
                                "h1",
                                NOON,
                                new Receipt.Act("chapter", "big", 100, 20, 30, "r-1"),
                                "exact",
                                List.of(line()),
                                "Paid.")),
                Sample.of(UsageBatch.CODEC, batch(), "model", "request_id"),
                Sample.of(
                        UsageReply.CODEC,
                        new UsageReply(
                                List.of(
                                        new UsageReply.Item(
                                                "e1", UsageReply.Fate.REJECTED, "too old"))),
                        "reason"),
                Sample.of(
                        UsageRow.CODEC,
                        new UsageRow("2026-03-01", 3, Map.of("tokens_in", 9L), credits("1"))),
                Sample.of(
                        UsageProjection.CODEC,
                        new UsageProjection(NOON, 5, 50, credits("3.5"), List.of("Slow down."))),
                Sample.of(EstimateRequest.CODEC, new EstimateRequest("big", "chapter", 10, 20)),
                Sample.of(Estimate.CODEC, new Estimate(2, credits("1.5"), true, "v1")),
                Sample.of(Device.CODEC, new Device("d1", "Ann's desk", NOON, true)),
                Sample.of(
                        Problem.CODEC,
                        problem(402, "too_few_credits"),
                        "limits",
                        "required",
                        "retry_after_ms",
                        "next_step",
                        "resets_at"));
    }
}
