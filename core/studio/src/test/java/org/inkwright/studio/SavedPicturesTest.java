package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPicture.Origin;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.Source;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures as things of the library: listed, thrown away, brought back, never torn from a text.
class SavedPicturesTest {
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir private Path folder;
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aKeptPictureStandsInTheLibraryOnce() throws IOException {
        KeptPicture hive = kept(Files.write(folder.resolve("Hive at night.png"), PNG));
        assertEquals("Hive at night", hive.title());
        assertEquals(new Origin.OfFile("Hive at night.png"), hive.origin());
        assertEquals(1, hive.file().width());
        assertEquals(PNG.length, hive.file().sizeBytes());
        assertEquals(hive, kept(Files.write(folder.resolve("other.png"), PNG)));
        assertEquals(List.of("Hive at night"), titles(LibraryQuery.Filter.NONE));
        Eventually.is("the event", () -> rig.heard.contains(new StudioEvent.PicturesKept()));
    }

    @Test
    void aPictureIsRenamedAndComesBackFromTheTrashWhenItIsKeptAgain() throws IOException {
        Path file = Files.write(folder.resolve("hive.png"), PNG);
        var ref = new ItemRef.OfPicture(kept(file).id());
        rig.studio.shelves().rename(ref, " Home ");
        rig.studio.shelves().discard(ref);
        assertEquals(List.of(), titles(LibraryQuery.Filter.NONE));
        kept(file);
        assertEquals(List.of("Home"), titles(LibraryQuery.Filter.NONE));
    }

    @Test
    void theTrashTakesTheFileOfAPictureThatNothingShows() throws IOException {
        KeptPicture hive = kept(Files.write(folder.resolve("hive.png"), PNG));
        rig.studio.shelves().discard(new ItemRef.OfPicture(hive.id()));
        assertTrue(isThere(hive), "in the trash nothing is deleted");
        assertEquals(1, rig.studio.shelves().emptyTrash());
        assertFalse(isThere(hive));
        assertTrue(Files.exists(folder.resolve("hive.png")), "the writer's own file stays");
    }

    @Test
    void theTrashLeavesTheFileOfAPictureThatAnOlderTextShows() throws Exception {
        KeptPicture hive = kept(Files.write(folder.resolve("hive.png"), PNG));
        DraftId draft = draft();
        write(draft, "![Home](" + hive.file().address() + ")");
        write(draft, "No picture any more.");
        rig.studio.shelves().discard(new ItemRef.OfPicture(hive.id()));
        rig.studio.shelves().emptyTrash();
        assertEquals(List.of(), titles(LibraryQuery.Filter.NONE));
        assertTrue(isThere(hive), "the history shows it");
        rig.reopen();
        assertEquals(0, ((ListedPictures) rig.studio.pictures()).takeStock(() -> false));
        assertEquals(List.of(), titles(LibraryQuery.Filter.NONE), "deleted is deleted");
        rig.studio.shelves().discard(new ItemRef.OfDraft(draft));
        assertTrue(isThere(hive));
        rig.studio.shelves().emptyTrash();
        assertFalse(isThere(hive), "with the last text that showed it");
    }

    @Test
    void theTrashLeavesTheFileOfAPictureThatADraftInTheTrashShowedAndCameBack() throws Exception {
        KeptPicture hive = kept(Files.write(folder.resolve("hive.png"), PNG));
        DraftId draft = draft();
        write(draft, "![Home](" + hive.file().address() + ")");
        rig.studio.shelves().discard(new ItemRef.OfDraft(draft));
        rig.studio.shelves().discard(new ItemRef.OfPicture(hive.id()));
        rig.studio.shelves().restore(new ItemRef.OfDraft(draft));
        rig.studio.shelves().emptyTrash();
        assertTrue(isThere(hive));
    }

    @Test
    void picturesThatWereThereBeforeAreListedAtTheNextStart() throws Exception {
        DraftId draft = draft();
        String described = "pictures/" + "0".repeat(32) + ".png";
        String bare = "pictures/" + "1".repeat(32) + ".png";
        String alone = "pictures/" + "2".repeat(32) + ".png";
        write(draft, "![Bees at home](" + described + ") ![](" + bare + ")");
        for (String address : List.of(described, bare, alone)) {
            put(address, PNG);
        }
        put("pictures/" + "3".repeat(32) + ".png", new byte[] {1, 2, 3});
        put("pictures/notes.txt", PNG);
        rig.reopen();
        Eventually.is("three pictures", () -> titles(LibraryQuery.Filter.NONE).size() == 3);
        String called =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().draft(draft))
                        .orElseThrow()
                        .front()
                        .title();
        assertEquals(
                List.of("2".repeat(32) + ".png", "Bees at home", called).stream().sorted().toList(),
                titles(LibraryQuery.Filter.NONE).stream().sorted().toList());
        KeptPicture found =
                rig.studio.library().read(unit -> unit.pictures().at(bare)).orElseThrow();
        assertEquals(new Origin.Unknown(), found.origin());
        assertEquals(1, found.file().width());
    }

    @Test
    void theLibraryOfAnEarlierVersionListsItsPictures() throws Exception {
        Path kept = Fixtures.root().resolve("core/library/src/test/resources/libraries");
        List<Path> versions;
        try (var files = Files.list(kept)) {
            versions = files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        }
        assertFalse(versions.isEmpty());
        for (Path version : versions) {
            Path home = folder.resolve(String.valueOf(version.getFileName()));
            Path data = Files.createDirectories(home.resolve("data"));
            Files.copy(version, data.resolve("library.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            Path there = Files.createDirectories(data.resolve("pictures"));
            Files.write(there.resolve("0".repeat(32) + ".png"), PNG);
            try (var old = new Rig(home)) {
                Eventually.is(
                        "the picture", () -> titles(old, LibraryQuery.Filter.NONE).size() == 1);
            }
        }
    }

    @Test
    void aBackupCarriesPicturesAndWhatIsKnownOfThem() throws Exception {
        KeptPicture hive = kept(Files.write(folder.resolve("hive.png"), PNG));
        rig.studio.shelves().tag(new ItemRef.OfPicture(hive.id()), "bees");
        Path target = Files.createDirectories(folder.resolve("out"));
        var made = rig.studio.safekeeping().backUp(target, each -> {});
        Path file = assertInstanceOf(BackupResult.Made.class, made).backup().file();
        rig.studio.shelves().discard(new ItemRef.OfPicture(hive.id()));
        rig.studio.shelves().emptyTrash();
        assertFalse(isThere(hive));
        rig.studio.safekeeping().restore(file, each -> {});
        rig.reopen();
        assertEquals(
                Optional.of(hive),
                rig.studio.library().read(unit -> unit.pictures().picture(hive.id())));
        assertTrue(isThere(hive));
    }

    private void put(String address, byte[] bytes) throws IOException {
        Path file = folder.resolve("data").resolve(address);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private boolean isThere(KeptPicture picture) {
        return rig.studio.pictures().file(picture.file().address()).isPresent();
    }

    private KeptPicture kept(Path file) {
        var kept = rig.studio.pictures().keep(file);
        return assertInstanceOf(Pictures.Kept.Stored.class, kept).picture();
    }

    private List<String> titles(LibraryQuery.Filter filter) {
        return titles(rig, filter);
    }

    private static List<String> titles(Rig rig, LibraryQuery.Filter filter) {
        LibraryQuery query = LibraryQuery.everything().with(filter);
        return rig
                .studio
                .library()
                .read(unit -> unit.catalogue().find(query, null))
                .found()
                .stream()
                .map(one -> one.item())
                .filter(item -> item.kind() == ItemKind.PICTURE)
                .map(LibraryItem::title)
                .toList();
    }

    private DraftId draft() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        return rig.studio
                .library()
                .read(unit -> unit.drafts().draftsOf(source.id()))
                .getFirst()
                .id();
    }

    private void write(DraftId draft, String text) {
        ChapterId chapter =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().chapters(draft))
                        .getFirst()
                        .chapter()
                        .id();
        Sheet sheet = rig.studio.drafts().sheet(draft, chapter).orElseThrow();
        int newest = rig.studio.drafts().history(sheet).getFirst().lineage().number();
        rig.studio.drafts().keep(sheet, newest, text);
    }
}
