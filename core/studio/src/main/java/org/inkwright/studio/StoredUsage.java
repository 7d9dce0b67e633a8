package org.inkwright.studio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageKind;
import org.jspecify.annotations.Nullable;

/// Adds up what the library metered. Safe to share.
final class StoredUsage implements UsageReports {
    private static final Comparator<Amounts> MOST_FIRST =
            Comparator.comparingLong((Amounts amounts) -> amounts.tokens().all()).reversed();

    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;

    StoredUsage(Books books, InstantSource clock, ZoneId zone) {
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    /// What the library metered in a period.
    private record Metered(List<ModelUse> uses, Map<LocalDate, Long> heard) {}

    private Metered metered(Period period) {
        return books.read(unit -> {
            Map<LocalDate, Long> heard = new TreeMap<>();
            period.days().forEach(day -> heard.put(day, heard(unit, Period.day(day))));
            return new Metered(unit.usage().models(period.begins(zone), period.ends(zone)), heard);
        });
    }

    private long heard(UnitOfWork unit, Period day) {
        return unit.usage().total(UsageKind.TRANSCRIBED_MILLIS, day.begins(zone), day.ends(zone));
    }

    @Override
    public UsageReport of(Period period) {
        Metered metered = metered(period);
        Map<LocalDate, Amounts> days = new TreeMap<>();
        Map<StepKind, Amounts> steps = new EnumMap<>(StepKind.class);
        Map<String, Amounts> models = new TreeMap<>();
        metered.heard()
                .forEach((day, millis) -> {
                    days.put(day, Amounts.transcribed(millis));
                    if (millis > 0) {
                        steps.merge(
                                StepKind.TRANSCRIPT, Amounts.transcribed(millis), Amounts::plus);
                    }
                });
        for (ModelUse use : metered.uses()) {
            Amounts amounts = Amounts.of(use);
            days.merge(LocalDate.ofInstant(use.at(), zone), amounts, Amounts::plus);
            steps.merge(use.step(), amounts, Amounts::plus);
            models.merge(use.engine(), amounts, Amounts::plus);
        }
        Amounts total = days.values().stream().reduce(Amounts.NONE, Amounts::plus);
        return new UsageReport(
                period,
                total,
                days.entrySet().stream()
                        .map(day -> new UsageReport.OfDay(day.getKey(), day.getValue()))
                        .toList(),
                steps.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(MOST_FIRST))
                        .map(step -> new UsageReport.OfStep(step.getKey(), step.getValue()))
                        .toList(),
                models.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(MOST_FIRST))
                        .map(model -> new UsageReport.OfModel(model.getKey(), model.getValue()))
                        .toList(),
                projection(period, total));
    }

    /// What text models used in a period.
    Amounts ofModels(Period period) {
        return books
                .read(unit -> unit.usage().models(period.begins(zone), period.ends(zone)))
                .stream()
                .map(Amounts::of)
                .reduce(Amounts.NONE, Amounts::plus);
    }

    private @Nullable Amounts projection(Period period, Amounts total) {
        Instant now = clock.instant();
        Instant begins = period.begins(zone);
        Instant ends = period.ends(zone);
        if (total.isNothing() || now.isBefore(begins) || !now.isBefore(ends)) {
            return null;
        }
        Instant firstDayEnds = Period.day(period.from()).ends(zone);
        Instant reached = now.isBefore(firstDayEnds) ? firstDayEnds : now;
        return total.stretched(
                reached.getEpochSecond() - begins.getEpochSecond(),
                ends.getEpochSecond() - begins.getEpochSecond());
    }

    @Override
    public Period thisMonth() {
        return Period.month(YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)));
    }

    @Override
    public void export(Period period, Path file) {
        AtomicFile.write(file, csv(metered(period)).getBytes(StandardCharsets.UTF_8));
    }

    /// What is added up in one line of the file.
    private record Line(LocalDate day, String step, String model, String currency)
            implements Comparable<Line> {
        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::day)
                        .thenComparing(Line::step)
                        .thenComparing(Line::model)
                        .thenComparing(Line::currency);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private String csv(Metered metered) {
        Map<Line, Amounts> lines = new TreeMap<>();
        metered.heard()
                .forEach((day, millis) -> {
                    if (millis > 0) {
                        var line = new Line(day, StepKind.TRANSCRIPT.name(), "", "");
                        lines.put(line, Amounts.transcribed(millis));
                    }
                });
        for (ModelUse use : metered.uses()) {
            String currency = use.tokens().cost().map(cost -> cost.currency()).orElse("");
            LocalDate day = LocalDate.ofInstant(use.at(), zone);
            lines.merge(
                    new Line(day, use.step().name(), use.engine(), currency),
                    Amounts.of(use),
                    Amounts::plus);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(Csv.USAGE);
        lines.forEach((line, amounts) -> rows.add(row(line, amounts)));
        return Csv.of(rows);
    }

    private static List<String> row(Line line, Amounts amounts) {
        boolean priced = !line.currency().isEmpty();
        long micros = amounts.costMicros().getOrDefault(line.currency(), 0L);
        return List.of(
                line.day().toString(),
                line.step(),
                line.model(),
                String.valueOf(amounts.calls()),
                String.valueOf(amounts.tokens().input()),
                String.valueOf(amounts.tokens().output()),
                priced ? Csv.decimal(micros, 6) : "",
                line.currency(),
                Csv.decimal(Math.round(amounts.transcribedMillis() / 600.0), 2));
    }
}
