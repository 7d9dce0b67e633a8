package org.inkwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Collects what the benchmarks measure, one row per budget of the product. Rows go to
/// `target/bench/rows`; each new row renews `target/bench/report.json` and
/// `target/bench/report.md`.
public final class BenchReport {
    private BenchReport() {}

    /// Reports a row. A missed budget is reported as missed; it does not fail the build.
    ///
    /// @param id the budget's id, such as `P5`
    /// @param what what was measured, in a few words
    /// @param value what came out
    /// @param budget the most it may be
    /// @param unit the unit of both
    public static void row(String id, String what, double value, double budget, String unit) {
        String limit = String.format(Locale.ROOT, "%.3f", budget);
        keep(id, what, value, limit, unit, value <= budget ? "met" : "MISSED");
    }

    /// Reports a row that no budget binds: what others do in the same run, for comparison.
    ///
    /// @param id the budget beside which it is read, such as `Q3`
    /// @param what what was measured, in a few words
    /// @param value what came out
    /// @param unit its unit
    public static void comparison(String id, String what, double value, String unit) {
        keep(id, what, value, "null", unit, "for comparison");
    }

    private static void keep(
            String id, String what, double value, String budget, String unit, String verdict) {
        String number = String.format(Locale.ROOT, "%.3f", value);
        String json =
                "{\"id\":\"%s\",\"what\":\"%s\",\"value\":%s,\"budget\":%s,\"unit\":\"%s\",\"verdict\":\"%s\"}"
                        .formatted(id, what, number, budget, unit, verdict);
        String limit = budget.equals("null") ? "" : budget + " " + unit;
        String line =
                "| %s | %s | %s %s | %s | %s |".formatted(id, what, number, unit, limit, verdict);
        System.out.println(line);
        try {
            Path folder = Fixtures.root().resolve("target/bench");
            Path rows = Files.createDirectories(folder.resolve("rows"));
            String name = (id + "-" + what).replaceAll("[^A-Za-z0-9]+", "-");
            Files.writeString(rows.resolve(name + ".json"), json);
            Files.writeString(rows.resolve(name + ".md"), line);
            Files.writeString(
                    folder.resolve("report.json"),
                    "[\n" + String.join(",\n", read(rows, ".json")) + "\n]\n");
            Files.writeString(
                    folder.resolve("report.md"),
                    "| id | what | measured | budget | verdict |\n|---|---|---|---|---|\n"
                            + String.join("\n", read(rows, ".md"))
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path rows, String ending) throws IOException {
        try (var files = Files.list(rows)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Fixtures::text)
                    .toList();
        }
    }
}
