package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {
    private static final PlanOffers OFFERS = OfferCatalogueTest.usual().plans();
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant GRACE = UNTIL.plus(OFFERS.grace());
    private static final AccountPerks NONE = new AccountPerks(Credits.NONE, List.of());
    private static final Subscription.Next RENEWS = new Subscription.Next.Renews();

    private static String plan(Subscription subscription, Instant at) {
        return OFFERS.effective(subscription, NONE, at).plan().id();
    }

    private static Subscription paid(String plan, Subscription.Next next) {
        return new Subscription.Paid(plan, UNTIL, next);
    }

    @Test
    void withoutASubscriptionThePlanIsFree() {
        assertEquals("plan-free", plan(new Subscription.None(), UNTIL));
        assertEquals("plan-free", plan(paid("plan-gone", RENEWS), UNTIL.minusMillis(1)));
    }

    @Test
    void rule54CancelKeepsThePlanUpToTheEndOfThePeriod() {
        Subscription cancelled = paid("plan-pro", new Subscription.Next.Ends());
        assertEquals("plan-pro", plan(cancelled, UNTIL.minusMillis(1)));
        assertEquals("plan-free", plan(cancelled, UNTIL));
    }

    @Test
    void rule54ADowngradeWaitsForTheEndOfThePeriod() {
        Subscription lower = paid("plan-pro", new Subscription.Next.Becomes("plan-basic"));
        assertEquals("plan-pro", plan(lower, UNTIL.minusMillis(1)));
        assertEquals("plan-basic", plan(lower, UNTIL));
        assertEquals("plan-free", plan(lower, GRACE));
        assertFalse(OFFERS.isUpgrade("plan-pro", "plan-basic"));
        assertFalse(OFFERS.isUpgrade("plan-pro", "plan-pro"));
        assertTrue(OFFERS.isUpgrade("plan-basic", "plan-pro"));
    }

    @Test
    void rule54WhatIsPastDueHasOneGrace() {
        Subscription late = new Subscription.PastDue("plan-standard", UNTIL);
        assertEquals("plan-standard", plan(late, GRACE.minusMillis(1)));
        assertEquals("plan-free", plan(late, GRACE));
        assertEquals("plan-standard", plan(paid("plan-standard", RENEWS), GRACE.minusMillis(1)));
        assertEquals("plan-free", plan(paid("plan-standard", RENEWS), GRACE));
    }

    @ParameterizedTest(name = "{0} with {1} credits, boosted {2}: limits of {3} because of {4}")
    @CsvSource({
        "plan-free, 0, no, plan-free, PLAN",
        "plan-free, 0.000001, no, plan-standard, PREPAID",
        "plan-basic, 5, no, plan-standard, PREPAID",
        "plan-standard, 5, no, plan-standard, PLAN",
        "plan-pro, 5, no, plan-pro, PLAN",
        "plan-free, 0, yes, plan-pro, BOOST",
        "plan-free, 5, yes, plan-pro, BOOST",
        "plan-pro, 5, yes, plan-pro, PLAN"
    })
    void prepaidCreditsAndBoostsLiftLimitsAndNeverLowerThem(
            String plan, String credits, String boosted, String limits, String because) {
        Instant at = UNTIL.minusSeconds(60);
        List<Period> boosts =
                boosted.equals("yes") ? List.of(new Period(at, at.plusSeconds(1))) : List.of();
        EffectivePlan effective =
                OFFERS.effective(
                        paid(plan, RENEWS), new AccountPerks(Credits.of(credits), boosts), at);
        assertEquals(plan, effective.plan().id());
        assertEquals(limits, effective.limits().id());
        assertEquals(because, effective.because().name());
    }

    /// From 31 January 2027 on; day by day through 14 months that contain 29 February 2028.
    @Test
    void rule54UpgradeDowngradeAndCancelOverFourteenMonthsWithALeapDay() {
        Instant start = Instant.parse("2027-01-31T12:00:00Z");
        var months = new MonthlyPeriods(start);
        List<String> told = new ArrayList<>();
        String last = "";
        for (int day = 0; day <= 430; day++) {
            Instant at = start.plus(Duration.ofDays(day));
            Period period = months.at(at);
            String now = plan(life(period, at), at);
            if (!now.equals(last)) {
                told.add(at.toString().substring(0, 10) + " " + now);
            }
            last = now;
        }
        assertEquals(
                List.of(
                        "2027-01-31 plan-basic",
                        "2027-06-10 plan-pro",
                        "2027-09-30 plan-standard",
                        "2028-02-29 plan-free"),
                told);
    }

    /// Upgraded on 10 June, a downgrade asked for on 5 September, cancelled on 2 February 2028.
    private static Subscription life(Period period, Instant at) {
        Instant end = period.end();
        if (at.isBefore(Instant.parse("2027-06-10T00:00:00Z"))) {
            return new Subscription.Paid("plan-basic", end, RENEWS);
        }
        if (at.isBefore(Instant.parse("2027-09-30T12:00:00Z"))) {
            return new Subscription.Paid(
                    "plan-pro", end, new Subscription.Next.Becomes("plan-standard"));
        }
        if (at.isBefore(Instant.parse("2028-02-02T00:00:00Z"))) {
            return new Subscription.Paid("plan-standard", end, RENEWS);
        }
        return new Subscription.Paid(
                "plan-standard",
                Instant.parse("2028-02-29T12:00:00Z"),
                new Subscription.Next.Ends());
    }
}
