package org.inkwright.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.PipelineSettings.Stage;
import org.junit.jupiter.api.Test;

class DeskViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final SampleStory story = new SampleStory(studio, "Talk").added();
    private final LibraryViewModel library = FakeStudio.list(studio, background);
    private final ModelsViewModel models =
            new ModelsViewModel(
                    new ModelsViewModel.Stock(studio.shelf, studio.models),
                    studio.feed,
                    new FakeChoice(),
                    background,
                    note -> {});
    private final DeskViewModel desk =
            new DeskViewModel(studio.starter(), studio.jobs, models, background);

    DeskViewModelTest() {
        library.selectedProperty().subscribe(row -> desk.show(row == null ? null : row.source()));
    }

    @Test
    void freshRecordingCanBeTranscribed() {
        assertEquals("Talk", desk.titleProperty().get());
        assertEquals("Recording · not transcribed yet", desk.lineProperty().get());
        assertEquals(NextAction.TRANSCRIBE, desk.nextProperty().get());
        desk.act();
        assertEquals(Stage.TRANSCRIPT, studio.pipeline.started.getFirst().last());
    }

    @Test
    void theDeskDoesNotTurnWhileTheWriterMendsTheTranscript() {
        story.transcriptBegun().grown("Hello.").transcriptFinished();
        desk.turnsWhile(() -> false);
        story.job(JobKind.WRITE, JobState.RUNNING, 0, null);
        assertEquals(DeskViewModel.Face.TRANSCRIPT, desk.faceProperty().get());
    }

    @Test
    void withoutAModelThatCanListenTranscribingIsNotOffered() {
        studio.shelf.onlyDemo(studio.models.demo());
        models.refresh();
        assertEquals(NextAction.NONE, desk.nextProperty().get());
        studio.shelf.offer = new ModelOffer.Usable(studio.models.demo());
        models.refresh();
        assertEquals(NextAction.TRANSCRIBE, desk.nextProperty().get());
    }

    @Test
    void runningJobShowsItsProgressAndCanBeStopped() {
        story.job(JobKind.TRANSCRIBE, JobState.RUNNING, 370, Duration.ofSeconds(100));
        assertEquals(0.37, desk.progressProperty().get());
        assertEquals("Recording · 37 % · 2 min left", desk.lineProperty().get());
        assertEquals(NextAction.NONE, desk.nextProperty().get());
        desk.stop();
        assertEquals(List.of("cancel"), studio.jobs.steps);
    }

    @Test
    void stoppedAndPausedAndFailedJobsGoOn() {
        story.job(JobKind.TRANSCRIBE, JobState.CANCELLED, 370, null);
        assertEquals(NextAction.GO_ON, desk.nextProperty().get());
        assertEquals(DeskViewModel.IDLE, desk.progressProperty().get());
        desk.act();
        story.job(JobKind.TRANSCRIBE, JobState.PAUSED, 370, null);
        assertEquals(NextAction.GO_ON, desk.nextProperty().get());
        desk.act();
        story.job(JobKind.TRANSCRIBE, JobState.FAILED, 370, null);
        assertEquals(NextAction.TRY_AGAIN, desk.nextProperty().get());
        desk.act();
        assertEquals(List.of("again", "resume", "again"), studio.jobs.steps);
    }

    @Test
    void finishedTranscriptCanBecomeADraft() {
        story.transcriptBegun().grown("Hello.").transcriptFinished();
        assertEquals(NextAction.DRAFT, desk.nextProperty().get());
        desk.act();
        assertEquals(Stage.DRAFT, studio.pipeline.started.getFirst().last());
    }

    @Test
    void draftComesUpByItselfWhenItIsWritten() {
        story.transcriptBegun().grown("Hello.").transcriptFinished();
        assertEquals(DeskViewModel.Face.TRANSCRIPT, desk.faceProperty().get());
        story.job(JobKind.WRITE, JobState.RUNNING, 0, null);
        assertEquals(DeskViewModel.Face.DRAFT, desk.faceProperty().get());
    }

    @Test
    void finishedDraftCanBeExported() {
        story.transcriptBegun().grown("Hello.").transcriptFinished();
        story.draftBegun("One").written(0, "Text.").draftFinished();
        assertEquals(NextAction.EXPORT, desk.nextProperty().get());
        assertEquals("Export", desk.wordsOf(NextAction.EXPORT));
    }

    @Test
    void otherSourceIsNoLongerFollowed() {
        SampleStory other = new SampleStory(studio, "Other").added();
        library.select(new ItemRef.OfSource(other.source().id()));
        story.job(JobKind.TRANSCRIBE, JobState.RUNNING, 370, null);
        assertEquals("Other", desk.titleProperty().get());
        assertEquals(DeskViewModel.IDLE, desk.progressProperty().get());
    }
}
