package org.inkwright.desktop.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageKind;

/// What was transcribed and written this month, by day. For the window's thread.
public final class UsageViewModel {
    private final Texts texts = Texts.of(UsageViewModel.class);
    private final ReadOnlyStringWrapper month = new ReadOnlyStringWrapper("");
    private final ObservableList<Day> days = FXCollections.observableArrayList();
    private final Library library;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zone;

    /// A page that is empty until [#refresh].
    ///
    /// @param zone whose days are meant
    public UsageViewModel(
            Library library, Background background, InstantSource clock, ZoneId zone) {
        this.library = library;
        this.background = background;
        this.clock = clock;
        this.zone = zone;
    }

    /// A day on which something was done.
    ///
    /// @param date which day, in words
    /// @param heard how much was transcribed, in words
    /// @param words how many words were written, in words
    /// @param share of the busiest day's transcription, from 0 to 1
    public record Day(String date, String heard, String words, double share) {}

    /// The whole month in a line.
    public ReadOnlyStringProperty monthProperty() {
        return month.getReadOnlyProperty();
    }

    /// The days on which something was done, newest first. The view must not change them.
    public ObservableList<Day> days() {
        return days;
    }

    /// Reads the library again.
    public void refresh() {
        background.start("usage", this::read, this::show);
    }

    private record Amounts(LocalDate date, long millis, long words) {}

    private List<Amounts> read() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return library.read(work -> {
            List<Amounts> amounts = new ArrayList<>();
            for (LocalDate at = today; at.getMonth() == today.getMonth(); at = at.minusDays(1)) {
                amounts.add(of(work, at));
            }
            return amounts;
        });
    }

    private Amounts of(UnitOfWork work, LocalDate date) {
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(zone).toInstant();
        return new Amounts(
                date,
                work.usage().total(UsageKind.TRANSCRIBED_MILLIS, from, to),
                work.usage().total(UsageKind.EXTRACTED_WORDS, from, to));
    }

    private void show(List<Amounts> amounts) {
        long millis = amounts.stream().mapToLong(Amounts::millis).sum();
        long words = amounts.stream().mapToLong(Amounts::words).sum();
        month.set(texts.text("usage.month", heard(millis), words));
        long most = amounts.stream().mapToLong(Amounts::millis).max().orElse(0);
        days.setAll(
                amounts.stream()
                        .filter(day -> day.millis() > 0 || day.words() > 0)
                        .map(day -> day(day, most))
                        .toList());
    }

    private Day day(Amounts day, long most) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return new Day(
                format.withLocale(Locale.getDefault()).format(day.date()),
                heard(day.millis()),
                texts.text("usage.words", day.words()),
                most == 0 ? 0 : (double) day.millis() / most);
    }

    private static String heard(long millis) {
        return Durations.inWords(Duration.ofMillis(millis));
    }
}
