package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Engine;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// P19: a page of 50 out of a million entries of one owner, at the top, in the middle, at the end.
@Tag("bench")
class StatementBenchTest {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int ENTRIES = 1_000_000;
    private static final int AT_ONCE = 10_000;
    private static final int PAGES = 60;
    private static final double BUDGET_MS = 20;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void p19APageAtAnyDepth(Engine engine, @TempDir Path folder) {
        try (Books books = Books.open(engine, folder)) {
            fill(books);
            long begun = System.nanoTime();
            assertEquals(1, books.differences().size());
            BenchReport.comparison(
                    "P19",
                    "recomputing 2,000,000 postings, " + engine,
                    (System.nanoTime() - begun) / 1e6,
                    "ms");
            var statement = new Statement(books.database);
            for (String depth : List.of("top", "middle", "end")) {
                int from =
                        switch (depth) {
                            case "top" -> ENTRIES;
                            case "middle" -> ENTRIES / 2;
                            default -> PAGES * 50;
                        };
                double worst = pages(statement, at(from));
                BenchReport.row(
                        "P19",
                        "p95 of a page of 50, %s, %s".formatted(depth, engine),
                        worst,
                        BUDGET_MS,
                        "ms");
            }
        }
    }

    private static double pages(Statement statement, Instant from) {
        double[] times = new double[PAGES];
        var place = new Statement.Place(from, new UUID(-1, -1));
        for (int page = 0; page < PAGES; page++) {
            long begun = System.nanoTime();
            List<Statement.Entry> entries = statement.below("ann", place, 50);
            times[page] = (System.nanoTime() - begun) / 1e6;
            if (entries.size() < 50) {
                break;
            }
            place = entries.getLast().place();
        }
        Arrays.sort(times);
        return times[(int) (PAGES * 0.95)];
    }

    private static void fill(Books books) {
        books.buy("ann", "order", "1");
        for (int from = 0; from < ENTRIES; from += AT_ONCE) {
            int first = from;
            books.database.change(all -> {
                List<Object[]> transactions = new ArrayList<>();
                List<Object[]> postings = new ArrayList<>();
                for (int i = first; i < first + AT_ONCE; i++) {
                    UUID id = IDS.generate();
                    transactions.add(
                            new Object[] {
                                id, "charge/hold:" + i, "charge", "user:ann", "hold:" + i, at(i)
                            });
                    postings.add(posting(id, "lot.prepaid/ann/order", "ann", -1, at(i)));
                    postings.add(posting(id, "revenue/house/credit", "house", 1, at(i)));
                }
                all.changeEach(
                        "insert into ledger_transaction (id, reference, kind, actor, cause,"
                                + " created_at) values (?, ?, ?, ?, ?, ?)",
                        transactions);
                all.changeEach(
                        "insert into ledger_posting (transaction_id, account, owner, unit, amount,"
                                + " created_at) values (?, ?, ?, ?, ?, ?)",
                        postings);
            });
        }
        assertEquals(
                ENTRIES,
                books.database.transact(all ->
                        all.<Long>only(
                                "select count(*) as n from ledger_posting" + " where owner = 'ann'",
                                row -> row.number("n")))
                        - 1);
    }

    private static Object[] posting(
            UUID id, String account, String owner, long amount, Instant at) {
        return new Object[] {id, account, owner, "credit", amount, at};
    }

    private static Instant at(int number) {
        return Books.START.plus(Duration.ofSeconds(1)).plusMillis(number);
    }
}
