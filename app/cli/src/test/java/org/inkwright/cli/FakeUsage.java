package org.inkwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.inkwright.manuscript.StepKind;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.Period;
import org.inkwright.studio.UsageReport;
import org.inkwright.studio.UsageReports;
import org.jspecify.annotations.Nullable;

/// A chapter was written on the first day of each period.
final class FakeUsage implements UsageReports {
    static final Amounts USED =
            new Amounts(120_000, 3, new Amounts.Tokens(2_000, 500), Map.of("EUR", 1_230_000L), 40);

    final FakeCap cap = new FakeCap();

    @Override
    public UsageReport of(Period period) {
        LocalDate next = period.from().plusDays(1);
        return new UsageReport(
                period,
                USED,
                List.of(
                        new UsageReport.OfDay(period.from(), USED),
                        new UsageReport.OfDay(next, Amounts.NONE)),
                List.of(new UsageReport.OfStep(StepKind.CHAPTER, USED)),
                List.of(new UsageReport.OfModel("openai/gpt-5", USED)),
                USED);
    }

    @Override
    public Period thisMonth() {
        return Period.month(YearMonth.of(2026, 11));
    }

    @Override
    public void export(Period period, Path file) {
        try {
            Files.writeString(file, "day,step\n" + period.from());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A cap of which a tenth is used.
    static final class FakeCap implements MonthlyCap {
        private @Nullable Limit limit;

        @Override
        public State state() {
            Limit now = limit;
            return now == null
                    ? new State(null, 0, 0)
                    : new State(now, now.most() / 10, now.most() / 5);
        }

        @Override
        public void set(Limit next) {
            limit = next;
        }

        @Override
        public void lift() {
            limit = null;
        }
    }
}
