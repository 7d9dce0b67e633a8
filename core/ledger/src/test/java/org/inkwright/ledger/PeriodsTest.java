package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
    private static final Instant JANUARY = Instant.parse("2027-01-31T10:00:00Z");

    @ParameterizedTest(name = "rule 50: {0} lies in the period from {1} to {2}")
    @CsvSource({
        "2027-01-31T10:00:00Z, 2027-01-31T10:00:00Z, 2027-02-28T10:00:00Z",
        "2027-02-28T09:59:59.999Z, 2027-01-31T10:00:00Z, 2027-02-28T10:00:00Z",
        "2027-02-28T10:00:00Z, 2027-02-28T10:00:00Z, 2027-03-31T10:00:00Z",
        "2027-04-30T10:00:00Z, 2027-04-30T10:00:00Z, 2027-05-31T10:00:00Z",
        "2028-02-29T10:00:00Z, 2028-02-29T10:00:00Z, 2028-03-31T10:00:00Z",
        "2028-02-29T09:59:59.999Z, 2028-01-31T10:00:00Z, 2028-02-29T10:00:00Z",
        "2027-01-31T09:59:59.999Z, 2026-12-31T10:00:00Z, 2027-01-31T10:00:00Z"
    })
    void monthsBeginOnTheAnchorsDayOrTheLastOne(Instant moment, Instant start, Instant end) {
        assertEquals(new Period(start, end), new MonthlyPeriods(JANUARY).at(moment));
    }

    @Test
    void rule50PeriodsFollowEachOtherWithoutGapOrOverlap() {
        Random random = new Random(50);
        for (int round = 0; round < 500; round++) {
            Instant anchor = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
            var months = new MonthlyPeriods(anchor);
            Period period = months.at(anchor);
            assertEquals(anchor, period.start(), "seed 50, round " + round);
            for (int month = 0; month < 30; month++) {
                Period next = months.at(period.end());
                assertEquals(period.end(), next.start());
                assertEquals(period, months.at(period.end().minusNanos(1)));
                assertTrue(period.contains(period.start()));
                assertFalse(period.contains(period.end()));
                period = next;
            }
        }
    }

    @Test
    void rule51AfterSeventyDaysOfDowntimeThePeriodsThatBeganAreNamedOnce() {
        var months = new MonthlyPeriods(JANUARY);
        Instant last = JANUARY.plus(Duration.ofDays(5));
        List<Period> due = months.begunBetween(last, last.plus(Duration.ofDays(70)));
        assertEquals(
                List.of("2027-02-28T10:00:00Z", "2027-03-31T10:00:00Z"),
                due.stream().map(p -> p.start().toString()).toList());
        assertEquals(List.of(), months.begunBetween(last, last));
        assertEquals(List.of(), months.begunBetween(last, last.minusSeconds(1)));
        Instant border = due.getFirst().start();
        assertEquals(1, months.begunBetween(last, border).size());
        assertEquals(1, months.begunBetween(border, due.getLast().start()).size());
    }

    @Test
    void rule53AClockThatJumpsBackNamesNoPeriodTwice() {
        var months = new MonthlyPeriods(JANUARY);
        List<Period> granted = new ArrayList<>();
        Instant last = JANUARY;
        Random random = new Random(53);
        Instant clock = JANUARY;
        for (int step = 0; step < 2_000; step++) {
            clock = clock.plus(Duration.ofHours(random.nextInt(96) - 40));
            Instant now = ServerTime.next(last, clock);
            granted.addAll(months.begunBetween(last, now));
            last = now;
        }
        assertEquals(granted.stream().distinct().toList(), granted);
        assertEquals(months.begunBetween(JANUARY, last), granted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Apia", "America/St_Johns", "UTC"})
    void rule56TheServersZoneHasNoEffect(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            var months = new MonthlyPeriods(Instant.parse("2011-11-30T09:30:00Z"));
            Period period = months.at(Instant.parse("2011-12-30T10:00:00Z"));
            assertEquals(Instant.parse("2011-12-30T09:30:00Z"), period.start());
            assertEquals(30, period.end().atOffset(ZoneOffset.UTC).getDayOfMonth());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anchorsOutOfAllTimeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MonthlyPeriods(Instant.MIN));
        assertThrows(
                IllegalArgumentException.class, () -> new MonthlyPeriods(JANUARY).at(Instant.MAX));
    }

    @Test
    void rule55ABoostLastsThirtyTimes24HoursAndASecondOneExtendsIt() {
        var month = Duration.ofDays(30);
        var first = new BoostTime.Paid("a", JANUARY, month);
        var second = new BoostTime.Paid("b", JANUARY.plus(Duration.ofDays(10)), month);
        var late = new BoostTime.Paid("c", JANUARY.plus(Duration.ofDays(100)), month);
        Instant end = JANUARY.plus(Duration.ofDays(30));
        assertTrue(BoostTime.isRunning(List.of(first), end.minusMillis(1)));
        assertFalse(BoostTime.isRunning(List.of(first), end));
        assertEquals(
                List.of(
                        new Period(JANUARY, end),
                        new Period(end, end.plus(Duration.ofDays(30))),
                        new Period(late.at(), late.at().plus(Duration.ofDays(30)))),
                BoostTime.stretches(List.of(late, second, first)));
    }

    @Test
    void rule55ABoostWhoseMoneyWentBackEndsAndTakesNothingFromTheNext() {
        var month = Duration.ofDays(30);
        Instant back = JANUARY.plus(Duration.ofDays(20));
        var first = new BoostTime.Paid("a", JANUARY, back, month);
        var second = new BoostTime.Paid("b", JANUARY.plus(Duration.ofDays(1)), month);
        assertEquals(
                List.of(new Period(JANUARY, back), new Period(back, back.plus(month))),
                BoostTime.stretches(List.of(first, second)));
        assertFalse(BoostTime.isRunning(List.of(first), back));
        Instant late = JANUARY.plus(Duration.ofDays(35));
        var whole = new BoostTime.Paid("a", JANUARY, late, month);
        assertTrue(BoostTime.isRunning(List.of(whole, second), JANUARY.plus(Duration.ofDays(59))));
        var never = new BoostTime.Paid("c", JANUARY.plus(Duration.ofDays(2)), back, month);
        assertEquals(
                List.of(
                        new Period(
                                JANUARY.plus(Duration.ofDays(1)),
                                JANUARY.plus(Duration.ofDays(31)))),
                BoostTime.stretches(List.of(second, never)));
    }
}
