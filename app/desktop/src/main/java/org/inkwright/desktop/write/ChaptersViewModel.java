package org.inkwright.desktop.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.WordCount;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Feed;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The chapters of the draft on the desk, in the writer's order. For the window's thread.
public final class ChaptersViewModel {
    private final Texts texts = Texts.of(ChaptersViewModel.class);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ChapterId> selected = new SimpleObjectProperty<>();
    private final Library library;
    private final DraftDesk desk;
    private final Background background;
    private final Consumer<Note> notes;
    private @Nullable DraftId draft;

    /// An empty list.
    ///
    /// @param feed tells on the window's thread
    public ChaptersViewModel(
            Library library,
            DraftDesk desk,
            Feed feed,
            Background background,
            Consumer<Note> notes) {
        this.library = library;
        this.desk = desk;
        this.background = background;
        this.notes = notes;
        feed.subscribe(this::apply);
    }

    /// A chapter.
    ///
    /// @param chapter which one
    /// @param number its number, from 1
    /// @param title its heading
    /// @param words how many words it has
    /// @param state whether there is a text
    public record Row(ChapterId chapter, int number, String title, int words, State state) {}

    /// Whether a chapter has a text.
    public enum State {
        WRITTEN,
        /// A text model is writing it.
        GROWING,
        /// It is yet to be written.
        EMPTY
    }

    /// The chapters. The view must not change them.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// The chapter that is written in; null while there is none.
    public ObjectProperty<@Nullable ChapterId> selectedProperty() {
        return selected;
    }

    /// The draft whose chapters these are; null while there is none.
    public @Nullable DraftId draft() {
        return draft;
    }

    /// How many words all chapters have together.
    public int words() {
        return rows.stream().mapToInt(Row::words).sum();
    }

    /// Shows the chapters of a draft.
    public void open(@Nullable DraftId newDraft) {
        if (newDraft == null || !newDraft.equals(draft)) {
            draft = newDraft;
            rows.clear();
            selected.set(null);
        }
        load();
    }

    /// Adds an empty chapter behind the selected one and selects it.
    public void add() {
        DraftId on = draft;
        if (on != null) {
            int at = indexOf(selected.get());
            background.start(
                    "chapter-add",
                    () ->
                            desk.addChapter(
                                    on,
                                    texts.text("chapters.untitled"),
                                    at < 0 ? Integer.MAX_VALUE : at + 1),
                    added -> added.ifPresent(chapter -> load(chapter)));
        }
    }

    /// Gives a chapter another heading; an empty one is not taken.
    public void retitle(ChapterId chapter, String title) {
        DraftId on = draft;
        String plain = title.strip().replaceAll("\\s+", " ");
        boolean same =
                rows.stream()
                        .anyMatch(
                                row -> row.chapter().equals(chapter) && row.title().equals(plain));
        if (on != null && !plain.isEmpty() && !same) {
            change("chapter-title", () -> desk.retitle(on, chapter, plain));
        }
    }

    /// Moves a chapter.
    ///
    /// @param from its place now, from 0
    /// @param to its place then; nothing happens when there is no such place
    public void move(int from, int to) {
        DraftId on = draft;
        boolean there = from >= 0 && from < rows.size() && to >= 0 && to < rows.size();
        if (on == null || !there || from == to) {
            return;
        }
        List<ChapterId> order = new ArrayList<>(rows.stream().map(Row::chapter).toList());
        order.add(to, order.remove(from));
        change("chapter-order", () -> desk.reorder(on, order));
    }

    /// Moves the selected chapter by some places.
    public void moveSelected(int by) {
        int at = indexOf(selected.get());
        move(at, at + by);
    }

    /// Takes a chapter out; a note offers to bring it back.
    public void remove(Row row) {
        DraftId on = draft;
        if (on == null) {
            return;
        }
        int at = indexOf(row.chapter());
        change("chapter-remove", () -> desk.remove(on, row.chapter()));
        if (row.chapter().equals(selected.get())) {
            selected.set(rows.size() > 1 ? rows.get(at > 0 ? at - 1 : 1).chapter() : null);
        }
        notes.accept(
                Note.done(
                        texts.text("chapters.removed", row.title()),
                        new Note.Action(
                                texts.text("chapters.bring-back"),
                                () -> bringBack(on, row.chapter()))));
    }

    private void bringBack(DraftId on, ChapterId chapter) {
        change("chapter-back", () -> desk.bringBack(on, chapter), chapter);
    }

    private void change(String name, Runnable work) {
        change(name, work, null);
    }

    /// @param choice the chapter to go to afterwards; null to stay where the writer is by then
    private void change(String name, Runnable work, @Nullable ChapterId choice) {
        background.run(name, work, () -> load(choice));
    }

    private int indexOf(@Nullable ChapterId chapter) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).chapter().equals(chapter))
                .findFirst()
                .orElse(-1);
    }

    private void load() {
        load(null);
    }

    private void load(@Nullable ChapterId choice) {
        DraftId on = draft;
        if (on != null) {
            background.start("chapters", () -> read(on), read -> show(on, read, choice));
        }
    }

    private List<Row> read(DraftId on) {
        List<WrittenChapter> chapters = library.read(work -> work.drafts().chapters(on));
        return IntStream.range(0, chapters.size())
                .mapToObj(at -> row(at + 1, chapters.get(at)))
                .toList();
    }

    private static Row row(int number, WrittenChapter written) {
        return new Row(
                written.chapter().id(),
                number,
                written.chapter().title(),
                WordCount.of(written.markdown()),
                written.revision() == null ? State.EMPTY : State.WRITTEN);
    }

    private void show(DraftId on, List<Row> read, @Nullable ChapterId choice) {
        if (!on.equals(draft)) {
            return;
        }
        renew(read);
        if (choice != null && indexOf(choice) >= 0) {
            selected.set(choice);
        } else if (indexOf(selected.get()) < 0) {
            selected.set(first());
        }
    }

    /// Rows of the same chapters are exchanged one by one: the others may be in use.
    private void renew(List<Row> read) {
        boolean same =
                rows.stream()
                        .map(Row::chapter)
                        .toList()
                        .equals(read.stream().map(Row::chapter).toList());
        if (!same) {
            rows.setAll(read);
            return;
        }
        for (int at = 0; at < read.size(); at++) {
            if (!rows.get(at).equals(read.get(at))) {
                rows.set(at, read.get(at));
            }
        }
    }

    /// Nothing is opened before it is written: there would be nothing to read.
    private @Nullable ChapterId first() {
        return rows.stream()
                .filter(row -> row.state() == State.WRITTEN)
                .findFirst()
                .map(Row::chapter)
                .orElse(null);
    }

    private boolean someGrow() {
        return rows.stream().anyMatch(row -> row.state() == State.GROWING);
    }

    private void grow(StudioEvent.ChapterGrew grown) {
        int at = indexOf(grown.chapter());
        if (at >= 0 && grown.draft().equals(draft)) {
            Row row = rows.get(at);
            rows.set(
                    at,
                    new Row(
                            row.chapter(),
                            row.number(),
                            row.title(),
                            WordCount.of(grown.text()),
                            State.GROWING));
        }
    }

    private void apply(StudioEvent event) {
        if (event instanceof StudioEvent.ChapterGrew grown) {
            grow(grown);
            return;
        }
        boolean ours =
                switch (event) {
                    case StudioEvent.DraftEdited(DraftId edited) -> edited.equals(draft);
                    case StudioEvent.ChapterWritten(DraftId written, var chapter) ->
                            written.equals(draft);
                    case StudioEvent.JobChanged(Job job, var left) ->
                            job.state() != JobState.RUNNING && someGrow();
                    default -> false;
                };
        if (ours) {
            load();
        }
    }
}
