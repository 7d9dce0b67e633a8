package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;

import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryPage.Found;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;

/// A library with drafts to be found in it.
final class Shelf {
    final TestLibrary library;
    private final Outline outline;

    Shelf(TestLibrary library) {
        this.library = library;
        outline = library.make.outline(library.transcript);
        library.keep(unit -> unit.drafts().add(outline));
    }

    /// A draft with one chapter.
    ItemRef.OfDraft draft(String title, String text) {
        return library.library().write(unit -> draft(unit, title, text));
    }

    ItemRef.OfDraft draft(UnitOfWork unit, String title, String text) {
        var id = new DraftId(library.ids.next());
        var front = new FrontMatter(title, "en", "", null);
        unit.drafts().add(new Draft(id, library.source.id(), outline.id(), front, THEN));
        var chapter = new Chapter(new ChapterId(library.ids.next()), id, 0, "First", null, null);
        var variant =
                new Variant(
                        new VariantId(library.ids.next()),
                        chapter.id(),
                        1,
                        Variant.WRITER,
                        Variant.State.FINISHED,
                        THEN);
        unit.drafts().add(chapter);
        unit.drafts().add(variant);
        unit.drafts().choose(chapter.id(), variant.id());
        write(unit, variant.id(), 1, text);
        return new ItemRef.OfDraft(id);
    }

    /// Follows a draft's text by another.
    void rewrite(ItemRef.OfDraft draft, String text) {
        library.keep(unit -> {
            Revision newest = unit.drafts().chapters(draft.id()).getFirst().revision();
            if (newest == null) {
                throw new IllegalStateException("nothing was written");
            }
            write(unit, newest.variant(), newest.number() + 1, text);
        });
    }

    /// Waits until the search index has everything.
    void settle() {
        LibraryQuery query = LibraryQuery.everything().withText("x");
        while (!page(query).complete()) {
            Thread.onSpinWait();
        }
    }

    List<String> titles(LibraryQuery query) {
        return titles(page(query));
    }

    List<String> titles(String words) {
        return titles(LibraryQuery.everything().withText(words));
    }

    LibraryPage page(LibraryQuery query) {
        return library.read(unit -> unit.catalogue().find(query, null));
    }

    static List<String> titles(LibraryPage page) {
        return page.found().stream().map(found -> found.item().title()).toList();
    }

    Found first(String words) {
        return page(LibraryQuery.everything().withText(words)).found().getFirst();
    }

    UUID id(String title) {
        return page(LibraryQuery.everything()).found().stream()
                .filter(found -> found.item().title().equals(title))
                .findFirst()
                .orElseThrow()
                .item()
                .ref()
                .value();
    }

    private void write(UnitOfWork unit, VariantId variant, int number, String text) {
        unit.drafts()
                .add(
                        new Revision(
                                new RevisionId(library.ids.next()),
                                variant,
                                number,
                                SupportedText.of(text),
                                Revision.Author.WRITER,
                                THEN));
    }
}
