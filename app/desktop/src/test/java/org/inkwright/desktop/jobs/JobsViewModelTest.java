package org.inkwright.desktop.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {
    private final FakeStudio studio = new FakeStudio();

    @Test
    void failedOnesAreOnTop() {
        new SampleStory(studio, "Old").added().job(JobKind.TRANSCRIBE, JobState.FAILED, 0, null);
        new SampleStory(studio, "New").added().job(JobKind.TRANSCRIBE, JobState.RUNNING, 0, null);
        new SampleStory(studio, "Done").added().job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        JobsViewModel model = model();
        assertEquals(
                List.of("Old", "New", "Done"), model.rows().stream().map(JobRow::title).toList());
        assertEquals(1, model.runningProperty().get());
    }

    @Test
    void rowsMoveWithTheirJobs() {
        JobsViewModel model = model();
        SampleStory story = new SampleStory(studio, "Talk").added();
        story.job(JobKind.TRANSCRIBE, JobState.RUNNING, 370, Duration.ofSeconds(100));
        JobRow row = model.rows().getFirst();
        assertEquals("Transcribe", model.kind(row));
        assertEquals("37 % · 2 min left", model.state(row));
        assertEquals("Talk", row.title());
        assertTrue(row.canPause() && row.canStop());
        assertFalse(row.canResume() || row.canTryAgain());
        story.job(JobKind.TRANSCRIBE, JobState.COMPLETED, 1000, null);
        assertEquals("done", model.state(model.rows().getFirst()));
        assertEquals(0, model.runningProperty().get());
    }

    @Test
    void buttonsReachTheDesk() {
        new SampleStory(studio, "Talk").added().job(JobKind.TRANSCRIBE, JobState.RUNNING, 0, null);
        JobsViewModel model = model();
        JobRow row = model.rows().getFirst();
        model.pause(row);
        model.resume(row);
        model.stop(row);
        model.tryAgain(row);
        assertEquals(List.of("pause", "resume", "cancel", "again"), studio.jobs.steps);
    }

    @Test
    void everyStateHasWordsAndWaysOut() {
        for (JobState state : JobState.values()) {
            FakeStudio fresh = new FakeStudio();
            new SampleStory(fresh, "Talk").added().job(JobKind.EXPORT, state, 250, null);
            JobsViewModel model =
                    new JobsViewModel(fresh.library, fresh.jobs, fresh.feed, new CallingThread());
            JobRow row = model.rows().getFirst();
            assertFalse(model.state(row).isBlank());
            boolean out = row.canPause() || row.canResume() || row.canStop() || row.canTryAgain();
            assertEquals(state != JobState.COMPLETED, out, state.toString());
        }
    }

    private JobsViewModel model() {
        return new JobsViewModel(studio.library, studio.jobs, studio.feed, new CallingThread());
    }
}
