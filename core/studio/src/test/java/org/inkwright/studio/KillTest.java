package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program and its workers at random moments between import and draft, starts it again
/// until the draft is there, and compares that with what comes of an undisturbed run.
class KillTest {
    private static final int TALKS = Rounds.of(1, 2);

    @TempDir private Path folder;

    @Test
    void killsDoNotChangeWhatIsWritten() throws Exception {
        kill(Integer.getInteger("studio.kills", 2), 20261120);
    }

    @Test
    @Tag("soak")
    void thirtyKillsDoNotChangeWhatIsWritten() throws Exception {
        kill(30, 42);
    }

    private void kill(int kills, long seed) throws Exception {
        Path recording =
                WaveProgram.make(Fixtures.sampleTalk("mp3"), TALKS, folder.resolve("long.wav"));
        long began = System.nanoTime();
        Work undisturbed = read(folder.resolve("undisturbed"), recording);
        long millis = Math.max(2000, (System.nanoTime() - began) / 1_000_000);
        undisturbed.check();
        var killer = new Killer(new Random(seed), kills, millis);
        for (int round = 0; killer.left > 0; round++) {
            Path home = folder.resolve("killed-" + round);
            killer.untilDone(home, recording);
            Work survived = read(home, recording);
            survived.check();
            assertEquals(undisturbed.segments(), survived.segments());
            assertEquals(undisturbed.windows(), survived.windows());
            assertEquals(undisturbed.chapters(), survived.chapters());
        }
        System.out.println(killer);
    }

    /// Opens the library of a run that is done, or does it.
    private static Work read(Path home, Path recording) throws InterruptedException {
        try (Studio studio = DraftingProgram.open(home)) {
            Source source = DraftingProgram.draft(studio, recording);
            return studio.library().read(unit -> Work.of(unit, source));
        }
    }

    /// What a run left in the library.
    private record Work(
            Transcript transcript,
            List<Segment> segments,
            List<TimeSpan> windows,
            List<String> chapters,
            long meteredMillis) {
        static Work of(UnitOfWork unit, Source source) {
            Transcript transcript = unit.transcripts().newestOf(source.id()).orElseThrow();
            var draft = unit.drafts().draftsOf(source.id());
            var runs = unit.runs().of(source.id());
            assertEquals(1, draft.size(), "one draft");
            assertEquals(1, runs.size(), "one run");
            return new Work(
                    transcript,
                    unit.transcripts().segments(transcript.id(), 0),
                    unit.transcripts().windows(transcript.id()),
                    unit.drafts().chapters(draft.getFirst().id()).stream()
                            .map(WrittenChapter::markdown)
                            .toList(),
                    unit.usage().of(runs.getFirst().id()).stream()
                            .filter(event -> event.kind() == UsageKind.TRANSCRIBED_MILLIS)
                            .mapToLong(event -> event.amount())
                            .sum());
        }

        void check() {
            assertTrue(windows.size() >= 4 * TALKS, "several windows: " + windows.size());
            long end = 0;
            for (TimeSpan window : windows) {
                assertEquals(end, window.startMillis(), "each goes on where the last ended");
                end = window.endMillis();
            }
            assertEquals(end, meteredMillis, "metered once");
            assertEquals(end, transcript.coverage().next().toMillis());
            assertTrue(Math.abs(end - TALKS * 125_570L) < 1000, "the whole recording: " + end);
        }
    }

    /// Starts the program and kills it, or its worker, or both.
    private static final class Killer {
        private final Random random;
        private final long longestWait;
        private final int[] victims = new int[3];
        private int left;
        private int starts;

        Killer(Random random, int kills, long longestWait) {
            this.random = random;
            this.left = kills;
            this.longestWait = longestWait;
        }

        void untilDone(Path home, Path recording) throws IOException, InterruptedException {
            boolean done = false;
            while (!done) {
                starts++;
                Process program =
                        Child.start(DraftingProgram.class, home.toString(), recording.toString());
                try {
                    done = watch(program) == 0;
                } finally {
                    List<ProcessHandle> orphans = program.descendants().toList();
                    program.destroyForcibly();
                    orphans.forEach(ProcessHandle::destroyForcibly);
                }
            }
        }

        private int watch(Process program) throws InterruptedException {
            while (left > 0 && !program.waitFor(pause(), TimeUnit.MILLISECONDS)) {
                strike(program);
                left--;
            }
            assertTrue(program.waitFor(5, TimeUnit.MINUTES), "it goes on after the last kill");
            return program.exitValue();
        }

        private long pause() {
            return 300 + (long) (random.nextDouble() * longestWait);
        }

        private void strike(Process program) {
            List<ProcessHandle> workers = program.children().toList();
            int victim = random.nextInt(victims.length);
            victims[victim]++;
            if (victim != 0) {
                workers.forEach(ProcessHandle::destroyForcibly);
            }
            if (victim != 1) {
                program.destroyForcibly();
                awaitEnd(workers);
            }
        }

        /// A worker must not outlive its program.
        private static void awaitEnd(List<ProcessHandle> workers) {
            for (ProcessHandle worker : workers) {
                worker.onExit()
                        .orTimeout(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)
                        .join();
            }
        }

        @Override
        public String toString() {
            return "killed: program alone "
                    + victims[0]
                    + ", worker alone "
                    + victims[1]
                    + ", both "
                    + victims[2]
                    + "; started "
                    + starts
                    + " times";
        }
    }
}
