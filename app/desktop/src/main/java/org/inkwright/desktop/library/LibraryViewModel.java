package org.inkwright.desktop.library;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.Feed;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The list of everything in the library, newest first. For the window's thread.
public final class LibraryViewModel {
    private static final int PAGE = 100;

    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
    private final Map<SourceId, SourceRow> bySource = new HashMap<>();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.LOADING);
    private final ObjectProperty<@Nullable SourceRow> selected = new SimpleObjectProperty<>();
    private final Library library;
    private final JobDesk jobs;
    private final Background background;

    /// A list that follows the studio from now on.
    ///
    /// @param feed tells on the window's thread
    public LibraryViewModel(Library library, JobDesk jobs, Feed feed, Background background) {
        this.library = library;
        this.jobs = jobs;
        this.background = background;
        feed.subscribe(this::apply);
        more(null);
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

    /// The rows, newest first. The view must not change them.
    public ObservableList<SourceRow> rows() {
        return rows;
    }

    /// Whether there is anything.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The row on the desk; null while there is none.
    public ObjectProperty<@Nullable SourceRow> selectedProperty() {
        return selected;
    }

    /// Puts a source on the desk.
    public void select(SourceId source) {
        SourceRow row = bySource.get(source);
        if (row != null) {
            selected.set(row);
        }
    }

    private void more(@Nullable SourceId before) {
        background.start("library-page", () -> page(before), this::show);
    }

    private List<SourceRow> page(@Nullable SourceId before) {
        Map<SourceId, Job> newest = new HashMap<>();
        for (Job job : jobs.list()) {
            newest.merge(
                    job.subject().source(),
                    job,
                    (a, b) -> b.createdAt().isAfter(a.createdAt()) ? b : a);
        }
        return library.read(work ->
                work.sources().page(before, PAGE).stream()
                        .map(s -> new SourceRow(s, facts(work, s, newest.get(s.id()))))
                        .toList());
    }

    private static SourceFacts facts(UnitOfWork work, Source source, @Nullable Job job) {
        Duration length =
                work.sources()
                        .mediaOf(source.id())
                        .map(media -> media.facts().duration())
                        .orElse(Duration.ZERO);
        boolean transcribed =
                work.transcripts()
                        .newestOf(source.id())
                        .filter(t -> t.coverage().state() == Coverage.State.COMPLETE)
                        .isPresent();
        return new SourceFacts(length, transcribed, chapters(work, source.id()), job, null);
    }

    private static int chapters(UnitOfWork work, SourceId source) {
        return work.drafts().draftsOf(source).stream()
                .findFirst()
                .filter(draft -> draft.front().seo() != null)
                .map(draft -> work.drafts().chapters(draft.id()).size())
                .orElse(0);
    }

    private void show(List<SourceRow> page) {
        for (SourceRow row : page) {
            if (bySource.putIfAbsent(row.source().id(), row) == null) {
                rows.add(row);
            }
        }
        mode.set(rows.isEmpty() ? Mode.EMPTY : Mode.FULL);
        if (selected.get() == null && !rows.isEmpty()) {
            selected.set(rows.getFirst());
        }
        if (page.size() == PAGE) {
            more(page.getLast().source().id());
        }
    }

    private void apply(StudioEvent event) {
        switch (event) {
            case StudioEvent.SourceAdded(Source source) -> add(source);
            case StudioEvent.JobChanged(Job job, var left) -> pass(job.subject().source(), event);
            case StudioEvent.TranscriptBegun begun -> pass(begun.source(), event);
            case StudioEvent.TranscriptFinished finished -> pass(finished.source(), event);
            case StudioEvent.DraftFinished finished -> refresh(finished.source());
            case StudioEvent.TranscriptGrew grew -> {}
            case StudioEvent.DraftBegun begun -> {}
            case StudioEvent.ChapterWritten written -> {}
            case StudioEvent.AtTheDesk desk -> {}
        }
    }

    private void add(Source source) {
        if (!bySource.containsKey(source.id())) {
            SourceRow row = new SourceRow(source, SourceFacts.fresh(Duration.ZERO));
            bySource.put(source.id(), row);
            rows.addFirst(row);
            mode.set(Mode.FULL);
            if (selected.get() == null) {
                selected.set(row);
            }
            refresh(source.id());
        }
    }

    private void pass(SourceId source, StudioEvent event) {
        Optional.ofNullable(bySource.get(source)).ifPresent(row -> row.apply(event));
    }

    private void refresh(SourceId source) {
        SourceRow row = bySource.get(source);
        if (row == null) {
            return;
        }
        background.start(
                "library-row",
                () -> library.read(work -> facts(work, row.source(), null)),
                read -> row.know(merged(row.facts(), Objects.requireNonNull(read))));
    }

    private static SourceFacts merged(SourceFacts known, SourceFacts read) {
        return new SourceFacts(
                read.length(), read.transcribed(), read.chapters(), known.job(), known.timeLeft());
    }
}
