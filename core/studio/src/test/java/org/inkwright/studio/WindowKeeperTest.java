package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.inkwright.library.LibraryException;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.transcription.TranscriptionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowKeeperTest {
    private static final UUID ALWAYS_THE_SAME = new UUID(0x7000, 5);

    @TempDir private Path folder;
    private Rig rig;
    private Books books;
    private Leases leases;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
        books = new Books(rig.studio.library(), new LiveFeed(), new Wake());
        leases = new Leases("me", rig.clock);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whenTheUsageCannotBeKeptTheWindowIsNotEither() {
        Source source = rig.source();
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        Transcript transcript = begin(source);
        var keeper = keeper(run, transcript);
        keeper.accept(window(0, 10_000));

        assertThrows(LibraryException.class, () -> keeper.accept(window(10_000, 20_000)));

        assertInstanceOf(LibraryException.class, keeper.failure());
        assertEquals(10_000, rig.transcript(source).coverage().next().toMillis());
        assertEquals(1, rig.segments(source).size());
        assertEquals(1, rig.studio.library().read(unit -> unit.usage().of(run)).size());
        assertEquals(100, rig.job(run).status().progress().thousandths());
    }

    @Test
    void aWindowThatWasDoneBeforeIsNotKeptAgain() {
        Source source = rig.source();
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        var keeper = keeper(run, begin(source));
        keeper.accept(window(0, 10_000));

        var stale = assertThrows(StudioException.class, () -> keeper.accept(window(0, 10_000)));

        assertEquals("transcript.stale", stale.code());
        assertEquals(1, rig.segments(source).size());
    }

    @Test
    void aJobThatWasTakenAwayKeepsNothingMore() {
        Source source = rig.source();
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        var keeper = keeper(run, begin(source));
        rig.studio.jobs().pause(rig.job(run).id());

        assertThrows(LostJobException.class, () -> keeper.accept(window(0, 10_000)));

        assertEquals(0, rig.segments(source).size());
    }

    private Transcript begin(Source source) {
        var transcript =
                new Transcript(
                        new TranscriptId(new UUID(0x7000, 3)),
                        source.id(),
                        "base",
                        "",
                        Coverage.none(),
                        rig.clock.instant());
        books.update(change -> change.unit().transcripts().add(transcript));
        return transcript;
    }

    /// Its ids are all the same, so the second usage event collides with the first.
    private WindowKeeper keeper(RunId run, Transcript transcript) {
        Job job =
                books.change(c ->
                                c.move(
                                        c.unit().jobs().of(run).getLast(),
                                        new JobEvent.Started(leases.fresh())))
                        .orElseThrow();
        var attempt = new Attempt(job, books, leases, () -> ALWAYS_THE_SAME);
        return new WindowKeeper(
                attempt, books, () -> ALWAYS_THE_SAME, transcript, FakeProbe.LENGTH);
    }

    private static TranscriptionEvent.WindowDone window(long from, long to) {
        var line = new TranscriptionEvent.Line(from, to, "Bees.", List.of());
        return new TranscriptionEvent.WindowDone(from, to, List.of(line));
    }
}
