package org.inkwright.studio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Some days, as the writer's calendar has them.
///
/// @param from the first day
/// @param to the last day, inclusive; at most [#MOST_DAYS] days altogether
public record Period(LocalDate from, LocalDate to) {
    /// A leap year.
    public static final int MOST_DAYS = 366;

    public Period {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException(from + " to " + to + " is no period");
        }
    }

    /// One day.
    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /// A month.
    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /// Its days in order.
    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /// The moment after its last.
    Instant ends(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
