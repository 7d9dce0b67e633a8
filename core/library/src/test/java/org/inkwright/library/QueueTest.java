package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Lease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
    @TempDir Path folder;
    private TestLibrary library;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void readyJobsComeByPriorityThenAge() {
        Job low = added(JobKind.TRANSCRIBE, 1);
        Job older = added(JobKind.WRITE, 5);
        Job younger = added(JobKind.TRANSCRIBE, 5);
        Job high = added(JobKind.EXPORT, 10);
        var all = EnumSet.allOf(JobKind.class);
        assertEquals(List.of(high, older, younger, low), ready(all, 10));
        assertEquals(List.of(high, older), ready(all, 2));
        assertEquals(List.of(younger, low), ready(Set.of(JobKind.TRANSCRIBE), 10));
        assertEquals(List.of(), ready(Set.of(JobKind.OUTLINE), 10));
        assertEquals(List.of(), ready(Set.of(), 10));
        assertEquals(List.of(), ready(all, 0));
    }

    @Test
    void dueJobsWaitForTheirTimeOrLostTheirLease() {
        var error = new JobError("x", "y");
        Job running = moved(added(JobKind.WRITE, 5), new JobEvent.Started(lease("a", 10)));
        Job faltering = moved(added(JobKind.WRITE, 5), new JobEvent.Started(lease("a", 99)));
        Job pending = moved(faltering, new JobEvent.Faltered(error, THEN.plusSeconds(5)));
        added(JobKind.WRITE, 5);
        assertEquals(List.of(), due(4));
        assertEquals(List.of(pending), due(5));
        assertEquals(List.of(running, pending), due(10));
    }

    @Test
    void jobsAreFoundByRunAndByState() {
        Job first = added(JobKind.TRANSCRIBE, 1);
        Job second = added(JobKind.OUTLINE, 9);
        Job cancelled = moved(first, new JobEvent.Cancelled());
        assertEquals(
                List.of(cancelled, second), library.read(unit -> unit.jobs().of(library.run.id())));
        assertEquals(
                List.of(second, cancelled), in(Set.of(JobState.CANCELLED, JobState.QUEUED), 9));
        assertEquals(List.of(second), in(Set.of(JobState.CANCELLED, JobState.QUEUED), 1));
        assertEquals(List.of(), in(Set.of(JobState.FAILED), 9));
    }

    @Test
    void onlyTheJobThatWasSeenIsReplaced() {
        Job queued = added(JobKind.WRITE, 5);
        Job running = moved(queued, new JobEvent.Started(lease("a", 10)));
        Job cancelled = queued.after(new JobEvent.Cancelled()).orElseThrow();
        assertEquals(false, replaced(queued, cancelled));
        assertEquals(List.of(running), in(EnumSet.allOf(JobState.class), 9));
        Job never = library.make.job(library.run, JobKind.WRITE, 5);
        assertEquals(false, replaced(never, never));
        assertThrows(IllegalArgumentException.class, () -> replaced(running, never));
    }

    @Test
    void ofTwoWorkersOneTakesTheJob() throws Exception {
        for (int round = 0; round < 20; round++) {
            Job queued = added(JobKind.TRANSCRIBE, 5);
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                long won =
                        threads
                                .invokeAll(
                                        List.of(
                                                taking(queued, "a", start),
                                                taking(queued, "b", start)))
                                .stream()
                                .filter(Future::resultNow)
                                .count();
                assertEquals(1, won);
            }
        }
    }

    private Callable<Boolean> taking(Job queued, String owner, CyclicBarrier start) {
        Job taken = queued.after(new JobEvent.Started(lease(owner, 10))).orElseThrow();
        return () -> {
            start.await();
            return replaced(queued, taken);
        };
    }

    private Job added(JobKind kind, int priority) {
        Job job = library.make.job(library.run, kind, priority);
        library.keep(unit -> unit.jobs().add(job));
        return job;
    }

    private Job moved(Job job, JobEvent event) {
        Job next = job.after(event).orElseThrow();
        assertEquals(true, replaced(job, next));
        return next;
    }

    private boolean replaced(Job seen, Job next) {
        return library.library().write(unit -> unit.jobs().replace(seen, next));
    }

    private List<Job> ready(Set<JobKind> kinds, int limit) {
        return library.read(unit -> unit.jobs().ready(kinds, limit));
    }

    private List<Job> due(int seconds) {
        return library.read(unit -> unit.jobs().due(THEN.plusSeconds(seconds)));
    }

    private List<Job> in(Set<JobState> states, int limit) {
        return library.read(unit -> unit.jobs().in(states, limit));
    }

    private static Lease lease(String owner, int seconds) {
        return new Lease(owner, THEN.plusSeconds(seconds));
    }
}
