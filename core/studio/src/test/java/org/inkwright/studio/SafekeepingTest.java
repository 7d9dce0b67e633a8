package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafekeepingTest {
    @TempDir Path folder;
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Safekeeping safe() {
        return rig.studio.safekeeping();
    }

    private Backup backup() throws InterruptedException, IOException {
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        return assertInstanceOf(BackupResult.Made.class, safe().backUp(shelf, each -> {})).backup();
    }

    @Test
    void factsTellWhereEverythingIsAndHowLarge() throws IOException {
        rig.file("data/recordings/take.wav", "spoken");
        rig.file("data/models/base.bin", "a model");
        rig.source("one.mp3");
        Source old = rig.source("two.mp3");
        rig.studio.shelves().discard(new ItemRef.OfSource(old.id()));
        Source gone = rig.source("three.mp3");
        Files.delete(folder.resolve("three.mp3"));
        LibraryFacts facts = safe().facts();
        assertEquals(folder.resolve("data"), facts.folder());
        assertEquals(new LibraryFacts.Counts(2, 0, 1), facts.counts());
        assertEquals(6, facts.sizes().library().recordings());
        assertEquals(7, facts.sizes().models());
        assertTrue(facts.sizes().library().database() > 0);
        assertEquals(0, facts.sizes().library().setAside());
        assertEquals(List.of(gone.id()), facts.missing().stream().map(MediaPlace::source).toList());
        assertNull(facts.lastBackup());
    }

    @Test
    void aBackupIsToldAndRemembered() throws Exception {
        Backup backup = backup();
        assertEquals(List.of(backup), safe().backups(folder.resolve("shelf")));
        Eventually.is("told", () -> rig.heard.contains(new StudioEvent.BackedUp(backup)));
        rig.reopen();
        var last = assertNotNullLast();
        assertEquals(backup.file(), last.file());
        assertEquals(backup.madeAt(), last.madeAt());
        assertEquals(LibraryFacts.Presence.THERE, last.there());
        Files.delete(backup.file());
        assertEquals(LibraryFacts.Presence.GONE, assertNotNullLast().there());
    }

    private LibraryFacts.LastBackup assertNotNullLast() {
        LibraryFacts.LastBackup last = safe().facts().lastBackup();
        assertNotNull(last);
        return last;
    }

    @Test
    void aRestoreHappensAtTheNextStartUnlessItIsTakenBack() throws Exception {
        rig.source("one.mp3");
        Path file = backup().file();
        rig.source("two.mp3");
        assertInstanceOf(RestoreResult.AtNextStart.class, safe().restore(file, each -> {}));
        assertTrue(safe().waiting().isPresent());
        safe().keepPresent();
        rig.reopen();
        assertEquals(2, safe().facts().counts().sources());
        assertInstanceOf(RestoreResult.AtNextStart.class, safe().restore(file, each -> {}));
        rig.reopen();
        assertEquals(1, safe().facts().counts().sources());
        assertTrue(safe().facts().sizes().library().setAside() > 0);
    }

    @Test
    void movedRecordingsAreFoundByTheirBytesWhateverTheirName() throws IOException {
        Source source = rig.source("one.mp3");
        Path moved = folder.resolve("there/deep/renamed.mp3");
        Files.createDirectories(moved.getParent());
        Files.move(folder.resolve("one.mp3"), moved);
        Files.writeString(folder.resolve("there/other.mp3"), "other");
        MovedFiles result = safe().findMoved(folder.resolve("there"));
        assertEquals(MovedFiles.Reach.WHOLE, result.reach());
        assertEquals(List.of(), result.missing());
        assertEquals(moved, result.found().getFirst().file().path());
        assertEquals(moved, place(source));
        Eventually.is(
                "told", () -> rig.heard.contains(new StudioEvent.RecordingsFound(result.found())));
    }

    @Test
    void movedRecordingsAreFoundByNameAndLengthWhenTheirBytesChanged() throws Exception {
        Source source = rig.source("one.mp3");
        Files.delete(folder.resolve("one.mp3"));
        Path moved = rig.file("there/One.MP3".toLowerCase(Locale.ROOT), "with a tag");
        assertEquals(1, safe().findMoved(folder.resolve("there")).found().size());
        assertEquals(moved, place(source));
        var run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        rig.work(run);
        assertEquals(JobState.COMPLETED, rig.job(run).state());
    }

    @Test
    void whatIsNotThereStaysMissing() throws IOException {
        rig.source("one.mp3");
        Files.delete(folder.resolve("one.mp3"));
        rig.file("there/one.txt", "one");
        rig.file("there/two.mp3", "another");
        MovedFiles result = safe().findMoved(folder.resolve("there"));
        assertEquals(1, result.missing().size());
        assertEquals(List.of(), result.found());
        assertEquals(MovedFiles.Reach.NONE, safe().findMoved(folder.resolve("nowhere")).reach());
    }

    @Test
    void anInterruptedSearchSaysThatItSawAPart() throws IOException {
        rig.source("one.mp3");
        Files.delete(folder.resolve("one.mp3"));
        rig.file("there/two.mp3", "another");
        Thread.currentThread().interrupt();
        MovedFiles result = safe().findMoved(folder.resolve("there"));
        assertTrue(Thread.interrupted());
        assertEquals(MovedFiles.Reach.PART, result.reach());
        assertEquals(1, result.missing().size());
    }

    private Path place(Source source) {
        return rig.studio
                .library()
                .read(unit -> unit.sources().mediaOf(source.id()))
                .orElseThrow()
                .file()
                .path();
    }
}
