package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Lease;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.transcription.TranscriptionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
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
    void aDeadWorkerIsTriedAgainAfterAWhile() {
        rig.transcriber.dieAfter(0).dieAfter(3);
        RunId run = transcript();
        rig.studio.workers().start();

        rig.awaitState(run, JobState.PENDING);
        Duration first = wait(run);
        assertEquals(1, rig.transcriber.requests().size());
        rig.move(first.minusMillis(1));
        assertEquals(JobState.PENDING, rig.job(run).state());
        rig.move(Duration.ofMillis(1));
        Eventually.is("a second failure", () -> failures(run) == 2);
        rig.awaitState(run, JobState.PENDING);
        rig.move(Duration.ofMinutes(10));

        rig.awaitState(run, JobState.COMPLETED);
        assertEquals(20, rig.segments(source).size());
        assertEquals(3, rig.job(run).status().attempts());
        assertTrue(first.toMillis() >= 1000 && first.toMillis() <= 3000, first.toString());
    }

    @Test
    void theSameFailureFourTimesIsGivenUp() {
        rig.transcriber.dieAfter(2).dieAfter(0).dieAfter(0).dieAfter(0).dieAfter(0);
        RunId run = transcript();
        rig.studio.workers().start();

        for (int failure = 1; failure <= 4; failure++) {
            awaitFailures(run, failure);
            rig.awaitState(run, JobState.PENDING);
            rig.move(Duration.ofMinutes(10));
        }
        rig.awaitState(run, JobState.FAILED);

        assertEquals("worker.died", Objects.requireNonNull(rig.job(run).status().error()).code());
        assertEquals(5, failures(run), "the first got further than the others, so four were alike");
        assertTrue(rig.studio.jobs().tryAgain(rig.job(run).id()));
        rig.awaitState(run, JobState.COMPLETED);
        assertEquals(20, rig.segments(source).size());
    }

    @Test
    void aModelThatCannotBeUsedIsNotTriedAgain() throws InterruptedException {
        rig.transcriber.next(0, FakeTranscriber.failed(TranscriptionOutcome.Reason.MODEL_UNUSABLE));

        Job job = rig.work(transcript());

        assertEquals(JobState.FAILED, job.state());
        assertEquals("model.unusable", Objects.requireNonNull(job.status().error()).code());
        assertEquals(1, rig.transcriber.requests().size());
    }

    @Test
    void pauseKeepsWhatIsThereAndResumeGoesOn() {
        rig.transcriber.hangAfter(4);
        RunId run = transcript();
        rig.studio.workers().start();
        Eventually.is("four windows", () -> covered() == 40);

        assertTrue(rig.studio.jobs().pause(rig.job(run).id()));
        assertEquals(JobState.PAUSED, rig.job(run).state());
        Eventually.is("the step ended", () -> failures(run) == 1);
        assertFalse(rig.studio.jobs().pause(rig.job(run).id()), "it is paused already");
        assertTrue(rig.studio.jobs().resume(rig.job(run).id()));

        rig.awaitState(run, JobState.COMPLETED);
        assertEquals(20, rig.segments(source).size());
        assertEquals(Duration.ofSeconds(40), rig.transcriber.requests().getLast().from());
    }

    @Test
    void cancelStopsForGoodUnlessTriedAgain() throws InterruptedException {
        rig.transcriber.hangAfter(2);
        RunId run = transcript();
        rig.studio.workers().start();
        Eventually.is("two windows", () -> covered() == 20);

        assertTrue(rig.studio.jobs().cancel(rig.job(run).id()));
        rig.studio.workers().stop();

        assertEquals(JobState.CANCELLED, rig.job(run).state());
        assertEquals(4, rig.segments(source).size());
        assertTrue(rig.studio.jobs().tryAgain(rig.job(run).id()));
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(20, rig.segments(source).size());
    }

    @Test
    void aWaitingJobCanBePausedAndCancelled() throws InterruptedException {
        RunId run = transcript();
        var id = rig.job(run).id();

        assertTrue(rig.studio.jobs().pause(id));
        assertEquals(JobState.PAUSED, rig.work(run).state());
        assertTrue(rig.studio.jobs().cancel(id));
        assertEquals(JobState.CANCELLED, rig.work(run).state());
        assertFalse(rig.studio.jobs().resume(id));
    }

    @Test
    void stoppedWorkersLeaveTheirJobsReady() throws InterruptedException {
        rig.transcriber.hangAfter(3);
        RunId run = transcript();
        rig.studio.workers().start();
        Eventually.is("three windows", () -> covered() == 30);

        rig.studio.workers().stop();

        assertEquals(JobState.QUEUED, rig.job(run).state());
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(20, rig.segments(source).size());
    }

    @Test
    void waitingForARunEndsWhenTheWorkersStop() {
        rig.transcriber.hangAfter(1);
        RunId run = transcript();
        var waiter =
                new Thread(() -> assertThrows(InterruptedException.class, () -> rig.work(run)));
        waiter.start();
        Eventually.is("a window", () -> covered() == 10);

        rig.studio.workers().stop();

        Eventually.is("the waiter is back", () -> !waiter.isAlive());
    }

    @Test
    void interruptionLeavesTheRunResumable() throws InterruptedException {
        rig.transcriber.hangAfter(1);
        RunId run = transcript();
        var waiter =
                new Thread(() -> assertThrows(InterruptedException.class, () -> rig.work(run)));
        waiter.start();
        Eventually.is("a window", () -> covered() == 10);

        waiter.interrupt();
        Eventually.is("the waiter is back", () -> !waiter.isAlive());

        assertEquals(JobState.QUEUED, rig.job(run).state());
        assertEquals(JobState.COMPLETED, rig.work(run).state());
    }

    @Test
    void aJobOfADeadProgramIsTakenBackAtOnce() throws InterruptedException {
        RunId run = transcript();
        rig.abandon(run);
        assertEquals(JobState.RUNNING, rig.job(run).state());

        assertEquals(JobState.COMPLETED, rig.work(run).state());
    }

    @Test
    void workingOneRunLeavesTheOthersAlone() throws InterruptedException {
        RunId other = rig.begin(rig.source("other.mp3"), PipelineSettings.Stage.DRAFT);
        RunId run = transcript();

        rig.work(run);

        assertEquals(JobState.QUEUED, rig.job(other).state());
    }

    @Test
    void theLeaseOfAJobAtWorkIsRenewed() {
        rig.transcriber.hangAfter(1);
        RunId run = transcript();
        rig.studio.workers().start();
        Eventually.is("a window", () -> covered() == 10);
        Lease before = Objects.requireNonNull(rig.job(run).status().lease());

        rig.move(Leases.LENGTH.multipliedBy(3));

        Eventually.is(
                "a later lease",
                () ->
                        Objects.requireNonNull(rig.job(run).status().lease())
                                .until()
                                .isAfter(before.until()));
        assertEquals(JobState.RUNNING, rig.job(run).state());
        assertEquals(1, rig.transcriber.requests().size());
    }

    @Test
    void fiftyFilesAreWorkedThrough() {
        List<RunId> runs =
                IntStream.range(0, 50)
                        .mapToObj(n -> rig.source("talk-" + n + ".mp3"))
                        .map(one -> rig.begin(one, PipelineSettings.Stage.DRAFT))
                        .toList();
        rig.studio.workers().start();

        Eventually.is(
                "fifty drafts",
                () ->
                        runs.stream()
                                .map(rig::job)
                                .allMatch(job -> job.state() == JobState.COMPLETED));
    }

    @Test
    void usageComesWithTheWorkOrNotAtAll() {
        rig.transcriber.hangAfter(3);
        RunId run = transcript();
        rig.studio.workers().start();
        Eventually.is("three windows", () -> covered() == 30);

        rig.studio.jobs().pause(rig.job(run).id());
        Eventually.is("the step ended", () -> failures(run) == 1);

        long metered =
                rig.studio.library().read(unit -> unit.usage().of(run)).stream()
                        .filter(event -> event.kind() == UsageKind.TRANSCRIBED_MILLIS)
                        .mapToLong(event -> event.amount())
                        .sum();
        assertEquals(rig.transcript(source).coverage().next().toMillis(), metered);
    }

    private RunId transcript() {
        return rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
    }

    private long covered() {
        return rig.studio
                .library()
                .read(unit -> unit.transcripts().newestOf(source.id()))
                .map(transcript -> transcript.coverage().next().toSeconds())
                .orElse(-1L);
    }

    private Duration wait(RunId run) {
        return Duration.between(rig.clock.instant(), rig.job(run).status().nextAttemptAt());
    }

    private void awaitFailures(RunId run, int many) {
        Eventually.is(many + " failures", () -> failures(run) == many);
    }

    private long failures(RunId run) {
        List<Step> steps = rig.studio.library().read(unit -> unit.runs().steps(run));
        return steps.stream()
                .map(Step::result)
                .filter(result -> result != null && result.error() != null)
                .count();
    }
}
