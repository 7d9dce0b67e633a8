package org.inkwright.desktop.write;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Times;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.studio.DraftDesk;

/// The draft as it was at moments that the writer gave a name. Going back to one keeps the draft of
/// before as another. For the window's thread.
public final class SnapshotsViewModel {
    private static final int LONGEST_NAME = 120;

    private final Texts texts = Texts.of(SnapshotsViewModel.class);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ChaptersViewModel chapters;
    private final WriteViewModel write;
    private final Keep keep;
    private final Background background;
    private final Consumer<Note> notes;
    private final DateTimeFormatter times;

    /// Snapshots of the draft whose chapters are listed.
    ///
    /// @param write keeps what is typed before a snapshot is taken
    public SnapshotsViewModel(
            ChaptersViewModel chapters,
            WriteViewModel write,
            Keep keep,
            Background background,
            Consumer<Note> notes) {
        this.chapters = chapters;
        this.write = write;
        this.keep = keep;
        this.background = background;
        this.notes = notes;
        this.times = Times.in(keep.zone());
        open.subscribe(now -> refresh());
        chapters.rows().subscribe(this::refresh);
    }

    /// Where snapshots are kept, and what names those without a name.
    public record Keep(Library library, DraftDesk desk, InstantSource clock, ZoneId zone) {}

    /// A snapshot.
    ///
    /// @param name what the writer called it
    /// @param when when it was taken, in words
    record Row(SnapshotId id, String name, String when) {}

    /// Whether the snapshots are shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// The snapshots, newest first. The view must not change them.
    ObservableList<Row> rows() {
        return rows;
    }

    /// Shows the snapshots, or takes them away.
    public void turn() {
        open.set(!open.get());
    }

    /// Keeps the draft as it is under a name; without one under the time.
    void take(String name) {
        String plain = name.strip();
        String called = plain.isEmpty() ? now() : plain;
        String shortened = called.substring(0, Math.min(called.length(), LONGEST_NAME));
        change(draft -> {
            var _ = keep.desk().snapshot(draft, shortened);
            return Note.said(texts.text("snapshots.taken", shortened));
        });
    }

    private String now() {
        return times.format(keep.clock().instant());
    }

    /// Makes the draft read as it did then.
    void goBack(Row row) {
        change(draft -> {
            var _ = keep.desk().snapshot(draft, texts.text("snapshots.before", row.name()));
            boolean there = keep.desk().restore(row.id());
            return there
                    ? Note.said(texts.text("snapshots.went", row.name()))
                    : Note.problem(texts.text("snapshots.gone", row.name()), List.of());
        });
    }

    private void change(Function<DraftId, Note> work) {
        DraftId draft = chapters.draft();
        if (draft != null) {
            write.whenKept(() ->
                    background.start(
                            "snapshot",
                            () -> work.apply(draft),
                            note -> {
                                notes.accept(note);
                                refresh();
                            }));
        }
    }

    private void refresh() {
        DraftId draft = chapters.draft();
        if (!open.get() || draft == null) {
            rows.clear();
            return;
        }
        background.start(
                "snapshots",
                () -> keep.library().read(work -> work.snapshots().of(draft)),
                found -> {
                    if (draft.equals(chapters.draft())) {
                        show(found);
                    }
                });
    }

    private void show(List<Snapshot> found) {
        List<Row> newer =
                found.stream()
                        .map(one -> new Row(one.id(), one.name(), times.format(one.createdAt())))
                        .toList();
        if (!rows.equals(newer)) {
            rows.setAll(newer);
        }
    }
}
