package org.inkwright.desktop.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.JobTarget;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final JobWords words = new JobWords();

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
        assertEquals("Transcribe", words.kind(row));
        assertEquals("37 % · 2 min left", words.state(row));
        assertEquals("Talk", row.title());
        assertTrue(row.canPause() && row.canStop());
        assertFalse(row.canResume() || row.canTryAgain());
        story.job(JobKind.TRANSCRIBE, JobState.COMPLETED, 1000, null);
        assertEquals("done", words.state(model.rows().getFirst()));
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
            assertFalse(words.state(row).isBlank());
            boolean out = row.canPause() || row.canResume() || row.canStop() || row.canTryAgain();
            assertEquals(state != JobState.COMPLETED, out, state.toString());
        }
    }

    @Test
    void theQueueIsInTheOrderOfItsTurns() {
        SampleStory late = new SampleStory(studio, "Late").added();
        SampleStory soon = new SampleStory(studio, "Soon").added();
        late.job(JobKind.TRANSCRIBE, JobState.QUEUED, 0, null);
        soon.job(JobKind.TRANSCRIBE, JobState.QUEUED, 0, null);
        new SampleStory(studio, "Now").added().job(JobKind.WRITE, JobState.RUNNING, 0, null);
        JobsViewModel model = model();
        assertEquals(List.of("Now", "Late", "Soon"), titles(model));
        soon.urgent(10);
        assertEquals(List.of("Now", "Soon", "Late"), titles(model));
        assertEquals("waiting, at the front", words.state(model.rows().get(1)));
        assertEquals("1 at work · 2 waiting", model.summaryProperty().get());
    }

    @Test
    void wishesForOneAndForAllReachTheDesk() {
        new SampleStory(studio, "Talk").added().job(JobKind.TRANSCRIBE, JobState.QUEUED, 0, null);
        JobsViewModel model = model();
        model.first(model.rows().getFirst());
        model.last(model.rows().getFirst());
        model.pauseAll();
        model.resumeAll();
        assertEquals(
                List.of("priority 10", "priority 1", "pause all", "resume all"), studio.jobs.steps);
    }

    @Test
    void openingShowsWhatTheJobHasMade() {
        SampleStory story = new SampleStory(studio, "Talk").added();
        story.job(JobKind.TRANSCRIBE, JobState.FAILED, 0, null);
        JobsViewModel model = model();
        List<JobTarget> opened = new ArrayList<>();
        model.onOpened(opened::add);
        model.open(model.rows().getFirst());
        assertEquals(List.of(), opened, "what is gone cannot be opened");
        JobTarget target = new JobTarget.OfTranscript(story.source().id(), story.transcript);
        studio.jobs.target = target;
        model.open(model.rows().getFirst());
        assertEquals(List.of(target), opened);
    }

    @Test
    void detailsAreShownUntilTheyArePutAway() {
        new SampleStory(studio, "Talk").added().job(JobKind.WRITE, JobState.FAILED, 0, null);
        JobsViewModel model = model();
        JobRow row = model.rows().getFirst();
        model.showDetails(row);
        JobDetails details = Objects.requireNonNull(model.detailsProperty().get());
        assertEquals("Write the draft · Talk", details.title());
        assertEquals("log of " + row.job().id().value(), details.log());
        model.closeDetails();
        assertNull(model.detailsProperty().get());
    }

    @Test
    void olderJobsAreReadWhenWanted() {
        SampleStory done = new SampleStory(studio, "Done").added();
        done.job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        JobsViewModel model = model();
        assertTrue(model.olderProperty().get());
        FakeStudio past = new FakeStudio();
        SampleStory unused = new SampleStory(past, "Takes the first names");
        assertFalse(unused.source().title().isEmpty());
        new SampleStory(past, "Old").added().job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        studio.jobs.done.addAll(past.jobs.list);
        studio.library.sources.addAll(past.library.sources);
        model.showOlder();
        assertEquals(List.of("older 1"), studio.jobs.steps);
        assertEquals(2, model.rows().size());
        assertFalse(model.olderProperty().get());
    }

    @Test
    void workThatWaitsForTheMainsCanGoOnAnyway() {
        BatteryViewModel battery =
                new BatteryViewModel(studio.battery, studio.feed, new CallingThread());
        assertFalse(battery.holdingProperty().get());
        studio.feed.tell(new StudioEvent.BatteryHold(true));
        assertTrue(battery.holdingProperty().get());
        battery.goOn();
        assertFalse(studio.battery.waits);
        battery.waitsProperty().set(true);
        assertTrue(studio.battery.waits);
    }

    private static List<String> titles(JobsViewModel model) {
        return model.rows().stream().map(JobRow::title).toList();
    }

    private JobsViewModel model() {
        return new JobsViewModel(studio.library, studio.jobs, studio.feed, new CallingThread());
    }
}
