package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptLine;
import org.inkwright.manuscript.Word;
import org.inkwright.media.RecorderState;
import org.inkwright.media.Waveform;
import org.inkwright.transcription.Doubt;
import org.inkwright.transcription.Extent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictationTest {
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
    void whatIsSpokenIsTranscribedAsItGoes() throws InterruptedException {
        rig.studio.workers().start();
        Dictation.Take take = begin();
        Eventually.is("all windows", () -> heard(take.source()) == 20);

        assertEquals(JobState.RUNNING, rig.job(take.run().orElseThrow()).state(), "more may come");
        assertInstanceOf(Extent.Growing.class, rig.transcriber.requests().getLast().extent());
        Eventually.is("some sound", () -> take.millis() > 200);
        assertInstanceOf(RecorderState.Finished.class, take.finish());

        rig.awaitState(take.run().orElseThrow(), JobState.COMPLETED);
        var media = rig.studio.library().read(unit -> unit.sources().mediaOf(take.source())).get();
        assertTrue(Files.exists(media.file().path()));
        Eventually.is(
                "the event",
                () -> rig.heard.contains(new StudioEvent.RecordingKept(take.source())));
    }

    @Test
    void aRecordingPausesAndGoesOn() throws InterruptedException {
        Dictation.Take take = begin();

        take.pause();
        Eventually.is("paused", () -> take.state() instanceof RecorderState.Paused);
        take.resume();
        Eventually.is("recording", () -> take.state() instanceof RecorderState.Recording);

        assertInstanceOf(RecorderState.Finished.class, take.finish());
        assertInstanceOf(RecorderState.Finished.class, take.finish());
    }

    @Test
    void withoutAMicrophoneNothingIsAdded() throws InterruptedException {
        rig.microphone.unplug();

        var refused = assertInstanceOf(Dictation.Start.Refused.class, start());

        assertEquals(RecorderState.Reason.NO_DEVICE, refused.why().why());
        assertEquals(List.of(), rig.studio.library().read(unit -> unit.sources().page(null, 9)));
        assertEquals(List.of(), rig.studio.jobs().list());
    }

    @Test
    void aRecordingCanBeKeptWithoutTranscribingIt() throws InterruptedException {
        rig.studio.workers().start();
        var begun =
                assertInstanceOf(
                        Dictation.Start.Begun.class,
                        rig.studio.dictation().keep("Interview", event -> {}));
        Eventually.is("some sound", () -> begun.take().millis() > 200);

        assertInstanceOf(RecorderState.Finished.class, begun.take().finish());

        assertEquals(Optional.empty(), begun.take().run());
        assertTrue(media(begun.take().source()));
        assertEquals(List.of(), rig.studio.jobs().list());
    }

    @Test
    void closingTheProgramKeepsTheRecording() throws InterruptedException {
        Dictation.Take take = begin();
        Eventually.is("some sound", () -> take.millis() > 200);

        rig.reopen();

        assertTrue(media(take.source()));
        assertEquals(JobState.COMPLETED, rig.work(take.run().orElseThrow()).state());
        assertEquals(20, heard(take.source()));
    }

    @Test
    void whatAKilledProgramRecordedIsTakenIn() throws InterruptedException, IOException {
        Dictation.Take take = begin();
        Eventually.is("some sound", () -> take.millis() > 200);
        take.finish();
        Source orphan = orphan(folder.resolve("data/recordings/" + take.source().value() + ".wav"));
        assertFalse(media(orphan.id()));

        assertEquals(1, rig.studio.dictation().recover());
        assertEquals(0, rig.studio.dictation().recover());

        assertTrue(media(orphan.id()));
    }

    @Test
    void aJobOfAKilledRecordingFindsTheSoundByItself() throws InterruptedException, IOException {
        Dictation.Take take = begin();
        Eventually.is("some sound", () -> take.millis() > 200);
        take.finish();
        Source orphan = orphan(folder.resolve("data/recordings/" + take.source().value() + ".wav"));

        var job = rig.work(rig.begin(orphan, PipelineSettings.Stage.TRANSCRIPT));

        assertEquals(JobState.COMPLETED, job.state());
        assertTrue(media(orphan.id()));
    }

    @Test
    void aRecordingThatNeverHeardAnythingIsNotTakenIn() throws InterruptedException {
        Source silent = source();
        rig.file("data/recordings/" + silent.id().value() + ".wav", "");

        assertEquals(0, rig.studio.dictation().recover());
        assertFalse(media(silent.id()));
    }

    @Test
    void aMicrophoneThatIsPulledOutEndsTheRecordingByItself() throws InterruptedException {
        rig.studio.workers().start();
        Dictation.Take take = begin();
        Eventually.is("some sound", () -> take.millis() > 200);

        rig.microphone.unplug();

        rig.awaitState(take.run().orElseThrow(), JobState.COMPLETED);
        assertInstanceOf(RecorderState.Failed.class, take.state());
        assertTrue(media(take.source()));
    }

    @Test
    void doubtsLeaveOutWhatTheWriterWorded() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        var transcript = rig.transcript(source).id();
        var desk = rig.studio.transcripts();
        LineId first = LineId.ofSegment(0);
        List<Segment> loop = IntStream.range(0, 8).mapToObj(DictationTest::bees).toList();
        desk.edit(transcript, new TranscriptEdit.Reheard(first, first, "large", loop));
        assertTrue(loops(desk, transcript) > 0);

        List<TranscriptLine> lines =
                rig.studio.library().read(unit -> unit.transcripts().edited(transcript)).lines();
        for (TranscriptLine line : lines.subList(0, 8)) {
            desk.edit(transcript, new TranscriptEdit.Reworded(line.id(), "Mine: " + line.id()));
        }

        assertEquals(0, loops(desk, transcript));
    }

    private static long loops(TranscriptDesk desk, TranscriptId transcript) {
        return desk.doubts(transcript, Waveform.EMPTY).stream()
                .filter(doubt -> doubt.startMillis() < 8000)
                .filter(Doubt.Repetition.class::isInstance)
                .count();
    }

    private static Segment bees(int n) {
        String text = "and the bees go home";
        var time = new TimeSpan(n * 1000L, n * 1000L + 900);
        List<Word> words =
                Stream.of(text.split(" ", -1))
                        .map(word -> new Word(word, time, Word.Timing.ESTIMATED))
                        .toList();
        return new Segment(n, time, text, words);
    }

    /// A source and its file as a program leaves them that is killed while it records.
    private Source orphan(Path recorded) throws IOException {
        Source source = source();
        Files.copy(recorded, recorded.resolveSibling(source.id().value() + ".wav"));
        return source;
    }

    private Source source() {
        var id = new SourceId(java.util.UUID.randomUUID());
        var source = new Source(id, "Notes", SourceKind.AUDIO, rig.clock.instant());
        rig.studio
                .library()
                .write(unit -> {
                    unit.sources().add(source);
                    return true;
                });
        return source;
    }

    private Dictation.Take begin() throws InterruptedException {
        return assertInstanceOf(Dictation.Start.Begun.class, start()).take();
    }

    private Dictation.Start start() throws InterruptedException {
        return rig.studio
                .dictation()
                .begin("Notes", Rig.settings(PipelineSettings.Stage.DRAFT), event -> {});
    }

    private boolean media(SourceId source) {
        return rig.studio.library().read(unit -> unit.sources().mediaOf(source)).isPresent();
    }

    private int heard(SourceId source) {
        return rig.studio
                .library()
                .read(unit ->
                        unit.transcripts()
                                .newestOf(source)
                                .map(one -> unit.transcripts().segments(one.id(), 0).size())
                                .or(() -> Optional.of(0))
                                .get());
    }
}
