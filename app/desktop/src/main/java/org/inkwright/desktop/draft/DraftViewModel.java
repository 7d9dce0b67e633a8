package org.inkwright.desktop.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.Feed;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The newest draft of the source on the desk, as it is written. For the window's thread.
public final class DraftViewModel {
    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper language = new ReadOnlyStringWrapper("en");
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WRITE);
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(new Mode.None());
    private final DraftRows layout = new DraftRows();
    private final Library library;
    private final Background background;
    private @Nullable SourceId source;
    private @Nullable DraftId wanted;
    private @Nullable DraftId shown;

    /// A draft that follows the studio.
    ///
    /// @param feed tells on the window's thread
    public DraftViewModel(Library library, Feed feed, Background background) {
        this.library = library;
        this.background = background;
        feed.subscribe(this::apply);
    }

    /// How much of a draft there is.
    public sealed interface Mode {
        /// There is none.
        record None() implements Mode {}

        /// It is being written.
        record Writing(DraftId draft) implements Mode {}

        /// It is all there.
        ///
        /// @param title what to name a file after
        record Ready(DraftId draft, String title) implements Mode {}

        /// The draft, or null when there is none.
        static @Nullable DraftId draftOf(Mode mode) {
            return switch (mode) {
                case None none -> null;
                case Writing(DraftId draft) -> draft;
                case Ready(DraftId draft, String title) -> draft;
            };
        }
    }

    /// What is done with a draft.
    public enum Page {
        WRITE,
        READ,
        /// What a text model is to write is said.
        COMMISSION
    }

    /// The rows from top to bottom. The view must not change them.
    public ObservableList<DraftRow> rows() {
        return rows;
    }

    /// Whether the draft is written in or read.
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// The language that the draft is written in, such as `en`.
    public ReadOnlyStringProperty languageProperty() {
        return language.getReadOnlyProperty();
    }

    /// Where the heading of a chapter stands in [#rows].
    ///
    /// @param number the chapter's number, from 1
    public int rowOf(int number) {
        return IntStream.range(0, rows.size())
                .filter(at ->
                        rows.get(at) instanceof DraftRow.Heading(int its, var title, var time)
                                && its == number)
                .findFirst()
                .orElse(0);
    }

    /// How much there is.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The source whose draft is shown; null while there is none.
    public @Nullable SourceId source() {
        return source;
    }

    /// Shows a draft of a source.
    ///
    /// @param newDraft which one; null for the newest
    public void open(@Nullable SourceId newSource, @Nullable DraftId newDraft) {
        if (!Objects.equals(source, newSource) && page.get() == Page.COMMISSION) {
            page.set(Page.WRITE);
        }
        source = newSource;
        wanted = newDraft;
        shown = null;
        rows.clear();
        mode.set(new Mode.None());
        load();
    }

    private record Loaded(SourceId source, Draft draft, List<DraftRow> rows) {}

    private void load() {
        SourceId of = source;
        DraftId which = wanted;
        if (of != null) {
            background.start("draft", () -> read(of, which), found -> found.ifPresent(this::show));
        }
    }

    private Optional<Loaded> read(SourceId of, @Nullable DraftId which) {
        return library.read(work ->
                work.drafts().draftsOf(of).stream()
                        .filter(draft -> which == null || draft.id().equals(which))
                        .findFirst()
                        .map(draft -> new Loaded(of, draft, rows(work, draft))));
    }

    private List<DraftRow> rows(UnitOfWork work, Draft draft) {
        List<Segment> said =
                work.drafts()
                        .outline(draft.outline())
                        .map(Outline::transcript)
                        .map((TranscriptId id) -> work.transcripts().segments(id, 0))
                        .orElse(List.of());
        return layout.of(draft, work.drafts().chapters(draft.id()), said);
    }

    private void show(Loaded loaded) {
        boolean wrong = wanted != null && !loaded.draft().id().equals(wanted);
        if (!loaded.source().equals(source) || wrong) {
            return;
        }
        Draft draft = loaded.draft();
        replaceRows(loaded.rows());
        shown = draft.id();
        language.set(draft.front().language());
        mode.set(
                draft.front().seo() == null && rows.stream().anyMatch(DraftRow::pending)
                        ? new Mode.Writing(draft.id())
                        : new Mode.Ready(draft.id(), draft.front().title()));
    }

    private void replaceRows(List<DraftRow> newer) {
        int both = Math.min(newer.size(), rows.size());
        for (int at = 0; at < both; at++) {
            if (!alike(rows.get(at), newer.get(at))) {
                rows.set(at, newer.get(at));
            }
        }
        rows.remove(both, rows.size());
        rows.addAll(newer.subList(both, newer.size()));
    }

    private static boolean alike(DraftRow one, DraftRow other) {
        return one instanceof DraftRow.Block(var text, var block, var evidence)
                ? other instanceof DraftRow.Block(var newText, var newBlock, var newEvidence)
                        && text.equals(newText)
                        && evidence.equals(newEvidence)
                : one.equals(other);
    }

    private void apply(StudioEvent event) {
        switch (event) {
            case StudioEvent.DraftBegun begun -> {
                // what was just asked for is what the writer wants to see
                if (begun.source().equals(source)) {
                    wanted = null;
                    load();
                }
            }
            case StudioEvent.ChapterGrew grown -> {}
            case StudioEvent.ChapterWritten written -> loadIf(written.draft().equals(shown));
            case StudioEvent.DraftFinished finished -> loadIf(finished.source().equals(source));
            case StudioEvent.SourceAdded added -> {}
            case StudioEvent.JobChanged changed -> {}
            case StudioEvent.TranscriptBegun begun -> {}
            case StudioEvent.TranscriptGrew grew -> {}
            case StudioEvent.TranscriptFinished finished -> {}
            case StudioEvent.DraftEdited(DraftId edited) -> loadIf(edited.equals(shown));
            case StudioEvent.AtTheDesk other -> {}
        }
    }

    private void loadIf(boolean concerned) {
        if (concerned) {
            load();
        }
    }
}
