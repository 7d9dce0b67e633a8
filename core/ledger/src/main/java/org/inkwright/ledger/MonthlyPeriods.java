package org.inkwright.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/// Months that begin at the moment of a day, in UTC whatever the server's zone: from 31 January to
/// 28 or 29 February, and on to 31 March (rules 50 and 56).
///
/// @param anchor when the first begins
public record MonthlyPeriods(Instant anchor) {
    /// Earlier or later moments are not those of an account.
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    /// @throws IllegalArgumentException for an anchor before 1970 or after the year 9000
    public MonthlyPeriods {
        check(anchor);
    }

    /// The period that contains a moment, also one before the anchor.
    public Period at(Instant moment) {
        check(moment);
        long guess = ChronoUnit.MONTHS.between(anchored(), moment.atOffset(ZoneOffset.UTC));
        long number = guess - 1;
        while (!start(number + 1).isAfter(moment)) {
            number++;
        }
        return new Period(start(number), start(number + 1));
    }

    /// The periods that begin after one moment and not after another, first to last: those whose
    /// grants are due when nothing ran in between (rule 51).
    public List<Period> begunBetween(Instant after, Instant until) {
        if (!after.isBefore(until)) {
            return List.of();
        }
        long months = ChronoUnit.MONTHS.between(anchored(), after.atOffset(ZoneOffset.UTC));
        long most = ChronoUnit.MONTHS.between(anchored(), until.atOffset(ZoneOffset.UTC));
        return LongStream.rangeClosed(months - 1, most + 1)
                .mapToObj(number -> new Period(start(number), start(number + 1)))
                .filter(period -> period.start().isAfter(after))
                .filter(period -> !period.start().isAfter(until))
                .toList();
    }

    private Instant start(long number) {
        return anchored().plusMonths(number).toInstant();
    }

    private OffsetDateTime anchored() {
        return anchor.atOffset(ZoneOffset.UTC);
    }

    private static void check(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("not a time of an account: " + moment);
        }
    }
}
