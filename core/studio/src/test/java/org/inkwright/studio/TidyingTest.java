package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyingTest {
    @TempDir private Path folder;
    private Rig rig;
    private Source source;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
        source = rig.source();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsThrownAwayIsStoppedAndCanBeBroughtBack() {
        rig.transcriber.hangAfter(1);
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        rig.studio.workers().start();
        Eventually.is("the work", () -> rig.job(run).state() == JobState.RUNNING);

        shelves().discard(ref());

        Eventually.is("the stop", () -> rig.job(run).state() == JobState.CANCELLED);
        assertEquals(List.of(), shown(LibraryQuery.Filter.NONE));
        assertEquals(List.of(ref()), shown(LibraryQuery.Filter.TRASH));
        Eventually.is("the event", () -> rig.heard.contains(new StudioEvent.LibraryTidied()));

        shelves().restore(ref());

        assertEquals(List.of(ref()), shown(LibraryQuery.Filter.NONE));
    }

    @Test
    void sourcesAndDraftsAreRenamedAndFoundByTheirNewTitle() throws InterruptedException {
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        Draft draft =
                rig.studio.library().read(work -> work.drafts().draftsOf(source.id())).getFirst();

        shelves().rename(ref(), "  Ada on her hives ");
        shelves().rename(new ItemRef.OfDraft(draft.id()), "Night move");
        shelves().rename(ref(), " ");

        rig.studio
                .library()
                .read(work -> {
                    Source renamed = work.sources().source(source.id()).orElseThrow();
                    assertEquals("Ada on her hives", renamed.title());
                    Draft now = work.drafts().draft(draft.id()).orElseThrow();
                    assertEquals("Night move", now.front().title());
                    assertEquals(draft.front().language(), now.front().language());
                    assertEquals(draft.front().seo(), now.front().seo());
                    return now;
                });
        assertEquals(List.of(ref()), found("hives"));
        assertEquals(List.of(new ItemRef.OfDraft(draft.id())), found("night"));
        assertTrue(Files.exists(mediaFile()), "the file keeps its name");
    }

    private List<ItemRef> found(String words) {
        LibraryQuery query = LibraryQuery.everything().withText(words);
        return rig.studio
                .library()
                .read(work ->
                        work.catalogue().find(query, null).found().stream()
                                .map(one -> one.item().ref())
                                .toList());
    }

    @Test
    void emptyingTheTrashLeavesFilesThatWereBroughtIn() {
        shelves().discard(ref());
        assertEquals(1, shelves().emptyTrash());
        assertEquals(List.of(), shown(LibraryQuery.Filter.TRASH));
        assertTrue(Files.exists(mediaFile()));
    }

    @Test
    void emptyingTheTrashDeletesRecordingsOfOurOwn() throws IOException {
        Path own = rig.folder.resolve("data").resolve("recordings").resolve("take.wav");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "sound");
        rig.studio
                .library()
                .write(work -> {
                    Media media = work.sources().mediaOf(source.id()).orElseThrow();
                    work.sources()
                            .relocate(
                                    media.id(), new MediaFile(own, 5, media.file().fingerprint()));
                    return media;
                });
        shelves().discard(ref());
        assertTrue(Files.exists(own));
        shelves().emptyTrash();
        assertFalse(Files.exists(own));
    }

    @Test
    void blankTagIsNoTag() {
        shelves().tag(ref(), "  ");
        shelves().tag(ref(), " bees ");
        shelves().renameTag("bees", "insects");
        assertEquals(
                List.of("insects"),
                rig.studio.library().read(work -> work.catalogue().tags()).stream()
                        .map(tag -> tag.tag())
                        .toList());
        shelves().untag(ref(), "insects");
        assertEquals(List.of(), rig.studio.library().read(work -> work.catalogue().tags()));
    }

    @Test
    void duplicateIsADraftOfItsOwn() throws InterruptedException {
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        DraftId draft = drafts().getFirst().id();

        DraftId copy = shelves().duplicate(draft, "Copy");

        assertNotEquals(draft, copy);
        assertEquals(texts(draft), texts(copy));
        assertFalse(texts(copy).isEmpty());
    }

    private LibraryDesk shelves() {
        return rig.studio.shelves();
    }

    private ItemRef ref() {
        return new ItemRef.OfSource(source.id());
    }

    private List<ItemRef> shown(LibraryQuery.Filter filter) {
        return rig
                .studio
                .library()
                .read(work -> work.catalogue().find(LibraryQuery.everything().with(filter), null))
                .found()
                .stream()
                .map(found -> found.item().ref())
                .toList();
    }

    private Path mediaFile() {
        return rig.folder.resolve("talk.mp3");
    }

    private List<Draft> drafts() {
        return rig.studio.library().read(work -> work.drafts().draftsOf(source.id()));
    }

    private List<String> texts(DraftId draft) {
        return rig.studio.library().read(work -> work.drafts().chapters(draft)).stream()
                .map(WrittenChapter::markdown)
                .toList();
    }
}
