package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPicture.Origin;
import org.inkwright.manuscript.KeptPictures.Shown;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.LibraryQuery.Filter;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures stand in the library beside what is heard and written.
class PicturesTest {
    private static final LibraryQuery TRASH = LibraryQuery.everything().with(Filter.TRASH);
    private static final Set<ItemKind> PICTURES = Set.of(ItemKind.PICTURE);

    @TempDir Path folder;
    private TestLibrary library;
    private Shelf shelf;
    private KeptPicture hive;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        shelf = new Shelf(library);
        hive = kept("Hive at night", 'a', new Origin.OfFile("hive.png"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aPictureIsListedWithItsFileAndFoundByItsTitle() {
        LibraryItem item = shelf.first("hive ni").item();
        assertEquals(hive.file(), item.size().picture());
        assertEquals(new ItemRef.OfPicture(hive.id()), item.ref());
        assertEquals(ItemKind.PICTURE, item.kind());
        assertEquals(ItemState.KEPT, item.state());
        var only = new Filter(PICTURES, Set.of(), Set.of(), null, null, LibraryQuery.Shelf.LIBRARY);
        assertEquals(List.of("Hive at night"), shelf.titles(LibraryQuery.everything().with(only)));
        assertEquals(1, library.<Integer>read(unit -> unit.catalogue().count(only)));
        assertNull(shelf.first("bees").item().size().picture());
    }

    @Test
    void everyOriginIsKept() {
        var moment = Duration.ofSeconds(83);
        List<KeptPicture> all =
                List.of(
                        kept("b", 'b', new Origin.Pasted()),
                        kept("c", 'c', new Origin.OfRecording(library.source.id(), moment)),
                        kept("d", 'd', new Origin.OfRecording(library.source.id(), null)),
                        kept("e", 'e', new Origin.OfModel("painter-1")),
                        kept("f", 'f', new Origin.Unknown()),
                        hive);
        for (KeptPicture one : all) {
            assertEquals(
                    Optional.of(one), library.readAnew(unit -> unit.pictures().picture(one.id())));
            assertEquals(
                    Optional.of(one),
                    library.read(unit -> unit.pictures().at(one.file().address())));
        }
        assertEquals(6, library.read(unit -> unit.pictures().addresses()).size());
    }

    @Test
    void aContentIsThereOnce() {
        assertThrows(RuntimeException.class, () -> kept("Again", 'a', new Origin.Pasted()));
        assertEquals(List.of("Hive at night"), shelf.titles("night"));
    }

    @Test
    void whatTextsSayOfItIsFoundAsLongAsTheySayIt() {
        var draft = shelf.draft("Of honey", "![Bees coming home](" + hive.file().address() + ")");
        assertEquals(List.of("Hive at night"), pictures("coming"));
        shelf.rewrite(draft, "![Smoke](" + hive.file().address() + ")");
        assertEquals(List.of(), pictures("coming"));
        assertEquals(List.of("Hive at night"), pictures("smoke"));
        shelf.rewrite(draft, "no picture");
        assertEquals(List.of(), pictures("smoke"));
        shelf.rewrite(draft, "![Smoke](" + hive.file().address() + ")");
        emptyTrashWith(draft);
        assertEquals(List.of(), pictures("smoke"), "deleted for good");
    }

    @Test
    void itsTagsAreFoundAndItsTitleCanBeAnother() {
        var ref = new ItemRef.OfPicture(hive.id());
        library.keep(unit -> unit.catalogue().tag(ref, "evening"));
        assertEquals(List.of("Hive at night"), pictures("evening"));
        library.keep(unit -> unit.catalogue().renameTag("evening", "dusk"));
        assertEquals(List.of("Hive at night"), pictures("dusk"));
        library.keep(unit -> unit.catalogue().untag(ref, "dusk"));
        assertEquals(List.of(), pictures("dusk"));
        library.keep(unit -> unit.pictures().retitle(hive.id(), "Cover"));
        assertEquals(List.of("Cover"), pictures("cover"));
    }

    @Test
    void theDraftsThatShowItAreThoseWhoseTextCounts() {
        String shows = "![Home](" + hive.file().address() + ")";
        var honey = shelf.draft("Of honey", shows);
        var wax = shelf.draft("Of wax", "text");
        assertEquals(List.of(new Shown(honey.id(), "Of honey", "Home")), shownIn());
        shelf.rewrite(wax, "[see](" + hive.file().address() + ")");
        assertEquals(2, shownIn().size());
        shelf.rewrite(wax, "text");
        assertEquals(1, shownIn().size());
        library.keep(unit -> {
            var chapter = unit.drafts().chapters(honey.id()).getFirst().chapter();
            unit.drafts().remove(chapter.id(), THEN);
        });
        assertEquals(List.of(), shownIn());
        shelf.rewrite(wax, shows);
        library.keep(unit -> unit.catalogue().discard(wax, THEN));
        assertEquals(List.of(), shownIn());
    }

    @Test
    void itGoesToTheTrashAloneAndComesBack() {
        var ref = new ItemRef.OfPicture(hive.id());
        library.keep(
                unit -> unit.catalogue().discard(new ItemRef.OfSource(library.source.id()), THEN));
        assertEquals(List.of("Hive at night"), shelf.titles(LibraryQuery.everything()));
        library.keep(unit -> unit.catalogue().discard(ref, THEN));
        assertEquals(Set.of("Bees", "Hive at night"), Set.copyOf(shelf.titles(TRASH)));
        library.keep(unit -> unit.catalogue().restore(ref));
        assertEquals(List.of("Hive at night"), shelf.titles(LibraryQuery.everything()));
        assertEquals(List.of("Bees"), shelf.titles(TRASH));
    }

    @Test
    void aPictureIsForgottenOnlyWhenNoTextHoweverOldShowsIt() {
        var draft = shelf.draft("Of honey", "![](" + hive.file().address() + ")");
        shelf.rewrite(draft, "nothing to see");
        emptyTrashWith(new ItemRef.OfPicture(hive.id()));
        assertEquals(Optional.empty(), library.read(unit -> unit.pictures().picture(hive.id())));
        assertEquals(List.of(), forgotten());
        assertEquals(
                Set.of(hive.file().address()), library.read(unit -> unit.pictures().addresses()));
        emptyTrashWith(draft);
        assertEquals(List.of(hive.file().address()), forgotten());
        assertEquals(Set.of(), library.read(unit -> unit.pictures().addresses()));
        assertEquals(List.of(), forgotten());
    }

    @Test
    void whatStandsInTheLibraryIsNeverForgotten() {
        library.keep(unit -> unit.catalogue().discard(new ItemRef.OfPicture(hive.id()), THEN));
        assertEquals(List.of(), forgotten());
    }

    @Test
    void aDeletedPictureThatIsStillShownCanBeAddedAgain() {
        shelf.draft("Of honey", "![](" + hive.file().address() + ")");
        emptyTrashWith(new ItemRef.OfPicture(hive.id()));
        KeptPicture again = kept("Once more", 'a', new Origin.Pasted());
        assertEquals(List.of("Once more"), pictures("once"));
        assertEquals(
                1, library.read(unit -> unit.pictures().shownIn(again.file().address())).size());
    }

    private List<Shown> shownIn() {
        return library.read(unit -> unit.pictures().shownIn(hive.file().address()));
    }

    private List<String> forgotten() {
        return library.write(unit -> unit.pictures().forget());
    }

    private void emptyTrashWith(ItemRef thing) {
        library.keep(unit -> {
            unit.catalogue().discard(thing, THEN);
            unit.catalogue().emptyTrash();
        });
    }

    private List<String> pictures(String words) {
        var only = new Filter(PICTURES, Set.of(), Set.of(), null, null, LibraryQuery.Shelf.LIBRARY);
        return shelf.titles(LibraryQuery.everything().withText(words).with(only));
    }

    private KeptPicture kept(String title, char letter, Origin origin) {
        String address = "pictures/" + String.valueOf(letter).repeat(32) + ".png";
        var file = new PictureFile(address, 640, 480, 1234);
        var id = new PictureId(library.ids.next());
        var picture = new KeptPicture(id, title, file, origin, THEN);
        library.keep(unit -> unit.pictures().add(picture));
        return picture;
    }
}
