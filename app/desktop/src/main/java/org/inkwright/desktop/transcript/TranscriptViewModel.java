package org.inkwright.desktop.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.desktop.work.Saved;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.studio.Feed;
import org.inkwright.studio.StudioEvent;
import org.inkwright.studio.TranscriptDesk;
import org.inkwright.transcription.Doubt;
import org.jspecify.annotations.Nullable;

/// The transcript of the source on the desk, as it grows and as the writer mends it. What is typed
/// is kept within a second, as a layer over what the machine heard. For the window's thread.
public final class TranscriptViewModel {
    /// How long after the first key of a burst the words are kept.
    static final Duration PAUSE = Duration.ofMillis(600);

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(new Mode.None());
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.KEPT);
    private final List<Runnable> listeners = new ArrayList<>();
    private final TranscriptReader reader;
    private final TranscriptDesk desk;
    private final Later later;
    private final EditQueue queue;
    private Page page = new NoPage();
    private Later.Call timer = () -> {};
    private @Nullable SourceId source;
    private @Nullable TranscriptDocument document;
    private boolean touched;

    /// A transcript that follows the studio.
    ///
    /// @param feed tells on the window's thread
    public TranscriptViewModel(
            Library library, TranscriptDesk desk, Feed feed, Background background, Later later) {
        this.reader = new TranscriptReader(library, background, this::show, this::missed);
        this.desk = desk;
        this.later = later;
        this.queue = new EditQueue(background, later, this::tellSaved);
        feed.subscribe(this::apply);
    }

    /// How much of a transcript there is.
    public sealed interface Mode {
        /// There is none.
        record None() implements Mode {}

        /// It is being read.
        record Reading() implements Mode {}

        /// It could not be read.
        record Unread() implements Mode {}

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

    /// Where the rows are shown.
    interface Page {
        /// Shows other rows from the beginning.
        void open(List<Row> rows);

        /// Shows some rows in place of others.
        void change(RowChange change);
    }

    private static final class NoPage implements Page {
        @Override
        public void open(List<Row> rows) {}

        @Override
        public void change(RowChange change) {}
    }

    /// How much there is.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Whether all that was typed is kept.
    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The transcript that is shown; null while there is none.
    public @Nullable TranscriptId transcript() {
        return document == null ? null : document.id();
    }

    /// The transcript on the desk; null while there is none.
    @Nullable TranscriptDocument document() {
        return document;
    }

    /// Names where the rows are shown; it is told of those that are there.
    void over(Page newPage) {
        page = newPage;
        page.open(document == null ? List.of() : document.rows());
    }

    /// Hears that the kept text changed: another transcript, more of it, an edit.
    void onText(Runnable listener) {
        listeners.add(listener);
    }

    /// Shows the newest transcript of a source.
    public void open(@Nullable SourceId newSource) {
        leaveLines();
        source = newSource;
        document = null;
        page.open(List.of());
        touched = false;
        mode.set(newSource == null ? new Mode.None() : new Mode.Reading());
        told();
        if (newSource != null) {
            reader.read(newSource);
        }
    }

    private void missed(TranscriptReader.Trouble trouble) {
        if (trouble.source().equals(source) && document == null) {
            mode.set(
                    switch (trouble.why()) {
                        case NONE -> new Mode.None();
                        case UNREAD -> new Mode.Unread();
                    });
            told();
        }
    }

    /// Whether the writer has changed words since this source came to the desk.
    public boolean touched() {
        return touched;
    }

    private void told() {
        listeners.forEach(Runnable::run);
    }

    private void show(TranscriptReader.Loaded loaded) {
        if (!loaded.source().equals(source)) {
            return;
        }
        TranscriptDocument on = document;
        if (on == null || !on.id().equals(loaded.transcript().id())) {
            document = loaded.document();
            page.open(document.rows());
        } else {
            catchUp(on, loaded);
        }
        Coverage coverage = loaded.transcript().coverage();
        mode.set(
                coverage.state() == Coverage.State.COMPLETE
                        ? new Mode.Complete(coverage.warnings())
                        : new Mode.Growing());
        told();
    }

    private void catchUp(TranscriptDocument on, TranscriptReader.Loaded loaded) {
        int known = on.text().heardSegments();
        if (known < loaded.segments().size()) {
            page.change(on.grow(loaded.segments().subList(known, loaded.segments().size())));
        }
        for (KeptEdit edit : loaded.edits()) {
            if (on.isNext(edit)) {
                page.change(on.take(edit));
            }
        }
        on.spokenIn(loaded.transcript().language()).ifPresent(page::change);
    }

    /// The writer changed the words of a row; the page shows them already.
    void typed(int row, String words) {
        TranscriptDocument on = document;
        if (on == null || row >= on.rows().size()) {
            return;
        }
        boolean first = on.typed().values().stream().allMatch(String::isBlank);
        on.type(row, words);
        touched = true;
        saved.set(Saved.PENDING);
        if (on.hasEmptied(row)) {
            leaveLines();
        } else if (first) {
            timer.cancel();
            timer = later.in(PAUSE, this::keepTyped);
        }
    }

    /// Keeps what was typed without waiting longer. A line that was emptied waits until the writer
    /// has left it: perhaps other words are to come.
    void keepTyped() {
        timer.cancel();
        TranscriptDocument on = document;
        if (on != null) {
            on.typed()
                    .forEach((line, words) -> {
                        if (!words.isBlank()) {
                            add(on, () -> new TranscriptEdit.Reworded(line, words));
                        }
                    });
        }
    }

    /// The writer is elsewhere now: emptied lines go.
    public void leaveLines() {
        keepTyped();
        TranscriptDocument on = document;
        if (on == null) {
            return;
        }
        List<LineId> emptied =
                on.typed().entrySet().stream()
                        .filter(entry -> entry.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .toList();
        if (!emptied.isEmpty()) {
            add(on, () -> new TranscriptEdit.Removed(emptied));
        }
    }

    /// An edit of the text as it is kept.
    ///
    /// @param edit asked when all before is kept; null when there is nothing to do any more
    void edit(Function<TranscriptDocument, TranscriptEdit.@Nullable Change> edit) {
        TranscriptDocument on = document;
        if (on != null) {
            keepTyped();
            add(on, () -> edit.apply(on));
        }
    }

    /// Takes the last edit back, also one from before the last start of the program.
    void undo() {
        step(on -> () -> desk.undo(on.id()));
    }

    /// Brings back what undo took.
    void redo() {
        step(on -> () -> desk.redo(on.id()));
    }

    private void step(Function<TranscriptDocument, Supplier<Optional<KeptEdit>>> step) {
        TranscriptDocument on = document;
        if (on != null) {
            keepTyped();
            queue.add(new EditQueue.Step(() -> step.apply(on), kept -> kept(on, kept)));
        }
    }

    private void add(TranscriptDocument on, Supplier<TranscriptEdit.@Nullable Change> change) {
        queue.add(new EditQueue.Step(() -> keeping(on, change.get()), kept -> kept(on, kept)));
    }

    private @Nullable Supplier<Optional<KeptEdit>> keeping(
            TranscriptDocument on, TranscriptEdit.@Nullable Change change) {
        if (change == null) {
            return null;
        }
        if (!on.text().takes(change)) {
            on.settle(change);
            return null;
        }
        TranscriptId transcript = on.id();
        return () -> desk.edit(transcript, change);
    }

    private void kept(TranscriptDocument on, KeptEdit edit) {
        if (on.isNext(edit)) {
            RowChange change = on.take(edit);
            if (on.equals(document)) {
                page.change(change);
                told();
            }
        } else if (edit.number() > on.edits() && on.equals(document) && source != null) {
            reader.read(source);
        }
    }

    /// Other stretches are doubtful now.
    void doubt(List<Doubt> doubts) {
        if (document != null) {
            page.change(document.doubt(doubts));
        }
    }

    /// Keeps what is left on the calling thread: the window is closing.
    public void finish() {
        leaveLines();
        queue.finish();
    }

    private void tellSaved() {
        TranscriptDocument on = document;
        boolean nothingNew = on == null || on.typed().isEmpty();
        if (queue.isFailing()) {
            saved.set(Saved.FAILED);
        } else {
            saved.set(queue.isIdle() && nothingNew ? Saved.KEPT : Saved.PENDING);
        }
        if (queue.isIdle() && !nothingNew) {
            timer.cancel();
            timer = later.in(PAUSE, this::keepTyped);
        }
    }

    private void apply(StudioEvent event) {
        switch (event) {
            case StudioEvent.TranscriptBegun(SourceId of, TranscriptId id) -> reload(of);
            case StudioEvent.TranscriptGrew grew -> grow(grew);
            case StudioEvent.TranscriptFinished(SourceId of, TranscriptId id) -> reload(of);
            case StudioEvent.TranscriptEdited(SourceId of, TranscriptId id, KeptEdit edit) -> {
                if (document != null && document.id().equals(id)) {
                    kept(document, edit);
                }
            }
            default -> {}
        }
    }

    private void reload(SourceId of) {
        if (of.equals(source)) {
            reader.read(of);
        }
    }

    private void grow(StudioEvent.TranscriptGrew grew) {
        TranscriptDocument on = document;
        if (!grew.source().equals(source)) {
            return;
        }
        if (on == null || !grew.transcript().equals(on.id())) {
            reader.read(grew.source());
            return;
        }
        int known = on.text().heardSegments();
        List<Segment> fresh =
                grew.segments().stream().filter(segment -> segment.index() >= known).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (fresh.getFirst().index() > known) {
            reader.read(grew.source());
            return;
        }
        page.change(on.grow(fresh));
        told();
    }
}
