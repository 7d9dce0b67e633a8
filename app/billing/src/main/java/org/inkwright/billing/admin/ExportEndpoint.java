package org.inkwright.billing.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.ExportMoment;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.OpenApiContent;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;

/// A whole table up to a moment: `GET /admin/exports/{name}`. The same snapshot gives the same rows
/// again: what is younger than a minute is in none, since it may not be there yet.
record ExportEndpoint(OperatorKnown known, Database database, InstantSource clock)
        implements Endpoint {
    private static final int AT_ONCE = 1000;

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
                                OpenApiField.optional(ExportMoment.FIELD, OpenApiField.Kind.TIME))
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
        Optional<ExportMoment> until = ExportMoment.asked(call, clock.instant());
        Optional<ExportFormat> format =
                switch (call.query("format").orElse("ndjson")) {
                    case "ndjson" -> Optional.of(ExportFormat.NDJSON);
                    case "csv" -> Optional.of(ExportFormat.CSV);
                    default -> Optional.empty();
                };
        if (until.isEmpty() || format.isEmpty()) {
            return new Answer.Refusal(Problem.MALFORMED);
        }
        Instant moment = until.orElseThrow().instant();
        long rows =
                database.transact(all -> {
                    var note =
                            new AuditNote(
                                    AuditAct.EXPORT,
                                    table.name(),
                                    "",
                                    ExportMoment.FIELD + " " + moment);
                    new AuditRows(all).add(operator, note, clock.instant());
                    return table.count(all, moment);
                });
        Map<String, String> headers = new HashMap<>(until.orElseThrow().headers());
        headers.put("X-Export-Rows", Long.toString(rows));
        ExportFormat written = format.orElseThrow();
        return new Answer.Stream(
                written.type(), headers, out -> write(table, moment, written, out));
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
