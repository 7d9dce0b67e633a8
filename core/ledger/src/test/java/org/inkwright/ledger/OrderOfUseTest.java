package org.inkwright.ledger;

import static org.inkwright.ledger.Funds.plan;
import static org.inkwright.ledger.Funds.pool;
import static org.inkwright.ledger.Funds.prepaid;
import static org.inkwright.ledger.Funds.price;
import static org.inkwright.ledger.Funds.promotion;
import static org.inkwright.ledger.Funds.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderOfUseTest {
    private static final Instant NOW = Funds.START.plus(Duration.ofDays(10));

    @Test
    void rule26TheOrderIsTotalAndDoesNotDependOnWhatIsGivenFirst() {
        List<Fund> right =
                List.of(
                        plan(1),
                        pool(AccountKind.BOOST_POOL, 1),
                        promotion("b", "1", 20),
                        promotion("a", "1", 30),
                        promotion("c", "1", 30),
                        prepaid("z", "1", 1),
                        prepaid("a", "1", 2),
                        prepaid("b", "1", 2));
        Random random = new Random(26);
        for (int round = 0; round < 200; round++) {
            List<Fund> mixed = new ArrayList<>(right);
            Collections.shuffle(mixed, random);
            assertEquals(right, OrderOfUse.of(mixed, NOW, CreditUse.AFTER_POOLS));
        }
    }

    @Test
    void rule50TheOldPoolPaysUpToTheLastMillisecondAndTheNewOneFromTheBorderOn() {
        Fund next =
                Fund.free(
                        Funds.account(AccountKind.PLAN_POOL, "next"),
                        new Generations(60),
                        Funds.END,
                        Fund.NEVER);
        List<Fund> both = List.of(next, plan(60));
        assertEquals(
                List.of(plan(60)),
                OrderOfUse.of(both, Funds.END.minusMillis(1), CreditUse.AFTER_POOLS));
        assertEquals(List.of(next), OrderOfUse.of(both, Funds.END, CreditUse.AFTER_POOLS));
    }

    @Test
    void anAccountThatSwitchedCreditsOffPaysFromPoolsOnly() {
        List<Fund> funds = List.of(prepaid("a", "5", 0), plan(1), promotion("b", "5", 20));
        assertEquals(List.of(plan(1)), OrderOfUse.of(funds, NOW, CreditUse.NEVER));
    }

    static Stream<Arguments> payments() {
        Fund boost = pool(AccountKind.BOOST_POOL, 5);
        Fund soon = promotion("soon", "2", 20);
        Fund old = prepaid("old", "3", 0);
        Fund young = prepaid("young", "10", 1);
        List<Fund> all = List.of(plan(2), boost, soon, old, young);
        return Stream.concat(
                borders(all, old),
                Stream.of(
                        payment("the pool pays first", price(2, "8"), all, "0", share(plan(2), 2)),
                        payment(
                                "then the boost",
                                price(4, "8"),
                                all,
                                "0",
                                share(plan(2), 2),
                                share(boost, 2)),
                        payment(
                                "then credits, for the part that no pool covers",
                                price(8, "8"),
                                all,
                                "0",
                                share(plan(2), 2),
                                share(boost, 5),
                                share(soon, "1")),
                        payment(
                                "lot after lot",
                                price(1, "7.5"),
                                List.of(soon, old, young),
                                "0",
                                share(soon, "2"),
                                share(old, "3"),
                                share(young, "2.5")),
                        payment(
                                "parts are rounded upwards",
                                price(3, "1"),
                                List.of(plan(2), old),
                                "0",
                                share(plan(2), 2),
                                share(old, "0.333334"))));
    }

    private static Stream<Arguments> borders(List<Fund> all, Fund old) {
        return Stream.of(
                payment(
                        "an act without tokens is not for pools",
                        price(0, "1"),
                        all,
                        "0",
                        share(all.get(2), "1")),
                payment(
                        "what is missing is told",
                        price(1, "20"),
                        List.of(old),
                        "17",
                        share(old, "3")),
                payment("an empty account pays nothing", price(1, "20"), List.of(), "20"),
                payment("nothing costs nothing", price(0, "0"), all, "0"),
                payment(
                        "free acts use generations all the same",
                        price(1, "0"),
                        all,
                        "0",
                        share(plan(2), 1)),
                payment("free acts go on without a pool", price(1, "0"), List.of(), "0"));
    }

    private static Arguments payment(
            String fact, ActPrice price, List<Fund> funds, String missing, Share... shares) {
        return Arguments.of(fact, price, funds, new Payment(List.of(shares), Credits.of(missing)));
    }

    @ParameterizedTest(name = "rules 23 and 24: {0}")
    @MethodSource("payments")
    void whoPays(String fact, ActPrice price, List<Fund> funds, Payment payment) {
        assertEquals(payment, Payment.of(price, funds), fact);
    }

    @Test
    void rule23WhatIsPaidAndWhatIsMissingMakeUpThePriceAndNoFundPaysMoreThanItHas() {
        Random random = new Random(23);
        for (int round = 0; round < 5_000; round++) {
            List<Fund> funds = randomFunds(random);
            long generations = random.nextInt(6);
            ActPrice price =
                    new ActPrice(
                            new Generations(generations), new Credits(random.nextInt(9_000_000)));
            Payment payment = Payment.of(price, funds);
            String where = "seed 23, round " + round + ": " + price + " of " + funds;
            long pools = sum(payment, Unit.GENERATION);
            Credits due = price.creditsFor(generations - pools);
            assertEquals(due.count(), sum(payment, Unit.CREDIT) + payment.missing().count(), where);
            for (Share share : payment.shares()) {
                Fund fund =
                        funds.stream()
                                .filter(f -> f.account().equals(share.account()))
                                .findFirst()
                                .orElseThrow();
                assertTrue(share.amount().count() <= fund.available().count(), where);
            }
        }
    }

    private static long sum(Payment payment, Unit unit) {
        return payment.shares().stream()
                .map(Share::amount)
                .filter(amount -> amount.unit().equals(unit))
                .mapToLong(Amount::count)
                .sum();
    }

    static List<Fund> randomFunds(Random random) {
        List<Fund> funds = new ArrayList<>();
        if (random.nextBoolean()) {
            funds.add(plan(random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            funds.add(pool(AccountKind.BOOST_POOL, random.nextInt(4)));
        }
        for (int lot = 0; lot < random.nextInt(4); lot++) {
            String credits = new Credits(random.nextInt(4_000_000)).toString();
            funds.add(
                    random.nextBoolean()
                            ? prepaid("l" + lot, credits, random.nextInt(5))
                            : promotion("l" + lot, credits, 11 + random.nextInt(5)));
        }
        return OrderOfUse.of(funds, NOW, CreditUse.AFTER_POOLS);
    }
}
