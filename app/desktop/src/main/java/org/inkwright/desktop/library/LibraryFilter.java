package org.inkwright.desktop.library;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.LibraryQuery;
import org.jspecify.annotations.Nullable;

/// What the writer wants to see of the library. For the window's thread.
public final class LibraryFilter {
    private final Texts texts = Texts.of(LibraryFilter.class);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableSet<ItemKind> kinds = FXCollections.observableSet();
    private final ObservableSet<ItemState> states = FXCollections.observableSet();
    private final ObservableSet<String> tags = FXCollections.observableSet();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ANY);
    private final ObjectProperty<LibraryQuery.Sort> sort =
            new SimpleObjectProperty<>(LibraryQuery.Sort.NEWEST);
    private final BooleanProperty trash = new SimpleBooleanProperty();
    private final InstantSource clock;
    private final ZoneId zone;

    /// Everything, newest first.
    ///
    /// @param zone in which days begin
    public LibraryFilter(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// When something changed last.
    public enum Period {
        ANY,
        TODAY,
        THIS_WEEK,
        THIS_MONTH,
        THIS_YEAR
    }

    /// A part of the filter, to be taken away again.
    ///
    /// @param words what it says
    /// @param remove takes it away
    public record Chip(String words, Runnable remove) {}

    /// The words that are looked for.
    public StringProperty wordsProperty() {
        return words;
    }

    /// The kinds that are wanted; all when empty.
    public ObservableSet<ItemKind> kinds() {
        return kinds;
    }

    /// The states that are wanted; all when empty.
    public ObservableSet<ItemState> states() {
        return states;
    }

    /// The tags that are wanted, all of them.
    public ObservableSet<String> tags() {
        return tags;
    }

    /// When it changed last.
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /// In which order.
    public ObjectProperty<LibraryQuery.Sort> sortProperty() {
        return sort;
    }

    /// Whether the trash is looked through.
    public BooleanProperty trashProperty() {
        return trash;
    }

    /// Hears that something else is wanted.
    void onChange(Runnable listener) {
        for (Observable part :
                List.<Observable>of(words, kinds, states, tags, period, sort, trash)) {
            part.subscribe(listener);
        }
    }

    /// What is wanted.
    LibraryQuery query() {
        LibraryQuery.Filter filter =
                new LibraryQuery.Filter(
                        Set.copyOf(kinds),
                        Set.copyOf(states),
                        Set.copyOf(tags),
                        from(),
                        null,
                        trash.get() ? LibraryQuery.Shelf.TRASH : LibraryQuery.Shelf.LIBRARY);
        return new LibraryQuery(words.get(), filter, sort.get());
    }

    /// Whether everything is wanted, newest first.
    boolean isOff() {
        return query().equals(LibraryQuery.everything());
    }

    private @Nullable Instant from() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate first =
                switch (period.get()) {
                    case ANY -> null;
                    case TODAY -> today;
                    case THIS_WEEK ->
                            today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case THIS_MONTH -> today.withDayOfMonth(1);
                    case THIS_YEAR -> today.withDayOfYear(1);
                };
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    /// The parts of the filter that are on.
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        if (trash.get()) {
            chips.add(new Chip(texts.text("filter.trash"), () -> trash.set(false)));
        }
        kinds.stream()
                .sorted()
                .forEach(kind -> chips.add(new Chip(wordsOf(kind), () -> kinds.remove(kind))));
        states.stream()
                .sorted()
                .forEach(state -> chips.add(new Chip(wordsOf(state), () -> states.remove(state))));
        tags.stream().sorted().forEach(tag -> chips.add(new Chip(tag, () -> tags.remove(tag))));
        if (period.get() != Period.ANY) {
            chips.add(new Chip(wordsOf(period.get()), () -> period.set(Period.ANY)));
        }
        return chips;
    }

    /// Everything is wanted again; the order stays.
    public void clear() {
        words.set("");
        kinds.clear();
        states.clear();
        tags.clear();
        period.set(Period.ANY);
        trash.set(false);
    }

    String wordsOf(ItemKind kind) {
        return texts.text("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    String wordsOf(ItemState state) {
        return texts.text("found." + state.name().toLowerCase(Locale.ROOT));
    }

    String wordsOf(Period one) {
        return texts.text("period." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String wordsOf(LibraryQuery.Sort one) {
        return texts.text("sort." + one.name().toLowerCase(Locale.ROOT));
    }
}
