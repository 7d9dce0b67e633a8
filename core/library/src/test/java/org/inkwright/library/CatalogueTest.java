package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inkwright.manuscript.Catalogue.TagCount;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.LibraryQuery.Filter;
import org.inkwright.manuscript.LibraryQuery.Sort;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands in the library, with its tags.
class CatalogueTest {
    @TempDir Path folder;
    private TestLibrary library;
    private Shelf shelf;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        shelf = new Shelf(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void anItemSumsUpWhatBelongsToIt() {
        assertEquals(ItemState.TRANSCRIBING, item("Bees").state());
        library.keep(unit -> {
            unit.sources().add(library.make.media(library.source));
            unit.transcripts().append(library.transcript.id(), Manuscripts.window(0, 9_000, 0));
            unit.transcripts().complete(library.transcript.id(), List.of());
        });
        LibraryItem talk = item("Bees");
        assertEquals(ItemState.TRANSCRIBED, talk.state());
        assertEquals(LibraryItem.Size.of(Duration.ofMillis(83_123), 6), talk.size());
        assertEquals(ItemKind.AUDIO, talk.kind());
        var ref = shelf.draft("Of honey", "three little words");
        LibraryItem draft = item("Of honey");
        assertEquals(ItemState.WRITTEN, draft.state());
        assertEquals(LibraryItem.Size.of(Duration.ZERO, 3), draft.size());
        assertEquals(ref, draft.ref());
        shelf.rewrite(ref, "only two");
        assertEquals(2, item("Of honey").size().words());
        library.keep(unit -> {
            var chapter = unit.drafts().chapters(ref.id()).getFirst().chapter();
            unit.drafts().remove(chapter.id(), THEN);
        });
        assertEquals(0, item("Of honey").size().words());
        assertEquals(ItemState.WRITING, item("Of honey").state());
    }

    @Test
    void aNewSourceIsNew() {
        var source = new Source(new SourceId(library.ids.next()), "Notes", SourceKind.TEXT, THEN);
        library.keep(unit -> unit.sources().add(source));
        assertEquals(ItemState.NEW, item("Notes").state());
        assertEquals(ItemKind.TEXT, item("Notes").kind());
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesHoldEverythingOnceInOrderEvenWhileMoreComesIn(Sort sort) {
        library.keep(unit -> {
            for (int i = 0; i < 130; i++) {
                shelf.draft(unit, (i % 2 == 0 ? "é" : "E") + i % 10, "word ".repeat(i % 7));
            }
        });
        shelf.settle();
        for (String words : List.of("", "first")) {
            LibraryQuery query = LibraryQuery.everything().by(sort).withText(words);
            List<LibraryItem> all = new ArrayList<>();
            LibraryPage.Cursor at = null;
            int pages = 0;
            do {
                LibraryPage.Cursor after = at;
                LibraryPage page = library.read(unit -> unit.catalogue().find(query, after));
                page.found().forEach(found -> all.add(found.item()));
                at = page.next();
                pages++;
                shelf.draft("Later " + pages, "later");
            } while (at != null);
            assertTrue(pages >= 3);
            Set<ItemRef> refs = new HashSet<>();
            long drafts =
                    all.stream()
                            .filter(item -> refs.add(item.ref()))
                            .filter(item -> !item.title().startsWith("Later"))
                            .filter(item -> item.kind() == ItemKind.DRAFT)
                            .count();
            assertEquals(all.size(), refs.size(), "nothing twice");
            assertEquals(130, drafts, "nothing is missing");
            assertSorted(sort, all);
        }
    }

    @Test
    void filtersLeaveOutTheOthers() {
        var honey = shelf.draft("Of honey", "text");
        library.keep(unit -> {
            unit.catalogue().tag(honey, " series ");
            unit.catalogue().tag(honey, "draft 1");
        });
        assertEquals(List.of("Of honey"), with(Set.of(ItemKind.DRAFT), Set.of(), Set.of()));
        assertEquals(List.of("Bees"), with(Set.of(ItemKind.AUDIO), Set.of(), Set.of()));
        assertEquals(List.of("Of honey"), with(Set.of(), Set.of(ItemState.WRITTEN), Set.of()));
        assertEquals(List.of("Of honey"), with(Set.of(), Set.of(), Set.of("series", "draft 1")));
        assertEquals(List.of(), with(Set.of(), Set.of(), Set.of("series", "other")));
        assertEquals(List.of("draft 1", "series"), item("Of honey").marks().tags());
        var future =
                new Filter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        THEN.plusSeconds(1),
                        null,
                        LibraryQuery.Shelf.LIBRARY);
        var past =
                new Filter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        THEN.plusSeconds(1),
                        LibraryQuery.Shelf.LIBRARY);
        assertEquals(List.of(), shelf.titles(LibraryQuery.everything().with(future)));
        assertEquals(2, shelf.titles(LibraryQuery.everything().with(past)).size());
        assertEquals(2, library.<Integer>read(unit -> unit.catalogue().count(past)));
    }

    @Test
    void tagsAreCountedRenamedAndJoined() {
        var honey = shelf.draft("Of honey", "text");
        var wax = shelf.draft("Of wax", "text");
        library.keep(unit -> {
            unit.catalogue().tag(honey, "bees");
            unit.catalogue().tag(honey, "bees");
            unit.catalogue().tag(wax, "bees");
            unit.catalogue().tag(wax, "insects");
        });
        assertEquals(List.of(new TagCount("bees", 2), new TagCount("insects", 1)), tags());
        library.keep(unit -> unit.catalogue().renameTag("insects", "bees"));
        assertEquals(List.of(new TagCount("bees", 2)), tags());
        library.keep(unit -> unit.catalogue().renameTag("bees", "Bees!"));
        assertEquals(List.of(new TagCount("Bees!", 2)), tags());
        library.keep(unit -> unit.catalogue().untag(wax, "Bees!"));
        assertEquals(List.of(new TagCount("Bees!", 1)), tags());
    }

    @Test
    void aDuplicateIsADraftOfItsOwn() {
        var honey = shelf.draft("Of honey", "Sweet text.");
        DraftId copy =
                library.library()
                        .write(unit ->
                                unit.catalogue()
                                        .duplicate(
                                                honey.id(), "Of honey, again", library.ids, THEN));
        shelf.rewrite(honey, "Changed.");
        var chapter = library.readAnew(unit -> unit.drafts().chapters(copy)).getFirst();
        assertEquals("Sweet text.", chapter.markdown());
        assertEquals("First", chapter.chapter().title());
        assertEquals("Of honey, again", item("Of honey, again").title());
        assertEquals(List.of("Of honey, again"), shelf.titles("sweet"));
    }

    @Test
    void aPageWithoutMoreHasNoNext() {
        LibraryPage page = shelf.page(LibraryQuery.everything());
        assertNull(page.next());
        assertTrue(page.complete());
        assertNotNull(page.found().getFirst().item());
    }

    private static void assertSorted(Sort sort, List<LibraryItem> all) {
        for (int i = 1; i < all.size(); i++) {
            LibraryItem one = all.get(i - 1);
            LibraryItem next = all.get(i);
            switch (sort) {
                case NEWEST ->
                        assertTrue(!one.marks().createdAt().isBefore(next.marks().createdAt()));
                case CHANGED ->
                        assertTrue(!one.marks().changedAt().isBefore(next.marks().changedAt()));
                case TITLE -> assertTrue(key(one).compareTo(key(next)) <= 0);
                case LONGEST -> assertTrue(one.size().words() >= next.size().words());
            }
        }
    }

    private static String key(LibraryItem item) {
        return item.title().replace('é', 'e').replace('E', 'e').replace('L', 'l').replace('B', 'b');
    }

    private List<TagCount> tags() {
        return library.read(unit -> unit.catalogue().tags());
    }

    private List<String> with(Set<ItemKind> kinds, Set<ItemState> states, Set<String> tags) {
        var filter = new Filter(kinds, states, tags, null, null, LibraryQuery.Shelf.LIBRARY);
        return shelf.titles(LibraryQuery.everything().with(filter));
    }

    private LibraryItem item(String title) {
        return shelf.page(LibraryQuery.everything()).found().stream()
                .map(LibraryPage.Found::item)
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
