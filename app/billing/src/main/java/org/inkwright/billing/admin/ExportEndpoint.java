package org.inkwright.billing.admin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;

/// A whole table up to a moment: `GET /admin/exports/{name}`. The same snapshot gives the same rows
/// again: what is younger than a minute is in none, since it may not be there yet.
record ExportEndpoint(OperatorKnown known, Database database, InstantSource clock)
        implements Endpoint {
    static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int AT_ONCE = 1000;
    private static final String SNAPSHOT = "snapshot";

    @Override
    public Route route() {
        return Route.get("/admin/exports/{name}");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(
                                route().path(),
                                "A whole table up to a moment",
                                new OpenApiContent.Other("application/x-ndjson"))
                        .asking(
                                OpenApiField.optional("format", OpenApiField.Kind.TEXT)
                                        .oneOf("ndjson", "csv"),
                                OpenApiField.optional(SNAPSHOT, OpenApiField.Kind.TIME))
                        .with(Operation.Trait.OPERATOR));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                operator ->
                        ExportTables.named(call.path("name"))
                                .map(table -> answer(operator, table, call))
                                .orElseGet(() -> new Answer.Refusal(Problem.NOT_FOUND)));
    }

    private Answer answer(Operator operator, ExportTable table, Call call) {
        Instant latest = clock.instant().minus(SETTLED);
        Optional<Instant> until = until(call.query(SNAPSHOT), latest);
        Optional<ExportFormat> format =
                switch (call.query("format").orElse("ndjson")) {
                    case "ndjson" -> Optional.of(ExportFormat.NDJSON);
                    case "csv" -> Optional.of(ExportFormat.CSV);
                    default -> Optional.empty();
                };
        if (until.isEmpty() || format.isEmpty()) {
            return new Answer.Refusal(Problem.MALFORMED);
        }
        Instant moment = until.orElseThrow();
        long rows =
                database.transact(all -> {
                    var note =
                            new AuditNote(
                                    AuditAct.EXPORT, table.name(), "", SNAPSHOT + " " + moment);
                    new AuditRows(all).add(operator, note, clock.instant());
                    return table.count(all, moment);
                });
        Map<String, String> headers =
                Map.of("X-Export-Snapshot", moment.toString(), "X-Export-Rows", "" + rows);
        ExportFormat written = format.orElseThrow();
        return new Answer.Stream(
                written.type(), headers, out -> write(table, moment, written, out));
    }

    private static Optional<Instant> until(Optional<String> asked, Instant latest) {
        try {
            Optional<Instant> moment = asked.map(Instant::parse);
            return moment.isEmpty()
                    ? Optional.of(latest)
                    : moment.filter(one -> !one.isAfter(latest) && one.isAfter(FIRST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // Part by part, so that no transaction lasts long and nothing is gathered.
    private void write(
            ExportTable table, Instant until, ExportFormat format, Consumer<String> out) {
        out.accept(format.head(table.columns()));
        long rows = 0;
        ExportTable.Place place = ExportTable.Place.START;
        while (true) {
            ExportTable.Place from = place;
            List<ExportTable.Line> lines =
                    database.transact(all -> table.after(all, from, until, AT_ONCE));
            for (ExportTable.Line line : lines) {
                out.accept(format.line(table.columns(), line.values()));
            }
            rows += lines.size();
            if (lines.size() < AT_ONCE) {
                out.accept(format.end(rows));
                return;
            }
            place = lines.getLast().place();
        }
    }
}
