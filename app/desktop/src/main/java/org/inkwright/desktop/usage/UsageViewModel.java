package org.inkwright.desktop.usage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Amount;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Refusal;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.Period;
import org.inkwright.studio.UsageReport;
import org.inkwright.studio.UsageReports;
import org.jspecify.annotations.Nullable;

/// What was used in a stretch of days: by day, by what was made, by model; what it will come to;
/// and the cap of the month. For the window's thread.
public final class UsageViewModel {
    /// The unit of a cap that counts tokens.
    static final String TOKENS = "tokens";

    private static final int MICROS = 1_000_000;

    private final Texts texts = Texts.of(UsageViewModel.class);
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.THIS_MONTH);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.TOKENS);
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forecast = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper capWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Plot> plot = new ReadOnlyObjectWrapper<>(Plot.EMPTY);
    private final ObservableList<Line> steps = FXCollections.observableArrayList();
    private final ObservableList<Line> models = FXCollections.observableArrayList();
    private final Books books;
    private final FileChoice choice;
    private final Background background;
    private final Consumer<Note> notes;
    private @Nullable UsageReport shown;

    /// A page that is empty until [#refresh].
    public UsageViewModel(
            Books books, FileChoice choice, Background background, Consumer<Note> notes) {
        this.books = books;
        this.choice = choice;
        this.background = background;
        this.notes = notes;
        span.addListener((at, before, now) -> refresh());
        measure.addListener((at, before, now) -> draw());
    }

    /// Where usage is kept.
    ///
    /// @param zone whose days are meant
    public record Books(UsageReports reports, MonthlyCap cap, InstantSource clock, ZoneId zone) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), zone);
        }
    }

    /// What a plot shows.
    ///
    /// @param largest what the highest bar stands for, in words
    record Plot(List<DayPlot.Bar> days, String largest, DayPlot.Pace pace) {
        static final Plot EMPTY = new Plot(List.of(), "", DayPlot.Pace.NONE);

        Plot {
            days = List.copyOf(days);
        }
    }

    /// A line of a table, in words.
    record Line(String name, String calls, String read, String written, String cost) {}

    /// Which days.
    ObjectProperty<Span> spanProperty() {
        return span;
    }

    /// What the plot shows.
    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /// The whole in a line.
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// What it will come to; empty when nobody can tell.
    ReadOnlyStringProperty forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /// What the writer should look at; empty when all is well.
    ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// How the month stands to its cap.
    ReadOnlyStringProperty capWordsProperty() {
        return capWords.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Plot> plotProperty() {
        return plot.getReadOnlyProperty();
    }

    /// By what was made. The view must not change them.
    ObservableList<Line> steps() {
        return steps;
    }

    /// By text model. The view must not change them.
    ObservableList<Line> models() {
        return models;
    }

    private record Read(UsageReport report, MonthlyCap.State cap) {}

    /// Reads the library again.
    public void refresh() {
        Period period = span.get().from(books.today());
        background.start(
                "usage",
                () -> new Read(books.reports().of(period), books.cap().state()),
                read -> {
                    if (period.equals(span.get().from(books.today()))) {
                        show(read);
                    }
                });
    }

    private void show(Read read) {
        UsageReport report = read.report();
        shown = report;
        headline.set(
                texts.text("usage.headline." + Choices.key(span.get()), summary(report.total())));
        Amounts projected = report.projection();
        forecast.set(
                projected == null || span.get() != Span.THIS_MONTH
                        ? ""
                        : texts.text("usage.forecast", summary(projected)));
        steps.setAll(
                report.steps().stream()
                        .filter(one -> one.amounts().tokens().all() > 0)
                        .map(one ->
                                line(texts.text("step." + Choices.key(one.step())), one.amounts()))
                        .toList());
        models.setAll(
                report.models().stream().map(one -> line(one.engine(), one.amounts())).toList());
        capWords.set(cap(read.cap()));
        advice.set(String.join(" ", advices(report.total(), read.cap())));
        draw();
    }

    private String summary(Amounts amounts) {
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.text(
                        "usage.transcribed",
                        Durations.inWords(Duration.ofMillis(amounts.transcribedMillis()))));
        parts.add(texts.text("usage.tokens", Amount.count(amounts.tokens().all())));
        if (!amounts.costMicros().isEmpty()) {
            parts.add(Amount.money(amounts.costMicros()));
        }
        return String.join(" · ", parts);
    }

    private Line line(String name, Amounts amounts) {
        String cost =
                amounts.unpricedTokens() > 0 && amounts.costMicros().isEmpty()
                        ? texts.text("usage.unpriced")
                        : Amount.money(amounts.costMicros());
        return new Line(
                name,
                Amount.count(amounts.calls()),
                Amount.count(amounts.tokens().input()),
                Amount.count(amounts.tokens().output()),
                cost.isEmpty() ? texts.text("usage.nothing-paid") : cost);
    }

    private List<String> advices(Amounts total, MonthlyCap.State cap) {
        List<String> all = new ArrayList<>();
        if (cap.isReached()) {
            all.add(texts.text("advice.cap-reached"));
        } else if (cap.isNear()) {
            all.add(texts.text("advice.cap-near"));
        } else if (cap.isAhead()) {
            all.add(texts.text("advice.cap-ahead"));
        }
        if (total.unpricedTokens() > 0) {
            all.add(texts.text("advice.unpriced", Amount.count(total.unpricedTokens())));
        }
        return all;
    }

    private String cap(MonthlyCap.State state) {
        return switch (state.limit()) {
            case null -> texts.text("cap.none");
            case MonthlyCap.OfTokens(long most) ->
                    texts.text("cap.tokens", Amount.count(state.used()), Amount.count(most));
            case MonthlyCap.OfCost(long most, String currency) ->
                    texts.text(
                            "cap.cost", Amount.money(state.used()), Amount.money(most), currency);
        };
    }

    private void draw() {
        UsageReport report = shown;
        if (report == null) {
            return;
        }
        var dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Locale.getDefault());
        Measure of = measure.get();
        List<DayPlot.Bar> days =
                report.days().stream()
                        .map(day -> {
                            String name = dates.format(day.day());
                            long amount = of.of(day.amounts());
                            return new DayPlot.Bar(
                                    name, amount, texts.text("plot.day", name, said(amount)));
                        })
                        .toList();
        long most = days.stream().mapToLong(DayPlot.Bar::amount).max().orElse(0);
        plot.set(new Plot(days, most == 0 ? "" : said(most), pace(report, of)));
    }

    private String said(long amount) {
        return switch (measure.get()) {
            case TOKENS -> texts.text("usage.tokens", Amount.count(amount));
            case TRANSCRIBED -> Durations.inWords(Duration.ofMillis(amount));
            case COST -> Amount.money(amount);
        };
    }

    private DayPlot.Pace pace(UsageReport report, Measure of) {
        int passed =
                Math.toIntExact(ChronoUnit.DAYS.between(report.period().from(), books.today())) + 1;
        int all = report.days().size();
        return report.projection() == null || passed < 1 || passed >= all
                ? DayPlot.Pace.NONE
                : new DayPlot.Pace(passed, (double) of.of(report.projection()) / all);
    }

    /// Saves the days that are shown as a file for a spreadsheet.
    void export() {
        Period period = span.get().from(books.today());
        choice.saveAs(texts.text("export.name", period.from(), period.to()))
                .ifPresent(file -> export(period, file));
    }

    private void export(Period period, Path file) {
        background.start(
                "usage-export",
                () -> {
                    books.reports().export(period, file);
                    return file;
                },
                done -> notes.accept(Note.said(texts.text("export.saved", done))),
                failure -> {
                    String code = Refusal.codeOf(failure);
                    notes.accept(
                            Note.problem(
                                    texts.text("export.failed", file),
                                    List.of(texts.member("export.problem", code))));
                });
    }

    /// Sets the cap of the month.
    ///
    /// @param amount as it was typed
    /// @param unit [#TOKENS] or a currency
    void cap(String amount, String unit) {
        String plain = amount.strip().replace(",", "").replace(" ", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            capWords.set(texts.text("cap.no-number"));
            return;
        }
        BigDecimal number = new BigDecimal(plain);
        MonthlyCap.Limit limit =
                unit.equals(TOKENS)
                        ? new MonthlyCap.OfTokens(number.longValue())
                        : new MonthlyCap.OfCost(
                                number.multiply(BigDecimal.valueOf(MICROS)).longValue(), unit);
        background.run("cap", () -> books.cap().set(limit), this::refresh);
    }

    /// Takes the cap away.
    void lift() {
        background.run("cap", books.cap()::lift, this::refresh);
    }
}
