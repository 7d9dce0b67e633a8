package org.inkwright.desktop.library;

import java.util.List;
import java.util.function.Consumer;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Catalogue;
import org.inkwright.manuscript.Library;
import org.inkwright.studio.LibraryDesk;

/// Titles, tags, trash and copies of what stands in the library. For the window's thread.
public final class ShelfViewModel {
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_TITLE = 300;

    private final Texts texts = Texts.of(ShelfViewModel.class);
    private final LibraryViewModel list;
    private final Library library;
    private final LibraryDesk desk;
    private final Background background;
    private final Consumer<Note> notes;

    /// Works on the things of a list.
    public ShelfViewModel(
            LibraryViewModel list,
            Library library,
            LibraryDesk desk,
            Background background,
            Consumer<Note> notes) {
        this.list = list;
        this.library = library;
        this.desk = desk;
        this.background = background;
        this.notes = notes;
    }

    /// The tags there are, by name.
    void tags(Consumer<List<String>> then) {
        background.start(
                "tags",
                () ->
                        library.read(work -> work.catalogue().tags()).stream()
                                .map(Catalogue.TagCount::tag)
                                .toList(),
                then);
    }

    /// Puts a tag on a thing, or takes it off.
    void turnTag(ItemRow row, String tag) {
        boolean has = row.item().marks().tags().contains(tag);
        tidy(has ? () -> desk.untag(row.ref(), tag) : () -> desk.tag(row.ref(), tag));
    }

    /// Puts a tag on a thing.
    ///
    /// @param typed what the writer typed; a blank one is none, one that is too long is cut
    void addTag(ItemRow row, String typed) {
        String plain = typed.strip();
        String tag = plain.substring(0, Math.min(plain.length(), LONGEST_TAG)).strip();
        if (!tag.isEmpty()) {
            tidy(() -> desk.tag(row.ref(), tag));
        }
    }

    /// Gives a thing another title; a note takes it back.
    ///
    /// @param typed what the writer typed; a blank one is none, one that is too long is cut
    void rename(ItemRow row, String typed) {
        String before = row.item().title();
        String plain = typed.strip();
        String title = plain.substring(0, Math.min(plain.length(), LONGEST_TITLE)).strip();
        if (!title.isEmpty() && !title.equals(before)) {
            tidy(() -> desk.rename(row.ref(), title));
            notes.accept(
                    Note.done(
                            texts.text("rename.done", title),
                            new Note.Action(
                                    texts.text("rename.undo"),
                                    () -> tidy(() -> desk.rename(row.ref(), before)))));
        }
    }

    /// Puts a thing into the trash; a note brings it back.
    void discard(ItemRow row) {
        list.gone(row);
        tidy(() -> desk.discard(row.ref()));
        notes.accept(
                Note.done(
                        texts.text("trash.moved", row.item().title()),
                        new Note.Action(texts.text("trash.undo"), () -> restore(row))));
    }

    /// Takes a thing out of the trash.
    void restore(ItemRow row) {
        tidy(() -> desk.restore(row.ref()));
    }

    /// Deletes what is in the trash for good.
    void emptyTrash() {
        background.start(
                "empty-trash",
                desk::emptyTrash,
                deleted -> {
                    notes.accept(Note.said(texts.text("trash.emptied", deleted)));
                    list.refresh();
                });
    }

    /// A new draft like another.
    void duplicate(ItemRow row) {
        var draft = row.draft();
        if (draft != null) {
            String title = texts.text("copy.title", row.item().title());
            tidy(() -> desk.duplicate(draft, title));
        }
    }

    private void tidy(Runnable work) {
        background.run("tidy", work, list::refresh);
    }
}
