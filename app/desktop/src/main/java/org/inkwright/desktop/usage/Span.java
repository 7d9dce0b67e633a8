package org.inkwright.desktop.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.inkwright.studio.Period;

/// A stretch of days that one may look at.
public enum Span {
    TODAY,
    THIS_MONTH,
    LAST_MONTH,
    YEAR;

    Period from(LocalDate today) {
        return switch (this) {
            case TODAY -> Period.day(today);
            case THIS_MONTH -> Period.month(YearMonth.from(today));
            case LAST_MONTH -> Period.month(YearMonth.from(today).minusMonths(1));
            case YEAR -> new Period(today.minusYears(1).plusDays(1), today);
        };
    }
}
