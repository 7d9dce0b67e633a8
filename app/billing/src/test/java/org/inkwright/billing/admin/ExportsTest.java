package org.inkwright.billing.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.web.ExportMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole tables, as programs of operators read them.
@ParameterizedClass
@EnumSource(Engine.class)
class ExportsTest extends AtTheOffice {
    ExportsTest(Engine engine, @TempDir Path folder) {
        super(new Served(engine, folder));
    }

    @Test
    void theSameSnapshotIsTheSameWhateverHappenedSince() throws Exception {
        for (int i = 0; i < 3; i++) {
            served.bought(ann, "credits-starter");
        }
        served.books.system.move(ExportMoment.SETTLED);
        HttpResponse<String> first = boss.get("/admin/exports/ledger");
        String snapshot = first.headers().firstValue("X-Export-Snapshot").orElseThrow();
        List<String> lines = first.body().lines().toList();
        long rows = served.count("select count(*) as n from ledger_posting");
        assertEquals(rows, Long.parseLong(rows(first)));
        assertEquals(rows + 1, lines.size());
        assertEquals(
                rows,
                JsonParser.parseString(lines.getLast()).getAsJsonObject().get("rows").getAsLong());
        long sum = 0;
        for (String line : lines.subList(0, lines.size() - 1)) {
            JsonObject row = JsonParser.parseString(line).getAsJsonObject();
            sum +=
                    row.get("unit").getAsString().equals("credit")
                            ? row.get("amount").getAsLong()
                            : 0;
        }
        assertEquals(0, sum);
        served.bought(ann, "credits-starter");
        served.books.system.move(Duration.ofDays(1));
        boss = new Office(served, "second");
        HttpResponse<String> again = boss.get("/admin/exports/ledger?snapshot=" + snapshot);
        assertEquals(first.body(), again.body());
        assertTrue(Long.parseLong(rows(boss.get("/admin/exports/ledger"))) > rows);
    }

    private static String rows(HttpResponse<String> export) {
        return export.headers().firstValue("X-Export-Rows").orElseThrow();
    }

    @Test
    void longTablesComeWhole() throws Exception {
        for (int i = 0; i < 600; i++) {
            served.books.buy("owner-" + i % 7, "order-" + i, "1");
        }
        int rows = (int) served.count("select count(*) as n from ledger_posting");
        assertTrue(rows > 2000, rows + " rows");
        served.books.system.move(ExportMoment.SETTLED);
        HttpResponse<String> csv = boss.get("/admin/exports/ledger?format=csv");
        List<String> lines = csv.body().lines().toList();
        assertEquals(rows + 1, lines.size());
        assertEquals(rows + 1, lines.stream().distinct().count());
        assertEquals(
                "text/csv; charset=utf-8", csv.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void everyTableIsThereAndNamesNobody() throws Exception {
        boss.adjust(ann, "1", "");
        String now = served.books.clock.instant().toString();
        String events =
                ("{\"sent_at\":\"%s\",\"events\":[{\"id\":\"e1\",\"sequence\":1,\"at\":\"%s\","
                                + "\"kind\":\"transcribed_seconds\",\"step\":\"import\",\"model\":\"tiny\","
                                + "\"amount\":60}]}")
                        .formatted(now, now);
        served.post("/api/usage-events:batch", ann, "", events);
        served.books.system.move(ExportMoment.SETTLED);
        for (ExportTable table : ExportTables.ALL) {
            HttpResponse<String> csv = boss.get("/admin/exports/" + table.name() + "?format=csv");
            assertEquals(200, csv.statusCode(), table.name());
            List<String> lines = csv.body().lines().toList();
            assertEquals(String.join(",", table.columns()), lines.getFirst());
            assertEquals(rows(csv), Integer.toString(lines.size() - 1), table.name());
            assertFalse(csv.body().contains("@"), table.name());
        }
        assertTrue(boss.get("/admin/exports/usage").body().contains("\"amount\":60"));
        assertTrue(boss.get("/admin/exports/audit").body().contains("goodwill"));
        assertEquals(404, boss.get("/admin/exports/account").statusCode());
        assertEquals(400, boss.get("/admin/exports/ledger?format=xml").statusCode());
        assertEquals(400, boss.get("/admin/exports/ledger?snapshot=later").statusCode());
        String later = served.books.clock.instant().toString();
        assertEquals(400, boss.get("/admin/exports/ledger?snapshot=" + later).statusCode());
        assertTrue(boss.noted("export") >= 6);
    }

    @Test
    void spreadsheetsTakeNothingForAFormula() {
        var columns = List.of("a", "b");
        assertEquals(
                "'=1+1,\"say \"\"so\"\", please\"\r\n",
                ExportFormat.CSV.line(columns, List.of("=1+1", "say \"so\", please")));
        assertEquals(
                "-12,'-x\r\n", ExportFormat.CSV.line(columns, List.of(-12L, Optional.of("-x"))));
    }
}
