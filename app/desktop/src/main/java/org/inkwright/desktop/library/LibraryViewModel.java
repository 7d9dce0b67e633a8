package org.inkwright.desktop.library;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Feed;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The list of the library: everything, or what the writer looks for, page by page. For the
/// window's thread.
public final class LibraryViewModel {
    /// How long after a change the list is read anew.
    static final Duration REST = Duration.ofMillis(300);

    private final Texts texts = Texts.of(LibraryViewModel.class);
    private final ObservableList<ItemRow> rows = FXCollections.observableArrayList();
    private final Map<SourceId, SourceRow> bySource = new HashMap<>();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.LOADING);
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable ItemRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ItemRow> onDesk = new ReadOnlyObjectWrapper<>();
    private final LibraryReader reader;
    private final LibraryFilter filter;
    private final Background background;
    private final Later later;
    private Later.Call timer = () -> {};
    private LibraryPage.@Nullable Cursor next;
    private @Nullable ItemRef wanted;
    private Reading reading = Reading.NOTHING;
    private int asked;
    private boolean renewing;

    /// A list that follows the studio from now on.
    ///
    /// @param filter what the writer wants to see
    /// @param feed tells on the window's thread
    public LibraryViewModel(
            Library library,
            JobDesk jobs,
            LibraryFilter filter,
            Feed feed,
            Background background,
            Later later) {
        this.reader = new LibraryReader(library, jobs);
        this.filter = filter;
        this.background = background;
        this.later = later;
        selected.subscribe(row -> {
            if (row == null || hasSource(row)) {
                onDesk.set(row);
            }
        });
        filter.onChange(() -> read(LibraryPage.SIZE));
        feed.subscribe(this::apply);
        read(LibraryPage.SIZE);
    }

    /// Whether there is anything.
    public enum Mode {
        /// Nobody knows yet.
        LOADING,
        /// Nothing was brought in so far.
        EMPTY,
        /// There are sources.
        FULL
    }

    private enum Reading {
        NOTHING,
        MORE
    }

    /// What the writer wants to see.
    public LibraryFilter filter() {
        return filter;
    }

    /// The rows in the wanted order. The view must not change them.
    public ObservableList<ItemRow> rows() {
        return rows;
    }

    /// Whether there is anything.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Why the list is empty, in words.
    public ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// The source or draft that was chosen last: a picture that is looked at leaves it open. Null
    /// while there is none.
    public ReadOnlyObjectProperty<@Nullable ItemRow> onDeskProperty() {
        return onDesk.getReadOnlyProperty();
    }

    /// The chosen row; null while there is none.
    public ObjectProperty<@Nullable ItemRow> selectedProperty() {
        return selected;
    }

    /// Puts a thing on the desk, whatever is looked for.
    public void select(ItemRef thing) {
        Optional<ItemRow> row = rowOf(thing);
        if (row.isPresent()) {
            selected.set(row.get());
            return;
        }
        if (filter.isOff()) {
            fetch(thing);
        } else {
            wanted = thing;
            filter.clear();
        }
    }

    private Optional<ItemRow> rowOf(ItemRef ref) {
        return rows.stream().filter(row -> row.ref().equals(ref)).findFirst();
    }

    /// Reads the list anew when nothing else happens for a moment.
    public void refresh() {
        timer.cancel();
        timer = later.in(REST, () -> read(Math.max(rows.size(), LibraryPage.SIZE)));
    }

    /// Reads on: the reader has come near the end of the list.
    public void more() {
        LibraryPage.Cursor from = next;
        if (from == null || reading == Reading.MORE) {
            return;
        }
        reading = Reading.MORE;
        int number = asked;
        // the longer the list, the more at once: its end is never far
        int wished = rows.size() / 2;
        LibraryQuery query = filter.query();
        background.start(
                "library-page",
                () -> reader.pages(query, from, wished),
                page -> {
                    reading = Reading.NOTHING;
                    if (number == asked) {
                        next = page.next();
                        rows.addAll(page.lines().stream().map(this::row).toList());
                    }
                },
                failure -> {
                    reading = Reading.NOTHING;
                    throw failure;
                });
    }

    private void read(int least) {
        timer.cancel();
        int number = ++asked;
        LibraryQuery query = filter.query();
        background.start(
                "library-page",
                () -> reader.pages(query, null, least),
                page -> {
                    if (number == asked) {
                        show(page);
                    }
                });
    }

    private void show(LibraryReader.Page page) {
        next = page.next();
        List<ItemRow> now = page.lines().stream().map(this::row).toList();
        ItemRow before = selected.get();
        replace(now);
        if (!now.isEmpty() || !filter.isOff()) {
            mode.set(Mode.FULL);
        } else {
            mode.set(Mode.EMPTY);
        }
        nothing.set(page.lines().isEmpty() ? why(page.complete()) : "");
        choose(before);
        if (!page.complete()) {
            refresh();
        }
    }

    /// Rows that are the same stay, so that the list neither jumps nor flickers.
    private void replace(List<ItemRow> now) {
        renewing = true;
        int same = 0;
        int shorter = Math.min(now.size(), rows.size());
        while (same < shorter && rows.get(same).equals(now.get(same))) {
            same++;
        }
        if (same < rows.size()) {
            rows.remove(same, rows.size());
        }
        rows.addAll(now.subList(same, now.size()));
        renewing = false;
    }

    /// Whether the rows are being exchanged: what a list selects meanwhile nobody has chosen.
    boolean renewing() {
        return renewing;
    }

    /// What is on the desk stays there while something is looked for.
    private void choose(@Nullable ItemRow before) {
        Optional<ItemRow> there = wanted == null ? Optional.empty() : rowOf(wanted);
        there.ifPresent(row -> wanted = null);
        if (there.isPresent()) {
            selected.set(there.get());
        } else if (before == null) {
            selected.set(filter.trashProperty().get() ? null : first());
        } else {
            selected.set(rowOf(before.ref()).orElse(before));
        }
        Optional.ofNullable(wanted).ifPresent(this::fetch);
    }

    /// Who opens the program goes on with a text: a picture that came last is not meant.
    private @Nullable ItemRow first() {
        return rows.stream()
                .filter(LibraryViewModel::hasSource)
                .findFirst()
                .orElseGet(() -> rows.isEmpty() ? null : rows.getFirst());
    }

    /// What is wanted stands further down in the list than anybody has read, or came this moment.
    private void fetch(ItemRef thing) {
        wanted = null;
        background.<Optional<LibraryReader.Line>>start(
                "library-row",
                () -> reader.line(thing),
                found -> found.map(this::row).ifPresent(selected::set));
    }

    private String why(boolean complete) {
        if (!complete) {
            return texts.text("nothing.preparing");
        }
        return texts.text(
                filter.trashProperty().get() && filter.wordsProperty().get().isBlank()
                        ? "nothing.trash"
                        : "nothing.found");
    }

    private ItemRow row(LibraryReader.Line line) {
        LibraryReader.Heard heard = line.heard();
        return new ItemRow(line.found(), heard == null ? null : row(heard));
    }

    private SourceRow row(LibraryReader.Heard heard) {
        SourceRow known = bySource.get(heard.source().id());
        if (known == null) {
            known = new SourceRow(heard.source(), heard.facts());
            bySource.put(heard.source().id(), known);
        } else {
            known.know(heard.source());
        }
        return known;
    }

    /// The thing is not in the list any more; what was beside it takes its place on the desk.
    void gone(ItemRow row) {
        int at = rows.indexOf(row);
        renewing = true;
        rows.remove(row);
        renewing = false;
        List<ItemRow> left = rows.stream().filter(one -> !together(one, row)).toList();
        ItemRow chosen = selected.get();
        if (chosen != null && together(chosen, row)) {
            selected.set(left.isEmpty() ? null : left.get(Math.clamp(at, 0, left.size() - 1)));
        }
        ItemRow source = onDesk.get();
        if (source != null && together(source, row)) {
            onDesk.set(left.stream().filter(LibraryViewModel::hasSource).findFirst().orElse(null));
        }
        refresh();
    }

    private static boolean together(ItemRow one, ItemRow other) {
        SourceRow source = one.source();
        return one.ref().equals(other.ref()) || (source != null && source.equals(other.source()));
    }

    private static boolean hasSource(ItemRow row) {
        return row.source() != null;
    }

    private void apply(StudioEvent event) {
        switch (event) {
            case StudioEvent.SourceAdded(Source source) -> add(source);
            case StudioEvent.JobChanged(Job job, var left) -> {
                pass(job.subject().source(), event);
                if (job.state() == JobState.COMPLETED) {
                    know(job.subject().source());
                }
            }
            case StudioEvent.TranscriptBegun begun -> pass(begun.source(), event);
            case StudioEvent.TranscriptFinished finished -> pass(finished.source(), event);
            case StudioEvent.DraftFinished finished -> {
                know(finished.source());
                refresh();
            }
            case StudioEvent.TranscriptGrew grew -> {}
            case StudioEvent.DraftBegun begun -> refresh();
            case StudioEvent.ChapterGrew grown -> {}
            case StudioEvent.ChapterWritten written -> {}
            case StudioEvent.PicturesKept kept -> refresh();
            case StudioEvent.AtTheDesk desk -> {}
        }
    }

    private void add(Source source) {
        if (!filter.isOff()) {
            refresh();
            return;
        }
        int number = asked;
        background.start(
                "library-row",
                () -> reader.line(new ItemRef.OfSource(source.id())),
                found -> {
                    if (number == asked && found.isPresent()) {
                        put(row(found.get()));
                    } else {
                        refresh();
                    }
                });
    }

    private void put(ItemRow row) {
        if (rowOf(row.ref()).isEmpty()) {
            rows.addFirst(row);
        }
        mode.set(Mode.FULL);
        nothing.set("");
        if (selected.get() == null || row.ref().equals(wanted)) {
            wanted = null;
            selected.set(row);
        }
    }

    private void pass(SourceId source, StudioEvent event) {
        Optional.ofNullable(bySource.get(source)).ifPresent(row -> row.apply(event));
    }

    private void know(SourceId source) {
        SourceRow row = bySource.get(source);
        if (row != null) {
            background.start(
                    "library-row",
                    () -> reader.facts(row.source()),
                    read -> row.know(merged(row.facts(), read)));
        }
    }

    private static SourceFacts merged(SourceFacts known, SourceFacts read) {
        return new SourceFacts(
                read.length(),
                read.transcribed(),
                read.chapters(),
                read.unwritten(),
                known.job(),
                known.timeLeft());
    }
}
