package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.Period;
import org.inkwright.studio.UsageReport;
import org.inkwright.studio.UsageReports;

/// Usage that a test names.
public final class FakeReports implements UsageReports {
    public final List<Period> asked = new ArrayList<>();
    public final List<Path> files = new ArrayList<>();
    public UnaryOperator<UsageReport> change = report -> report;

    @Override
    public UsageReport of(Period period) {
        asked.add(period);
        List<UsageReport.OfDay> days =
                period.days().stream()
                        .map(day -> new UsageReport.OfDay(day, Amounts.NONE))
                        .toList();
        return change.apply(
                new UsageReport(period, Amounts.NONE, days, List.of(), List.of(), null));
    }

    @Override
    public Period thisMonth() {
        return Period.month(YearMonth.from(LocalDate.of(2026, 11, 21)));
    }

    @Override
    public void export(Period period, Path file) {
        files.add(file);
    }
}
