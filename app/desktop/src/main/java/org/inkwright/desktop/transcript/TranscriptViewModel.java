package org.inkwright.desktop.transcript;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.studio.Feed;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The transcript of the source on the desk, as it grows. For the window's thread.
public final class TranscriptViewModel {
    private final ObservableList<Segment> segments = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(new Mode.None());
    private final Library library;
    private final Background background;
    private @Nullable SourceId source;
    private @Nullable TranscriptId transcript;

    /// A transcript that follows the studio.
    ///
    /// @param feed tells on the window's thread
    public TranscriptViewModel(Library library, Feed feed, Background background) {
        this.library = library;
        this.background = background;
        feed.subscribe(this::apply);
    }

    /// How much of a transcript there is.
    public sealed interface Mode {
        /// There is none.
        record None() implements Mode {}

        /// It grows, or waits to.
        record Growing() implements Mode {}

        /// It is all there.
        ///
        /// @param warnings keys of what the writer should know
        record Complete(List<String> warnings) implements Mode {
            public Complete {
                warnings = List.copyOf(warnings);
            }
        }
    }

    /// The lines so far. The view must not change them.
    public ObservableList<Segment> segments() {
        return segments;
    }

    /// How much there is.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The transcript that is shown; null while there is none.
    public @Nullable TranscriptId transcript() {
        return transcript;
    }

    /// Shows the newest transcript of a source.
    public void open(@Nullable SourceId newSource) {
        source = newSource;
        transcript = null;
        segments.clear();
        mode.set(new Mode.None());
        if (newSource != null) {
            load(newSource);
        }
    }

    private record Loaded(SourceId source, Transcript transcript, List<Segment> segments) {}

    private void load(SourceId wanted) {
        background.start("transcript", () -> read(wanted), this::show);
    }

    private List<Loaded> read(SourceId wanted) {
        return library.read(work ->
                work.transcripts().newestOf(wanted).stream()
                        .map(t -> new Loaded(wanted, t, work.transcripts().segments(t.id(), 0)))
                        .toList());
    }

    private void show(List<Loaded> found) {
        for (Loaded loaded : found) {
            if (!loaded.source().equals(source)) {
                continue;
            }
            boolean same = loaded.transcript().id().equals(transcript);
            transcript = loaded.transcript().id();
            if (!same || loaded.segments().size() > segments.size()) {
                segments.setAll(loaded.segments());
            }
            Coverage coverage = loaded.transcript().coverage();
            mode.set(
                    coverage.state() == Coverage.State.COMPLETE
                            ? new Mode.Complete(coverage.warnings())
                            : new Mode.Growing());
        }
    }

    private void apply(StudioEvent event) {
        switch (event) {
            case StudioEvent.TranscriptBegun(SourceId of, TranscriptId id) -> begin(of, id);
            case StudioEvent.TranscriptGrew grew -> grow(grew);
            case StudioEvent.TranscriptFinished(SourceId of, TranscriptId id) -> {
                if (of.equals(source)) {
                    load(of);
                }
            }
            case StudioEvent.SourceAdded added -> {}
            case StudioEvent.JobChanged changed -> {}
            case StudioEvent.DraftBegun begun -> {}
            case StudioEvent.ChapterWritten written -> {}
            case StudioEvent.DraftFinished finished -> {}
            case StudioEvent.AtTheDesk desk -> {}
        }
    }

    private void begin(SourceId of, TranscriptId id) {
        if (of.equals(source)) {
            transcript = id;
            segments.clear();
            mode.set(new Mode.Growing());
        }
    }

    private void grow(StudioEvent.TranscriptGrew grew) {
        if (!grew.source().equals(source)) {
            return;
        }
        if (!grew.transcript().equals(transcript)) {
            load(grew.source());
            return;
        }
        List<Segment> fresh = new ArrayList<>();
        for (Segment segment : grew.segments()) {
            int expected = segments.size() + fresh.size();
            if (segment.index() > expected) {
                load(grew.source());
                return;
            }
            if (segment.index() == expected) {
                fresh.add(segment);
            }
        }
        segments.addAll(fresh);
    }
}
