package org.inkwright.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.Period;
import org.inkwright.studio.UsageReport;

/// Shows what was used in a period, writes it as a table, and steers the cap of the month.
final class UsageCommand implements Command {
    private static final String CAP = "cap";
    private static final String BETWEEN = "..";

    @Override
    public String name() {
        return "usage";
    }

    @Override
    public void shape(Shape shape) {
        shape.common()
                .option(Path.class, "FILE", "--csv")
                .flag("--force")
                .parameters("PERIOD", "0..3");
    }

    @Override
    public Task task(Given given) {
        List<String> words = given.parameters();
        if (!words.isEmpty() && words.getFirst().equals(CAP)) {
            return cap(words.subList(1, words.size()));
        }
        if (words.size() > 1) {
            throw wrong(String.join(" ", words));
        }
        Optional<Period> period = words.stream().findFirst().map(UsageCommand::period);
        Optional<Path> table = given.path("--csv").map(file -> place(file, given));
        return shop -> {
            Period asked = period.orElseGet(() -> shop.usage().thisMonth());
            show(shop.usage().of(asked), shop.reporter());
            table.ifPresent(file -> {
                shop.usage().export(asked, file);
                shop.reporter().note("usage.written", file);
            });
            return ExitCode.DONE;
        };
    }

    private static void show(UsageReport report, Reporter reporter) {
        String days = report.period().from() + BETWEEN + report.period().to();
        reporter.usage("total", days, report.total());
        report.days().stream()
                .filter(day -> !day.amounts().equals(Amounts.NONE))
                .forEach(day -> reporter.usage("day", day.day().toString(), day.amounts()));
        report.steps()
                .forEach(
                        step -> reporter.usage("step", Writing.named(step.step()), step.amounts()));
        report.models().forEach(model -> reporter.usage("model", model.engine(), model.amounts()));
        Amounts projection = report.projection();
        if (projection != null) {
            reporter.usage("projection", days, projection);
        }
    }

    private static Task cap(List<String> words) {
        if (words.isEmpty()) {
            return shop -> {
                shop.reporter().cap(shop.cap().state());
                return ExitCode.DONE;
            };
        }
        if (words.equals(List.of("none"))) {
            return shop -> {
                shop.cap().lift();
                shop.reporter().cap(shop.cap().state());
                return ExitCode.DONE;
            };
        }
        MonthlyCap.Limit limit = limit(words);
        return shop -> {
            shop.cap().set(limit);
            shop.reporter().cap(shop.cap().state());
            return ExitCode.DONE;
        };
    }

    private static MonthlyCap.Limit limit(List<String> words) {
        try {
            if (words.size() == 1 && words.getFirst().matches("[0-9]{1,15}")) {
                return new MonthlyCap.OfTokens(Long.parseLong(words.getFirst()));
            }
            if (words.size() == 2 && words.getFirst().matches("[0-9]{1,9}([.][0-9]{1,6})?")) {
                long micros = new BigDecimal(words.getFirst()).movePointRight(6).longValueExact();
                return new MonthlyCap.OfCost(micros, words.get(1));
            }
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCode.USAGE, "usage.cap", String.join(" ", words));
        }
        throw new CliException(ExitCode.USAGE, "usage.cap", String.join(" ", words));
    }

    /// A day, a month, or two days with dots between them.
    private static Period period(String word) {
        try {
            int between = word.indexOf(BETWEEN);
            if (between > 0) {
                return new Period(
                        LocalDate.parse(word.substring(0, between)),
                        LocalDate.parse(word.substring(between + BETWEEN.length())));
            }
            return word.length() == "2026-11".length()
                    ? Period.month(YearMonth.parse(word))
                    : Period.day(LocalDate.parse(word));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(word);
        }
    }

    private static CliException wrong(String word) {
        return new CliException(ExitCode.USAGE, "usage.period", word);
    }

    private static Path place(Path file, Given given) {
        Path place = file.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            throw Output.refused("output.is-folder", file);
        }
        if (Files.exists(place) && !given.flag("--force")) {
            throw Output.refused("output.exists", file);
        }
        return place;
    }
}
