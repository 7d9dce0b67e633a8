package org.inkwright.desktop.write;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Times;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Saved;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// What the chapter read like before, newest first. Of the many texts that were kept while the
/// writer typed, the last of each minute is shown. For the window's thread.
public final class HistoryViewModel {
    private final Texts texts = Texts.of(HistoryViewModel.class);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper older = new ReadOnlyStringWrapper("");
    private final WriteViewModel write;
    private final DraftDesk desk;
    private final Background background;
    private final DateTimeFormatter times;
    private @Nullable Row chosen;

    /// A history that is closed.
    ///
    /// @param zone whose clock the times are told by
    public HistoryViewModel(
            WriteViewModel write, DraftDesk desk, Background background, ZoneId zone) {
        this.write = write;
        this.desk = desk;
        this.background = background;
        this.times = Times.in(zone);
        open.subscribe(now -> refresh());
        write.modeProperty().subscribe(mode -> refresh());
        write.savedProperty()
                .subscribe(saved -> {
                    if (saved == Saved.KEPT) {
                        refresh();
                    }
                });
    }

    /// A text of the past.
    ///
    /// @param number its revision
    /// @param when when it was kept, in words
    /// @param what who wrote it or what it brought back, and how long it is, in words
    public record Row(int number, String when, String what) {}

    /// Whether the history is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// The texts of the past. The view must not change them.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// The text of the chosen row; empty while none is.
    public ReadOnlyStringProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    /// Shows the history, or takes it away.
    public void turn() {
        open.set(!open.get());
    }

    /// Chooses a text of the past to be compared.
    public void choose(@Nullable Row row) {
        chosen = row;
        Sheet sheet = write.sheet();
        if (row == null || sheet == null) {
            older.set("");
            return;
        }
        background.start(
                "history-text",
                () -> desk.revision(sheet, row.number()),
                found -> {
                    if (row.equals(chosen) && sheet.equals(write.sheet())) {
                        older.set(found.map(revision -> revision.text().markdown()).orElse(""));
                    }
                });
    }

    /// Makes the chapter read as the chosen text; what it read like until now stays in the history.
    public void restore() {
        Row row = chosen;
        if (row != null) {
            write.restore(row.number());
        }
    }

    private void refresh() {
        Sheet sheet = write.sheet();
        if (!open.get() || sheet == null) {
            rows.clear();
            return;
        }
        background.start(
                "history",
                () -> thinned(desk.history(sheet)),
                facts -> {
                    if (sheet.equals(write.sheet())) {
                        show(facts);
                    }
                });
    }

    private void show(List<RevisionFacts> facts) {
        List<Row> newer = facts.stream().map(this::row).toList();
        if (!rows.equals(newer)) {
            rows.setAll(newer);
        }
    }

    /// The last of each minute's typing; whatever else happened stands for itself.
    static List<RevisionFacts> thinned(List<RevisionFacts> newestFirst) {
        List<RevisionFacts> kept = new ArrayList<>();
        Instant minute = Instant.MAX;
        for (RevisionFacts one : newestFirst) {
            Instant its = one.createdAt().truncatedTo(ChronoUnit.MINUTES);
            boolean typing =
                    one.author() == Revision.Author.WRITER && one.lineage().label().isEmpty();
            if (!typing || !its.equals(minute)) {
                kept.add(one);
            }
            minute = typing ? its : Instant.MAX;
        }
        return kept;
    }

    private Row row(RevisionFacts facts) {
        String who =
                switch (facts.lineage().label()) {
                    case "undo" -> texts.text("history.undo");
                    case "redo" -> texts.text("history.redo");
                    case "" ->
                            facts.author() == Revision.Author.MACHINE
                                    ? texts.text("history.machine")
                                    : texts.text("history.writer");
                    default -> texts.text("history.restored");
                };
        return new Row(
                facts.number(),
                times.format(facts.createdAt()),
                texts.text("history.what", who, facts.words()));
    }
}
