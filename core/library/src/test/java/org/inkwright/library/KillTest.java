package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed at any moment (`kill -9`) loses nothing that it had acknowledged, and
/// leaves no act half done. With H2's default WRITE_DELAY and without the forced checkpoint, this
/// test fails in the first rounds; see `docs/decisions/0003-library-on-h2.md`.
class KillTest {
    private static final long SEED = 20261120;

    @TempDir Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        rounds(Integer.getInteger("library.kills", 2));
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInManyRounds() throws Exception {
        rounds(Integer.getInteger("library.kills", 50));
    }

    private void rounds(int rounds) throws Exception {
        var random = new Random(SEED);
        int before = 0;
        for (int round = 0; round < rounds; round++) {
            int acknowledged = Math.max(before, killed(random));
            try (var library = H2Library.open(folder, InstantSource.system())) {
                int kept = library.read(KillTest::checked);
                assertTrue(
                        kept >= acknowledged,
                        "round "
                                + round
                                + ": "
                                + acknowledged
                                + " acknowledged, "
                                + kept
                                + " kept");
            }
        }
    }

    /// Lets a program work for a while and kills it.
    ///
    /// @return the last act that it acknowledged; 0 when it was killed before
    private int killed(Random random) throws Exception {
        boolean whileStarting = random.nextInt(5) == 0;
        int enough = whileStarting ? 0 : 1 + random.nextInt(60);
        Process program = Child.start(DyingProgram.class, folder.toString());
        try (var lines = Child.lines(program)) {
            int acknowledged = read(lines, enough);
            long longest = TimeUnit.MILLISECONDS.toNanos(whileStarting ? 1500 : 8);
            LockSupport.parkNanos(random.nextLong(longest));
            // not Process.destroyForcibly, which drops what the program said before it died
            program.toHandle().destroyForcibly();
            return Math.max(acknowledged, read(lines, Integer.MAX_VALUE));
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static int read(BufferedReader lines, int enough) throws IOException {
        int last = 0;
        for (int i = 0; i < enough; i++) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            last = Integer.parseInt(line.substring(DyingProgram.KEPT.length()));
        }
        return last;
    }

    /// Checks that every table tells of the same number of acts.
    private static int checked(UnitOfWork unit) {
        int acts = DyingProgram.acts(unit);
        if (acts == 0) {
            return 0;
        }
        Run run = DyingProgram.run(unit);
        long millis = acts * DyingProgram.WINDOW_MILLIS;
        Transcript transcript = unit.transcripts().newestOf(run.source()).orElseThrow();
        assertEquals(Duration.ofMillis(millis), transcript.coverage().next());
        List<TimeSpan> windows = unit.transcripts().windows(transcript.id());
        assertEquals(acts, windows.size());
        for (int i = 1; i < acts; i++) {
            assertEquals(windows.get(i - 1).endMillis(), windows.get(i).startMillis());
        }
        List<Segment> segments = unit.transcripts().segments(transcript.id(), 0);
        assertEquals(
                IntStream.range(0, acts * 2).boxed().toList(),
                segments.stream().map(Segment::index).toList());
        assertTrue(segments.stream().allMatch(segment -> segment.words().size() == 3));
        assertEquals(acts, unit.usage().of(run.id()).size());
        var from = Manuscripts.THEN;
        var to = from.plusNanos(1);
        assertEquals(millis, unit.usage().total(UsageKind.TRANSCRIBED_MILLIS, from, to));
        Job job = unit.jobs().in(Set.of(JobState.RUNNING), 1).getFirst();
        assertEquals("act " + (acts - 1), job.status().progress().label());
        WrittenChapter chapter = DyingProgram.chapter(unit, run);
        assertTrue(chapter.markdown().startsWith("revision " + acts + " "));
        return acts;
    }
}
