package org.inkwright.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything that can be done or opened, found by a few letters. For the window's thread.
public final class PaletteViewModel {
    private static final int MOST = 50;
    private static final int REMEMBERED = 8;

    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> hits = FXCollections.observableArrayList();
    private final List<String> recent = new ArrayList<>();
    private final Supplier<List<Entry>> entries;
    private List<Entry> offered = List.of();

    /// A palette.
    ///
    /// @param entries what can be done now; asked each time the palette opens
    public PaletteViewModel(Supplier<List<Entry>> entries) {
        this.entries = entries;
        query.subscribe(this::search);
    }

    /// Something that can be done or opened.
    ///
    /// @param id its name for good
    /// @param words what it is
    /// @param detail where it belongs, in a word
    /// @param shortcut its shortcut; empty when it has none
    /// @param run does it
    public record Entry(String id, String words, String detail, String shortcut, Runnable run) {}

    /// What the writer typed.
    public StringProperty queryProperty() {
        return query;
    }

    /// What fits, best first. The view must not change it.
    public ObservableList<Entry> hits() {
        return hits;
    }

    /// Begins anew with everything that can be done now, what was used last on top.
    public void open() {
        offered = entries.get();
        query.set("");
        search("");
    }

    /// Does what an entry says and remembers it.
    public void run(Entry entry) {
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        entry.run().run();
    }

    private record Ranked(Entry entry, int rank) {}

    private void search(String typed) {
        List<Ranked> fitting = new ArrayList<>();
        for (Entry entry : offered) {
            rank(typed, entry).ifPresent(rank -> fitting.add(new Ranked(entry, rank)));
        }
        fitting.sort(Comparator.comparingInt(Ranked::rank));
        hits.setAll(fitting.stream().limit(MOST).map(Ranked::entry).toList());
    }

    private OptionalInt rank(String typed, Entry entry) {
        int used = recent.indexOf(entry.id());
        int bonus = used < 0 ? REMEMBERED : used;
        if (typed.isBlank()) {
            return OptionalInt.of(bonus);
        }
        OptionalInt fit = Letters.fit(typed, entry.words());
        return fit.isPresent() ? OptionalInt.of(fit.getAsInt() * REMEMBERED + bonus) : fit;
    }
}
