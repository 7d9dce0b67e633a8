package org.inkwright.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.PipelineSettings.Stage;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final List<Note> notes = new ArrayList<>();
    private final List<SourceId> opened = new ArrayList<>();
    private final ImportViewModel model =
            new ImportViewModel(
                    new ImportViewModel.Intake(studio.imports, studio.pictures, studio.sample()),
                    studio.starter(),
                    background,
                    Runnable::run,
                    notes::add);

    ImportViewModelTest() {
        model.onOpened(opened::add);
    }

    @Test
    void droppedRecordingsAreTranscribed() {
        model.bringIn(List.of(Path.of("a.mp3"), Path.of("b.mp3")));
        assertEquals(2, studio.pipeline.started.size());
        assertEquals(Stage.TRANSCRIPT, studio.pipeline.started.getFirst().last());
        assertEquals(List.of(), notes);
        assertEquals(List.of(studio.library.sources.getFirst().id()), opened);
    }

    @Test
    void sampleGoesAllTheWayToADraft() {
        model.trySample();
        assertEquals(List.of(Path.of("/samples/sample-talk.mp3")), studio.imports.asked);
        assertEquals(Stage.DRAFT, studio.pipeline.started.getFirst().last());
        assertTrue(studio.pipeline.started.getFirst().model().demo());
    }

    @Test
    void refusedFilesAreNamedWithTheirReason() {
        model.bringIn(List.of(Path.of("notes.pdf"), Path.of("a.mp3")));
        assertEquals("1 of 2 files could not be brought in", notes.getFirst().title());
        assertEquals(
                List.of(
                        "notes.pdf: Texts, documents and subtitles cannot be read yet; a later"
                                + " version will."),
                notes.getFirst().lines());
        assertEquals(1, studio.pipeline.started.size());
    }

    @Test
    void manyRefusalsStayAShortNote() {
        model.bringIn(
                Stream.iterate(1, n -> n + 1).limit(50).map(n -> Path.of(n + ".pdf")).toList());
        assertEquals(6, notes.getFirst().lines().size());
        assertEquals("and 45 more", notes.getFirst().lines().getLast());
    }

    @Test
    void picturesAreSavedAndTheFirstIsShown() {
        List<PictureId> shown = new ArrayList<>();
        model.onKept(shown::add);
        model.bringIn(Stream.of("Hive.PNG", "a.mp3", "queen.jpeg").map(Path::of).toList());
        assertEquals(1, studio.pipeline.started.size(), "what is heard goes its own way");
        assertEquals(
                List.of("Hive", "queen"),
                studio.library.pictures.kept.stream().map(KeptPicture::title).toList());
        assertEquals(List.of(studio.library.pictures.kept.getFirst().id()), shown);
        assertEquals("2 pictures are in the library now.", notes.getFirst().title());
    }

    @Test
    void aPictureThatIsNoneIsSaid() {
        studio.pictures.refusal = Pictures.Reason.NO_PICTURE;
        model.bringIn(List.of(Path.of("hive.png")));
        assertEquals("1 of 1 file could not be brought in", notes.getFirst().title());
        assertTrue(notes.getFirst().lines().getFirst().startsWith("hive.png: This is no picture"));
    }

    @Test
    void lookingIsSaidUntilItIsDone() {
        background.hold();
        model.bringIn(List.of(Path.of("a.mp3")));
        assertEquals("Looking into 1 file or folder…", model.busyProperty().get());
        background.letGo();
        assertEquals("", model.busyProperty().get());
    }

    @Test
    void manyFilesAreCountedAndCanBeStopped() {
        List<String> said = new ArrayList<>();
        model.busyProperty()
                .subscribe(words -> {
                    said.add(words);
                    if (words.startsWith("2 files")) {
                        model.stop();
                    }
                });
        model.bringIn(Stream.of("a.mp3", "b.mp3", "c.mp3", "d.mp3").map(Path::of).toList());
        assertEquals(List.of("", "Looking into 4 files and folders…", "2 files so far…", ""), said);
        assertEquals(2, studio.library.sources.size());
        assertEquals("2 files were brought in before you stopped.", notes.getFirst().title());
    }

    @Test
    void withoutAModelThatListensRecordingsAreOnlyBroughtIn() {
        studio.shelf.onlyDemo(studio.models.demo());
        model.bringIn(List.of(Path.of("a.mp3")));
        assertEquals(1, studio.library.sources.size());
        assertEquals(List.of(), studio.pipeline.started);
    }

    @Test
    void theFirstOfTwoImportsDoesNotEndTheWordsOfTheSecond() {
        background.hold();
        model.bringIn(List.of(Path.of("a.mp3")));
        model.bringIn(List.of(Path.of("b.mp3")));
        background.letGoOne();
        assertEquals("Looking into 1 file or folder…", model.busyProperty().get());
        background.letGo();
        assertEquals("", model.busyProperty().get());
    }

    @Test
    void choosingFilesGetsTheModelReady() {
        FakeChoice choice = new FakeChoice();
        choice.recordings = List.of(Path.of("a.mp3"));
        studio.pipeline.onStart =
                source -> assertEquals(List.of(studio.models.current), studio.pipeline.expected);
        model.open(choice);
        assertEquals(1, studio.pipeline.started.size());
    }

    @Test
    void withoutAModelThatListensNothingGetsReady() {
        studio.shelf.onlyDemo(studio.models.demo());
        model.expect();
        assertEquals(List.of(), studio.pipeline.expected);
    }

    @Test
    void choosingNothingDoesNothing() {
        model.bringIn(List.of());
        assertEquals("", model.busyProperty().get());
        assertEquals(List.of(), studio.imports.asked);
    }

    @Test
    void brokenImportIsToldCalmly() {
        studio.pipeline.onStart =
                source -> {
                    throw new IllegalStateException("broken");
                };
        model.bringIn(List.of(Path.of("a.mp3")));
        assertEquals(1, notes.size());
        assertEquals("", model.busyProperty().get());
    }
}
