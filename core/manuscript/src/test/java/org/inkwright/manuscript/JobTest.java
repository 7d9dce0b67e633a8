package org.inkwright.manuscript;

import static org.inkwright.manuscript.JobState.CANCELLED;
import static org.inkwright.manuscript.JobState.COMPLETED;
import static org.inkwright.manuscript.JobState.FAILED;
import static org.inkwright.manuscript.JobState.PAUSED;
import static org.inkwright.manuscript.JobState.PENDING;
import static org.inkwright.manuscript.JobState.QUEUED;
import static org.inkwright.manuscript.JobState.RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JobTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Lease LEASE = new Lease("me", NOON.plusSeconds(60));
    private static final JobError ERROR = new JobError("worker.died", "exit 137");

    /// Every event, and where it takes a job from each state; a state that is not named refuses it.
    private static final Map<JobEvent, Map<JobState, JobState>> TABLE =
            Map.of(
                    new JobEvent.Started(LEASE),
                    Map.of(QUEUED, RUNNING),
                    new JobEvent.Progressed(new JobProgress(500, "transcribing"), LEASE),
                    Map.of(RUNNING, RUNNING),
                    new JobEvent.Completed(),
                    Map.of(RUNNING, COMPLETED),
                    new JobEvent.Faltered(ERROR, NOON.plusSeconds(5)),
                    Map.of(RUNNING, PENDING),
                    new JobEvent.Failed(ERROR),
                    Map.of(RUNNING, FAILED),
                    new JobEvent.BecameReady(),
                    Map.of(PENDING, QUEUED, RUNNING, QUEUED),
                    new JobEvent.Paused(),
                    Map.of(PENDING, PAUSED, QUEUED, PAUSED, RUNNING, PAUSED),
                    new JobEvent.Resumed(),
                    Map.of(PAUSED, QUEUED),
                    new JobEvent.Cancelled(),
                    Map.of(
                            PENDING, CANCELLED, QUEUED, CANCELLED, RUNNING, CANCELLED, PAUSED,
                            CANCELLED),
                    new JobEvent.TriedAgain(),
                    Map.of(FAILED, QUEUED, CANCELLED, QUEUED));

    @TestFactory
    Stream<DynamicTest> everyStateMeetsEveryEvent() {
        return TABLE.entrySet().stream()
                .flatMap(row ->
                        Arrays.stream(JobState.values())
                                .map(state -> meets(state, row.getKey(), row.getValue())));
    }

    private static DynamicTest meets(
            JobState state, JobEvent event, Map<JobState, JobState> targets) {
        return dynamicTest(
                state + " + " + event.getClass().getSimpleName(),
                () ->
                        assertEquals(
                                Optional.ofNullable(targets.get(state)),
                                job(state).after(event).map(Job::state)));
    }

    @Test
    void theTableKnowsEveryEvent() {
        var kinds = new HashSet<Class<?>>();
        TABLE.keySet().forEach(event -> kinds.add(event.getClass()));

        assertEquals(new HashSet<>(List.of(JobEvent.class.getPermittedSubclasses())), kinds);
    }

    @Test
    void onlyTheStatusChanges() {
        Job queued = job(QUEUED);

        Job running = queued.after(new JobEvent.Started(LEASE)).orElseThrow();

        assertEquals(
                new Job(
                        queued.id(),
                        queued.kind(),
                        queued.subject(),
                        queued.priority(),
                        running.status(),
                        queued.createdAt()),
                running);
    }

    @Test
    void eachStartCountsAsAnAttempt() {
        Job again =
                job(QUEUED)
                        .after(new JobEvent.Started(LEASE))
                        .flatMap(job -> job.after(new JobEvent.Faltered(ERROR, NOON)))
                        .flatMap(job -> job.after(new JobEvent.BecameReady()))
                        .flatMap(job -> job.after(new JobEvent.Started(LEASE)))
                        .orElseThrow();

        assertEquals(3, again.status().attempts());
    }

    @Test
    void tryingAgainForgetsAttemptsAndErrorButNotProgress() {
        Job again = job(FAILED).after(new JobEvent.TriedAgain()).orElseThrow();

        assertEquals(0, again.status().attempts());
        assertNull(again.status().error());
        assertEquals(new JobProgress(300, "transcribing"), again.status().progress());
    }

    @Test
    void aCompletedJobIsWhollyDone() {
        Job done = job(RUNNING).after(new JobEvent.Completed()).orElseThrow();

        assertEquals(1000, done.status().progress().thousandths());
        assertNull(done.status().error());
    }

    @Test
    void aFalteredJobKeepsItsErrorAndItsTime() {
        Instant retry = NOON.plusSeconds(5);

        Job pending = job(RUNNING).after(new JobEvent.Faltered(ERROR, retry)).orElseThrow();

        assertEquals(ERROR, pending.status().error());
        assertEquals(retry, pending.status().nextAttemptAt());
    }

    @Test
    void aLeaseIsRenewedWithProgress() {
        var later = new Lease("me", NOON.plusSeconds(600));
        var event = new JobEvent.Progressed(new JobProgress(400, "writing"), later);

        Job further = job(RUNNING).after(event).orElseThrow();

        assertEquals(later, further.status().lease());
        assertEquals(400, further.status().progress().thousandths());
    }

    private static Job job(JobState state) {
        @Nullable Lease lease = state == RUNNING ? LEASE : null;
        var progress = new JobProgress(300, "transcribing");
        var status = new JobStatus(state, 1, NOON, progress, ERROR, lease);
        var subject = new JobSubject(new RunId(id(1)), new SourceId(id(2)), null, "{}");
        return new Job(new JobId(id(3)), JobKind.TRANSCRIBE, subject, 5, status, NOON);
    }

    private static UUID id(int n) {
        return new UUID(0x7000, n);
    }
}
