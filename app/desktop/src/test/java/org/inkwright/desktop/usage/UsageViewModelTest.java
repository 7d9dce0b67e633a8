package org.inkwright.desktop.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeCap;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeReports;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.StepKind;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.Period;
import org.inkwright.studio.UsageReport;
import org.junit.jupiter.api.Test;

class UsageViewModelTest {
    // 23:30 in London is half past midnight in Berlin: the 22nd.
    private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");
    private static final Amounts USED =
            new Amounts(
                    7_200_000,
                    3,
                    new Amounts.Tokens(400_000, 12_000),
                    Map.of("USD", 18_400_000L),
                    0);

    private final FakeReports reports = new FakeReports();
    private final FakeCap cap = new FakeCap();
    private final FakeChoice choice = new FakeChoice();
    private final List<Note> notes = new ArrayList<>();
    private final UsageViewModel usage =
            new UsageViewModel(
                    new UsageViewModel.Books(reports, cap, () -> NOW, ZoneId.of("Europe/Berlin")),
                    choice,
                    new CallingThread(),
                    notes::add);

    @Test
    void monthWithoutWorkSaysSo() {
        usage.refresh();
        assertEquals(
                "This month: 0 s transcribed on this computer · 0 tokens",
                usage.headlineProperty().get());
        assertEquals("", usage.forecastProperty().get());
        assertEquals("", usage.adviceProperty().get());
        assertEquals(List.of(), usage.steps());
        assertEquals(30, usage.plotProperty().get().days().size());
    }

    @Test
    void monthIsSummedUpByDayStepAndModel() {
        used();
        usage.refresh();
        assertEquals(
                "This month: 2 h transcribed on this computer · 412,000 tokens · 18.40 USD",
                usage.headlineProperty().get());
        assertEquals(
                "At this pace it will be 2 h transcribed on this computer · 412,000 tokens"
                        + " · 18.40 USD by the end of the month.",
                usage.forecastProperty().get());
        assertEquals(
                new UsageViewModel.Line("Writing chapters", "3", "400,000", "12,000", "18.40 USD"),
                usage.steps().getFirst());
        assertEquals("openai/gpt-5", usage.models().getFirst().name());
        UsageViewModel.Plot plot = usage.plotProperty().get();
        assertEquals(412_000, plot.days().getFirst().amount());
        assertEquals("412,000 tokens", plot.largest());
        assertEquals(new DayPlot.Pace(22, 412_000 / 30.0), plot.pace());
        usage.measureProperty().set(Measure.TRANSCRIBED);
        assertEquals("2 h", usage.plotProperty().get().largest());
        usage.measureProperty().set(Measure.COST);
        assertEquals("18.40", usage.plotProperty().get().largest());
    }

    @Test
    void daysAreThoseOfTheWritersZone() {
        for (Span span : Span.values()) {
            usage.spanProperty().set(span);
            usage.refresh();
        }
        assertEquals(
                List.of(
                        Period.day(LocalDate.of(2026, 11, 22)),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                        new Period(LocalDate.of(2025, 11, 23), LocalDate.of(2026, 11, 22))),
                reports.asked.stream().distinct().toList());
    }

    @Test
    void writerIsToldWhenTheCapComesNear() {
        cap.state = new MonthlyCap.State(new MonthlyCap.OfTokens(1_000), 500, 1_200);
        usage.refresh();
        assertEquals("500 of 1,000 tokens are used this month.", usage.capWordsProperty().get());
        assertTrue(usage.adviceProperty().get().startsWith("At this pace the cap is reached"));
        cap.state = new MonthlyCap.State(new MonthlyCap.OfTokens(1_000), 900, 900);
        usage.refresh();
        assertTrue(usage.adviceProperty().get().startsWith("Four fifths"));
        cap.state = new MonthlyCap.State(new MonthlyCap.OfCost(20_000_000, "USD"), 20_000_000, 0);
        usage.refresh();
        assertTrue(usage.adviceProperty().get().startsWith("The cap of this month is reached"));
        assertEquals("20.00 of 20.00 USD are used this month.", usage.capWordsProperty().get());
    }

    @Test
    void capIsSetInTokensOrMoneyAndTakenAway() {
        usage.cap("500,000", UsageViewModel.TOKENS);
        assertEquals(new MonthlyCap.OfTokens(500_000), cap.state.limit());
        usage.cap("19.99", "USD");
        assertEquals(new MonthlyCap.OfCost(19_990_000, "USD"), cap.state.limit());
        usage.cap("-3", "USD");
        assertTrue(usage.capWordsProperty().get().startsWith("A cap is a number"));
        assertEquals(new MonthlyCap.OfCost(19_990_000, "USD"), cap.state.limit());
        usage.lift();
        assertNull(cap.state.limit());
    }

    @Test
    void tokensWithoutAPriceAreTold() {
        reports.change =
                report -> {
                    var some = new Amounts(0, 1, new Amounts.Tokens(10, 5), Map.of(), 15);
                    return new UsageReport(
                            report.period(),
                            some,
                            report.days(),
                            List.of(),
                            List.of(new UsageReport.OfModel("own/tiny", some)),
                            null);
                };
        usage.refresh();
        assertEquals("price not known", usage.models().getFirst().cost());
        assertTrue(usage.adviceProperty().get().startsWith("The price of 15 tokens"));
    }

    @Test
    void daysAreSavedAsATable() {
        choice.folder = Path.of("tables");
        usage.export();
        String file = Path.of("tables", "inkwright-usage-2026-11-01-2026-11-30.csv").toString();
        assertEquals(List.of(Path.of(file)), reports.files);
        assertEquals("Saved to " + file, notes.getFirst().title());
    }

    private void used() {
        reports.change =
                report -> {
                    var days = new ArrayList<>(report.days());
                    days.set(0, new UsageReport.OfDay(days.getFirst().day(), USED));
                    return new UsageReport(
                            report.period(),
                            USED,
                            days,
                            List.of(new UsageReport.OfStep(StepKind.CHAPTER, USED)),
                            List.of(new UsageReport.OfModel("openai/gpt-5", USED)),
                            USED);
                };
    }
}
