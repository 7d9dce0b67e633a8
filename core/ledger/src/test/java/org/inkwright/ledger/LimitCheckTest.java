package org.inkwright.ledger;

import static org.inkwright.ledger.ActAsked.Kind.FULL_REGENERATION;
import static org.inkwright.ledger.ActAsked.Kind.NEW;
import static org.inkwright.ledger.ActAsked.Kind.TARGETED_REGENERATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitCheckTest {
    private static final Instant NOW = Funds.START.plus(Duration.ofDays(3));
    private static final Period PERIOD = new Period(Funds.START, Funds.END);
    private static final Admission FREE = new Admission.Granted(List.of());
    private static final ActAsked ACT = new ActAsked(NEW, 1);
    private static final LimitUse UNUSED = use(List.of(), List.of(), List.of(), 0);

    private static LimitUse use(
            List<Instant> begun, List<Instant> leases, List<Instant> regenerated, long full) {
        return new LimitUse(begun, leases, regenerated, full, PERIOD);
    }

    private static LimitCheck check(Regeneration.Kind kind) {
        var regeneration = new Regeneration(kind, 2, Duration.ofSeconds(30));
        return new LimitCheck(new PlanLimits(3, 2, 2, 4_000, regeneration), new Generations(60));
    }

    private static List<LimitHit> hits(
            Regeneration.Kind kind, ActAsked asked, LimitUse use, Instant at) {
        return switch (check(kind).decide(asked, use, FREE, List.of(), at)) {
            case LimitDecision.Allowed _ -> List.of();
            case LimitDecision.Refused(List<LimitHit> hits) -> hits;
        };
    }

    private static List<LimitHit> hits(ActAsked asked, LimitUse use, Instant at) {
        return hits(Regeneration.Kind.FULL_CAPPED, asked, use, at);
    }

    @Test
    void whatIsWithinAllLimitsIsAllowedWithItsShares() {
        Share share = Funds.share(Funds.plan(5), 1);
        assertEquals(
                new LimitDecision.Allowed(List.of(share)),
                check(Regeneration.Kind.FULL)
                        .decide(
                                ACT,
                                use(List.of(NOW, NOW), List.of(NOW.plusSeconds(1)), List.of(), 0),
                                new Admission.Granted(List.of(share)),
                                List.of(),
                                NOW));
    }

    @Test
    void rule60TheHourlyBurstFreesWhenTheOldestActIsAnHourOld() {
        Instant first = NOW.minus(Duration.ofMinutes(59));
        LimitUse full = use(List.of(NOW, first, NOW), List.of(), List.of(), 0);
        Instant frees = first.plus(Duration.ofHours(1));
        assertEquals(List.of(new LimitHit(LimitName.HOURLY, 3, 0, frees)), hits(ACT, full, NOW));
        assertEquals(1, hits(ACT, full, frees.minusMillis(1)).size());
        assertEquals(List.of(), hits(ACT, full, frees));
    }

    @Test
    void aLoweredBurstFreesWhenEnoughActsAreAnHourOld() {
        List<Instant> five =
                List.of(
                        NOW.minusSeconds(50),
                        NOW.minusSeconds(40),
                        NOW.minusSeconds(30),
                        NOW.minusSeconds(20),
                        NOW.minusSeconds(10));
        Instant frees = hits(ACT, use(five, List.of(), List.of(), 0), NOW).getFirst().frees();
        assertEquals(NOW.minusSeconds(30).plus(Duration.ofHours(1)), frees);
        assertEquals(List.of(), hits(ACT, use(five, List.of(), List.of(), 0), frees));
    }

    @Test
    void rule58LeasesThatAreOverDoNotCount() {
        Instant soon = NOW.plusSeconds(5);
        LimitUse two = use(List.of(), List.of(NOW.plusSeconds(9), soon), List.of(), 0);
        assertEquals(List.of(new LimitHit(LimitName.CONCURRENCY, 2, 0, soon)), hits(ACT, two, NOW));
        assertEquals(List.of(), hits(ACT, two, soon));
    }

    @Test
    void rule60TheCooldownHoldsForRegenerationsOfTheSameText() {
        LimitUse just = use(List.of(), List.of(), List.of(NOW, NOW.minusSeconds(99)), 0);
        Instant end = NOW.plusSeconds(30);
        var again = new ActAsked(TARGETED_REGENERATION, 1);
        assertEquals(
                List.of(new LimitHit(LimitName.COOLDOWN, 30, 0, end)),
                hits(again, just, end.minusMillis(1)));
        assertEquals(List.of(), hits(again, just, end));
        assertEquals(List.of(), hits(ACT, just, NOW));
    }

    @Test
    void rule60FullRegenerationsAreCappedByPeriodOrBarredOrFree() {
        var whole = new ActAsked(FULL_REGENERATION, 1);
        LimitUse one = use(List.of(), List.of(), List.of(), 1);
        LimitUse two = use(List.of(), List.of(), List.of(), 2);
        assertEquals(List.of(), hits(whole, one, NOW));
        assertEquals(
                List.of(new LimitHit(LimitName.FULL_REGENERATIONS, 2, 0, PERIOD.end())),
                hits(whole, two, NOW));
        assertEquals(List.of(), hits(Regeneration.Kind.FULL, whole, two, NOW));
        assertEquals(
                List.of(new LimitHit(LimitName.REGENERATION_KIND, 0, 0, Fund.NEVER)),
                hits(Regeneration.Kind.TARGETED, whole, UNUSED, NOW));
        assertEquals(List.of(), hits(new ActAsked(TARGETED_REGENERATION, 1), two, NOW));
    }

    @Test
    void variantsBeyondThePlanNeedAnotherPlan() {
        assertEquals(List.of(), hits(new ActAsked(NEW, 2), UNUSED, NOW));
        assertEquals(
                List.of(new LimitHit(LimitName.VARIANTS, 2, 0, Fund.NEVER)),
                hits(new ActAsked(NEW, 3), UNUSED, NOW));
    }

    @Test
    void rule60ARefusalNamesEveryLimitThatWasHitAndWhatHelpsAgainstAll() {
        LimitUse busy =
                use(
                        List.of(NOW, NOW, NOW),
                        List.of(NOW.plusSeconds(1), NOW.plusSeconds(2)),
                        List.of(NOW),
                        2);
        List<Fund> pool = List.of(Funds.plan(1));
        var little = new Admission.TooLittle(Credits.of("5"), Credits.of("2"));
        var refused =
                assertInstanceOf(
                        LimitDecision.Refused.class,
                        check(Regeneration.Kind.FULL_CAPPED)
                                .decide(
                                        new ActAsked(FULL_REGENERATION, 3),
                                        busy,
                                        little,
                                        pool,
                                        NOW));
        assertEquals(
                List.of(
                        LimitName.VARIANTS,
                        LimitName.HOURLY,
                        LimitName.CONCURRENCY,
                        LimitName.COOLDOWN,
                        LimitName.FULL_REGENERATIONS,
                        LimitName.POOL,
                        LimitName.CREDITS),
                refused.hits().stream().map(LimitHit::name).toList());
        assertEquals(new LimitHit(LimitName.POOL, 60, 1, PERIOD.end()), refused.hits().get(5));
        assertEquals(LimitName.Remedy.PLAN, refused.remedy());
    }

    @Test
    void moneyIsAskedForWhereBothMoneyAndWaitingHelp() {
        LimitUse busy = use(List.of(NOW, NOW, NOW), List.of(), List.of(), 0);
        assertEquals(
                LimitName.Remedy.PAY,
                remedy(busy, new Admission.TooLittle(Credits.of("5"), Credits.NONE)));
        assertEquals(LimitName.Remedy.PAY, remedy(UNUSED, new Admission.InDebt(Credits.of("1"))));
        assertEquals(LimitName.Remedy.WAIT, remedy(busy, FREE));
        assertEquals(
                LimitName.Remedy.WAIT,
                remedy(UNUSED, new Admission.TiedUp(Credits.of("5"), Credits.NONE)));
    }

    private static LimitName.Remedy remedy(LimitUse use, Admission admission) {
        LimitDecision decision =
                check(Regeneration.Kind.FULL).decide(ACT, use, admission, List.of(), NOW);
        return assertInstanceOf(LimitDecision.Refused.class, decision).remedy();
    }
}
