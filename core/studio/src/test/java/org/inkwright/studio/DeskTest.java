package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.transcription.TranscriptionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
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
    void aJobMovedForwardIsTakenFirst() throws InterruptedException {
        RunId first = rig.begin(rig.source("first.mp3"), PipelineSettings.Stage.TRANSCRIPT);
        RunId second = rig.begin(rig.source("second.mp3"), PipelineSettings.Stage.TRANSCRIPT);

        assertTrue(desk().prioritise(rig.job(second).id(), 9));
        rig.transcriber.hangAfter(1);
        rig.studio.workers().start();
        rig.awaitState(second, JobState.RUNNING);

        assertEquals(JobState.QUEUED, rig.job(first).state());
        assertTrue(
                rig.heard.stream()
                        .anyMatch(event ->
                                event instanceof StudioEvent.JobChanged(Job job, var left)
                                        && job.priority() == 9));
    }

    @Test
    void aSettledJobKeepsItsPriority() throws InterruptedException {
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT);
        rig.work(run);

        assertFalse(desk().prioritise(rig.job(run).id(), 9));
    }

    @Test
    void everythingIsPausedAndGoesOnAtOnce() {
        rig.transcriber.hangAfter(2);
        List<RunId> runs =
                List.of("a.mp3", "b.mp3", "c.mp3").stream()
                        .map(name -> rig.begin(rig.source(name), PipelineSettings.Stage.TRANSCRIPT))
                        .toList();
        rig.studio.workers().start();
        // a job that only just runs has not yet asked the transcriber, which would hang later
        Eventually.is("at work", () -> !rig.transcriber.requests().isEmpty());

        assertEquals(3, desk().pauseAll());
        assertEquals(0, desk().pauseAll());
        runs.forEach(run -> assertEquals(JobState.PAUSED, rig.job(run).state()));
        assertEquals(3, desk().counts().get(JobState.PAUSED));
        assertEquals(0, desk().counts().get(JobState.QUEUED));
        assertEquals(3, desk().resumeAll());

        runs.forEach(run -> rig.awaitState(run, JobState.COMPLETED));
    }

    @Test
    void openingAJobOpensWhatThereIs() throws InterruptedException {
        Source source = rig.source();
        rig.transcriber.next(3, FakeTranscriber.failed(TranscriptionOutcome.Reason.MODEL_UNUSABLE));
        RunId run = rig.begin(source, PipelineSettings.Stage.DRAFT);
        JobId first = rig.job(run).id();
        assertEquals(Optional.of(new JobTarget.OfSource(source.id())), desk().target(first));

        rig.work(run);
        assertEquals(JobState.FAILED, rig.job(run).state());
        var partial = assertInstanceOf(JobTarget.OfTranscript.class, desk().target(first).get());
        assertEquals(rig.transcript(source).id(), partial.transcript());

        desk().tryAgain(first);
        rig.work(run);
        assertInstanceOf(JobTarget.OfDraft.class, desk().target(first).get());
        assertInstanceOf(JobTarget.OfDraft.class, desk().target(rig.job(run).id()).get());
        assertEquals(Optional.empty(), desk().target(new JobId(UUID.randomUUID())));
    }

    @Test
    void theLogTellsAttemptsAndCodesButNoText() throws InterruptedException {
        Source source = rig.source("Secret Aloysius.mp3");
        rig.transcriber.next(
                3,
                new TranscriptionOutcome.Failed(
                        TranscriptionOutcome.Reason.MODEL_UNUSABLE,
                        "cannot read /home/aloysius/models/base.bin"));
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        rig.work(run);
        JobId job = rig.job(run).id();
        desk().tryAgain(job);
        rig.work(run);

        String log = desk().log(job);

        assertTrue(log.contains("model.unusable"), log);
        assertTrue(log.contains("transcript  failed"), log);
        assertTrue(log.contains("transcript  done"), log);
        assertTrue(log.contains("<model file>"), log);
        assertFalse(log.toLowerCase(java.util.Locale.ROOT).contains("aloysius"), log);
        assertFalse(log.contains("Window 1"), log);
        assertEquals("", desk().log(new JobId(UUID.randomUUID())));
    }

    @Test
    void tenThousandOldJobsAreToldPageByPage() {
        Source source = rig.source();
        fill(source, 10_000);
        RunId open = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);

        List<Job> list = desk().list();

        assertEquals(Desk.DONE + 1, list.size());
        assertEquals(rig.job(open), list.getFirst());
        Set<JobId> seen = new HashSet<>();
        int shown = Desk.DONE;
        list.forEach(job -> seen.add(job.id()));
        for (List<Job> page = desk().older(shown, 2500);
                !page.isEmpty();
                page = desk().older(shown, 2500)) {
            page.forEach(job -> seen.add(job.id()));
            shown += page.size();
        }
        assertEquals(10_000, shown);
        assertEquals(10_001, seen.size());
    }

    private void fill(Source source, int jobs) {
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        var subject = new JobSubject(run, source.id(), null, "{}");
        desk().cancel(rig.job(run).id());
        for (int batch = 0; batch < 10; batch++) {
            int from = batch * jobs / 10;
            rig.studio
                    .library()
                    .write(unit -> {
                        for (int n = from; n < from + jobs / 10 && n < jobs - 1; n++) {
                            var id = new JobId(new UUID(0x7000, n));
                            var at = rig.clock.instant().minusSeconds(jobs - n);
                            Job job = Job.queued(id, JobKind.EXPORT, subject, 5, at);
                            unit.jobs().add(job.after(new JobEvent.Cancelled()).orElseThrow());
                        }
                        return true;
                    });
        }
    }

    private JobDesk desk() {
        return rig.studio.jobs();
    }
}
