package org.inkwright.desktop.microphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.microphone.MicrophoneViewModel.Mode;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.SourceId;
import org.inkwright.media.RecorderState;
import org.inkwright.media.RecorderState.Reason;
import org.junit.jupiter.api.Test;

class MicrophoneViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final List<Note> notes = new ArrayList<>();
    private final List<SourceId> opened = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    @Test
    void recordingGoesFromTheFirstSecondToTheEnd() {
        MicrophoneViewModel model = model();
        model.begin();
        assertEquals(Mode.RECORDING, model.modeProperty().get());
        assertEquals(List.of(studio.dictation.source), opened);
        studio.dictation.hear(0.5f);
        assertEquals(50, model.millisProperty().get());
        assertEquals(0.5, model.levelProperty().get());
        model.pauseOrResume();
        assertEquals(Mode.PAUSED, model.modeProperty().get());
        assertEquals(0, model.levelProperty().get());
        model.pauseOrResume();
        assertEquals(Mode.RECORDING, model.modeProperty().get());
        model.end();
        assertEquals(Mode.OFF, model.modeProperty().get());
        assertEquals(List.of(), notes);
    }

    @Test
    void recordingIsNamedByItsTimeAndTranscribedByTheChosenModel() {
        model().begin();
        assertEquals(List.of("Recording of 14 November, 22:13 | demo"), studio.dictation.begun);
    }

    @Test
    void withoutAModelThatListensItIsOnlyKept() {
        studio.shelf.onlyDemo(studio.models.demo());
        model().begin();
        assertEquals(List.of("Recording of 14 November, 22:13"), studio.dictation.begun);
    }

    @Test
    void withoutAMicrophoneTheWriterIsToldWhatToDo() {
        studio.dictation.refusal = new RecorderState.Failed(Reason.NO_DEVICE, "none", 0);
        MicrophoneViewModel model = model();
        model.begin();
        assertEquals(Mode.OFF, model.modeProperty().get());
        assertTrue(notes.getFirst().title().startsWith("No microphone can be used."));
        assertEquals(
                List.of("Nothing was recorded, and nothing else was changed."),
                notes.getFirst().lines());
    }

    @Test
    void everyReasonToEndHasItsSentenceAndSaysWhatIsKept() {
        for (Reason reason : Reason.values()) {
            notes.clear();
            MicrophoneViewModel model = model();
            model.begin();
            studio.dictation.become(new RecorderState.Failed(reason, "", 61_000));
            assertEquals(Mode.OFF, model.modeProperty().get());
            assertEquals(List.of("What was said before is kept: 1:01."), notes.getFirst().lines());
        }
    }

    @Test
    void levelsThatTheWindowCouldNotShowAreSkipped() {
        MicrophoneViewModel model =
                new MicrophoneViewModel(
                        studio.dictation,
                        studio.starter(),
                        clock(),
                        new MicrophoneViewModel.Threads(
                                new CallingThread(), waiting::add, notes::add));
        model.begin();
        for (int at = 0; at < 40; at++) {
            studio.dictation.hear(0.1f);
        }
        assertEquals(1, waiting.size());
        waiting.removeFirst().run();
        assertEquals(2_000, model.millisProperty().get());
    }

    @Test
    void recordingsOfAKilledProgramAreTold() {
        studio.dictation.orphans = 2;
        model();
        assertEquals(
                "2 recordings that were cut off are whole again, in the library",
                notes.getFirst().title());
    }

    @Test
    void aSecondRecordingDoesNotBeginBesideTheFirst() {
        MicrophoneViewModel model = model();
        model.begin();
        model.begin();
        assertEquals(1, studio.dictation.begun.size());
    }

    private MicrophoneViewModel model() {
        MicrophoneViewModel model =
                new MicrophoneViewModel(
                        studio.dictation,
                        studio.starter(),
                        clock(),
                        new MicrophoneViewModel.Threads(
                                new CallingThread(), Runnable::run, notes::add));
        model.onOpened(opened::add);
        return model;
    }

    private static MicrophoneViewModel.Clock clock() {
        return new MicrophoneViewModel.Clock(
                () -> Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    }
}
