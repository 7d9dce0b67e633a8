package org.inkwright.desktop.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.LibraryFacts;
import org.junit.jupiter.api.Test;

class FilesViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeChoice choice = new FakeChoice();
    private final List<Note> notes = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final FilesViewModel model =
            new FilesViewModel(
                    studio.safekeeping,
                    choice,
                    shown::add,
                    new FilesThreads(new CallingThread(), Runnable::run, notes::add));

    FilesViewModelTest() {
        choice.folder = Path.of("/backups");
        model.refresh();
    }

    @Test
    void theFolderIsShown() {
        assertEquals(Path.of("/data/inkwright"), facts().folder());
        model.showFolder();
        assertEquals(Path.of("/data/inkwright"), shown.getFirst().getParent());
    }

    @Test
    void aBackupIsMadeAndKnownFromThenOn() {
        assertNull(facts().lastBackup());
        model.backUp();
        assertNotNull(facts().lastBackup());
        assertEquals(1.0, model.progressProperty().get());
        assertEquals("", model.busyProperty().get());
        Objects.requireNonNull(notes.getFirst().action()).run().run();
        assertEquals(Path.of("/backups"), shown.getFirst().getParent());
    }

    @Test
    void aBackupCanBeStopped() {
        model.progressProperty()
                .subscribe(done -> {
                    if (done.doubleValue() > 0.4) {
                        model.stop();
                    }
                });
        model.backUp();
        assertNull(facts().lastBackup());
        assertEquals("The backup was stopped. No half file is left.", notes.getFirst().title());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void everyRefusalHasItsSentence() {
        for (BackupTrouble why : BackupTrouble.values()) {
            notes.clear();
            studio.safekeeping.refusal = why;
            model.backUp();
            model.restore();
            assertEquals(2, notes.size());
            notes.forEach(note -> assertTrue(note.title().length() > 20, why.toString()));
        }
    }

    @Test
    void aRestoreWaitsForTheNextStartAndCanBeTakenBack() {
        model.restore();
        assertNotNull(Objects.requireNonNull(model.knownProperty().get()).waiting());
        model.keepPresent();
        assertNull(Objects.requireNonNull(model.knownProperty().get()).waiting());
    }

    @Test
    void movedRecordingsAreFound() {
        studio.safekeeping.missing.add(
                new MediaPlace(
                        new MediaId(studio.library.ids.next()),
                        new SourceId(studio.library.ids.next()),
                        "Talk",
                        new MediaFile(Path.of("/old/talk.mp3"), 10, "abc")));
        model.refresh();
        assertEquals(List.of("Talk · /old/talk.mp3"), model.missing(facts()));
        model.findMoved();
        assertEquals(List.of(), facts().missing());
        assertEquals("1 recording was found; none is missing now.", notes.getFirst().title());
    }

    @Test
    void whoChoosesNothingChangesNothing() {
        choice.folder = null;
        model.backUp();
        model.restore();
        model.findMoved();
        assertEquals(List.of(), notes);
    }

    private LibraryFacts facts() {
        return Objects.requireNonNull(model.knownProperty().get()).facts();
    }
}
