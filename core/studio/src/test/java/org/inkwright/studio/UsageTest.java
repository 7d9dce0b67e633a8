package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsageTest {
    /// Where the night of the clocks' change has 25 hours in October.
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));

    private Rig rig;
    private Path folder;
    private Run run;
    private long made;

    @BeforeAll
    void use(@TempDir Path here) {
        folder = here;
        rig = new Rig(here);
        Source source = rig.source();
        run = new Run(new RunId(id()), source.id(), null, Instant.EPOCH, null);
        var dollars = new ModelPrice(1_000_000, 10_000_000, "USD");
        var euros = new ModelPrice(2_000_000, 2_000_000, "EUR");
        rig.studio
                .library()
                .write(unit -> {
                    unit.runs().add(run);
                    // the last second of September, and the first of October, in Berlin
                    unit.usage().add(use("a/one", "2026-09-30T21:59:59Z", dollars));
                    unit.usage().add(use("a/one", "2026-09-30T22:00:00Z", dollars));
                    unit.usage().add(use("a/one", "2026-10-02T10:00:00Z", dollars));
                    unit.usage().add(use("b/two", "2026-10-02T11:00:00Z", euros));
                    unit.usage().add(use("=cmd,\"x\"", "2026-10-02T12:00:00Z", null));
                    unit.usage().add(use("ollama/home", "2026-10-31T22:59:59Z", ModelPrice.FREE));
                    unit.usage().add(use("a/one", "2026-10-31T23:00:00Z", dollars));
                    unit.usage()
                            .add(
                                    new UsageEvent(
                                            new UsageEventId(id()),
                                            UsageKind.TRANSCRIBED_MILLIS,
                                            90_000,
                                            source.id(),
                                            run.id(),
                                            Instant.parse("2026-10-01T08:00:00Z")));
                    return unit;
                });
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void aMonthIsAddedUpByDayStepAndModel() {
        UsageReport report = at("2026-11-20T08:00:00Z").of(OCTOBER);
        assertEquals(
                new Amounts(
                        90_000,
                        10,
                        new Amounts.Tokens(5_000, 500),
                        Map.of("USD", 4_000L, "EUR", 2_200L),
                        1_100),
                report.total());
        assertEquals(31, report.days().size());
        assertEquals(LocalDate.of(2026, 10, 1), report.days().getFirst().day());
        assertEquals(90_000, report.days().getFirst().amounts().transcribedMillis());
        assertEquals(2, report.days().getFirst().amounts().calls());
        assertEquals(6, report.days().get(1).amounts().calls());
        assertEquals(Amounts.NONE, report.days().get(2).amounts());
        assertEquals(2, report.days().getLast().amounts().calls());
        assertEquals(
                List.of(StepKind.CHAPTER, StepKind.TRANSCRIPT),
                report.steps().stream().map(UsageReport.OfStep::step).toList());
        assertEquals("a/one", report.models().getFirst().engine(), "the most tokens first");
        assertEquals(4, report.models().size());
        assertNull(report.projection(), "October is over");
    }

    @Test
    void theRestOfThePeriodIsProjectedAtThePaceSoFar() {
        // half of October, which has 31 days and an hour
        Instant half = Instant.parse("2026-09-30T22:00:00Z").plusSeconds((31 * 24 + 1) * 1_800L);
        Amounts ahead = Objects.requireNonNull(at(half.toString()).of(OCTOBER).projection());
        assertEquals(20, ahead.calls());
        assertEquals(Map.of("USD", 8_000L, "EUR", 4_400L), ahead.costMicros());
        Amounts early =
                Objects.requireNonNull(
                        at("2026-09-30T22:00:01Z")
                                .of(new Period(OCTOBER.from(), OCTOBER.from().plusDays(1)))
                                .projection());
        assertEquals(2 * 8, early.calls(), "the first second counts as a day");
        assertNull(at("2026-09-01T00:00:00Z").of(OCTOBER).projection(), "not begun");
        Period empty = Period.day(LocalDate.of(2026, 10, 5));
        assertNull(at("2026-10-05T08:00:00Z").of(empty).projection(), "nothing used");
    }

    @Test
    void theFileHasALineForEachDayStepModelAndCurrency() throws IOException {
        Path file = folder.resolve("usage.csv");
        at("2026-11-20T08:00:00Z").export(OCTOBER, file);
        assertEquals(
                """
                day,step,model,calls,input_tokens,output_tokens,cost,currency,transcribed_minutes
                2026-10-01,CHAPTER,a/one,2,1000,100,0.002000,USD,0.00
                2026-10-01,TRANSCRIPT,,0,0,0,,,1.50
                2026-10-02,CHAPTER,"'=cmd,""x""\",2,1000,100,,,0.00
                2026-10-02,CHAPTER,a/one,2,1000,100,0.002000,USD,0.00
                2026-10-02,CHAPTER,b/two,2,1000,100,0.002200,EUR,0.00
                2026-10-31,CHAPTER,ollama/home,2,1000,100,0.000000,XXX,0.00
                """
                        .replace("\n", "\r\n"),
                Files.readString(file));
        var refused =
                assertThrows(
                        StudioException.class,
                        () ->
                                at("2026-11-20T08:00:00Z")
                                        .export(OCTOBER, folder.resolve("no/usage.csv")));
        assertEquals("export.folder-missing", refused.code());
    }

    @Test
    void aPeriodEndsAfterItBeginsAndWithinAYear() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> new Period(day, day.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> new Period(day, day.plusDays(366)));
        assertEquals(1, Period.day(day).days().size());
        assertTrue(at("2026-10-31T23:00:00Z").thisMonth().from().equals(LocalDate.of(2026, 11, 1)));
    }

    private StoredUsage at(String moment) {
        Instant now = Instant.parse(moment);
        var books = new Books(rig.studio.library(), new LiveFeed(), new Wake());
        return new StoredUsage(books, () -> now, BERLIN);
    }

    private ModelUse use(String engine, String at, @Nullable ModelPrice price) {
        return new ModelUse(
                new UsageEventId(id()),
                StepKind.CHAPTER,
                run.id(),
                engine,
                new ModelUse.Tokens(2, 1_000, 100, ModelUse.Counted.TOLD, price),
                Instant.parse(at));
    }

    private UUID id() {
        return new UUID(0x7000L, ++made);
    }
}
