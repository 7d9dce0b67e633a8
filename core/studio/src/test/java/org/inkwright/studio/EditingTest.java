package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.publishing.TranscriptFormat;
import org.inkwright.transcription.TranscriptionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingTest {
    private static final LineId FIRST = LineId.ofSegment(0);

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
    void editsAreKeptToldAndTakenBack() throws InterruptedException {
        TranscriptId transcript = heard();

        var kept = desk().edit(transcript, new TranscriptEdit.Reworded(FIRST, "Bees begin."));

        assertEquals("Bees begin.", lines(transcript).getFirst());
        var told = new StudioEvent.TranscriptEdited(source.id(), transcript, kept.orElseThrow());
        Eventually.is("the event", () -> rig.heard.contains(told));
        assertTrue(desk().undo(transcript).isPresent());
        assertEquals("Window 0 begins.", lines(transcript).getFirst());
        rig.reopen();
        assertTrue(desk().redo(transcript).isPresent());
        assertEquals("Bees begin.", lines(transcript).getFirst());
        assertEquals(Optional.empty(), desk().redo(transcript));
        assertEquals("Window 0 begins.", rig.segments(source).getFirst().text());
    }

    @Test
    void nobodyEditsWhatIsNotThere() {
        var nobody = new TranscriptId(UUID.randomUUID());

        assertEquals(
                Optional.empty(),
                desk().edit(nobody, new TranscriptEdit.Reworded(FIRST, "Bees begin.")));
        assertEquals(Optional.empty(), desk().undo(nobody));
    }

    @Test
    void editingGoesOnWhileTheRestIsTranscribed() {
        rig.transcriber.hangAfter(3);
        RunId run = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        rig.studio.workers().start();
        Eventually.is("three windows", () -> heardLines() == 6);
        TranscriptId transcript = rig.transcript(source).id();

        desk().edit(transcript, new TranscriptEdit.Reworded(FIRST, "Bees begin."));
        rig.studio.jobs().pause(rig.job(run).id());
        rig.studio.jobs().resume(rig.job(run).id());
        rig.awaitState(run, JobState.COMPLETED);

        assertEquals(20, lines(transcript).size());
        assertEquals("Bees begin.", lines(transcript).getFirst());
    }

    @Test
    void draftsAreMadeOfTheEditedText() throws InterruptedException {
        TranscriptId transcript = heard();
        desk().edit(transcript, new TranscriptEdit.Reworded(FIRST, "Bees begin."));
        desk().edit(transcript, new TranscriptEdit.Removed(List.of(LineId.ofSegment(2))));
        desk().edit(transcript, new TranscriptEdit.Split(LineId.ofSegment(4), 7, 21_000));

        Job job = rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));

        assertEquals(JobState.COMPLETED, job.state());
        String text = String.join("\n", chapters().stream().map(WrittenChapter::markdown).toList());
        assertTrue(text.contains("Bees begin."), text);
        assertFalse(text.contains("Window 0 begins."), text);
        assertFalse(text.contains("Window 1 begins."), text);
        var last = chapters().getLast().revision();
        assertEquals(19, last == null ? 0 : last.text().support().getLast().span().lastSegment());
    }

    @Test
    void exportsCarryEditsAndNames() throws InterruptedException, IOException {
        TranscriptId transcript = heard();
        var ada = new SpeakerId(1);
        desk().edit(transcript, new TranscriptEdit.Reworded(FIRST, "Bees begin."));
        desk().edit(transcript, new TranscriptEdit.Attributed(List.of(FIRST), ada));
        desk().edit(transcript, new TranscriptEdit.SpeakerNamed(ada, "Ada"));

        Path file = folder.resolve("talk.srt");
        rig.studio.exports().transcript(transcript, TranscriptFormat.SRT, file);

        assertTrue(Files.readString(file).startsWith("Ada: Bees begin.\nIt is"));
    }

    @Test
    void anotherModelListensToAStretchAndOnlyOffers() throws InterruptedException {
        TranscriptId transcript = heard();
        var other = new SpeechModel("large", Path.of("large.bin"), true, false);
        List<String> before = lines(transcript);

        RunId run =
                desk().listenAgain(transcript, LineId.ofSegment(4), LineId.ofSegment(5), other)
                        .orElseThrow();
        assertEquals(Optional.empty(), desk().heardAgain(run));
        Job job = rig.work(run);

        assertEquals(JobState.COMPLETED, job.state());
        assertEquals(before, lines(transcript));
        SecondHearing heard = desk().heardAgain(run).orElseThrow();
        assertEquals("large", heard.model());
        assertEquals(2, heard.heard().size());
        Eventually.is(
                "the event",
                () -> rig.heard.contains(new StudioEvent.HeardAgain(source.id(), run, heard)));
        var request = rig.transcriber.requests().getLast();
        assertEquals(Duration.ofSeconds(20), request.from());
        assertEquals(Path.of("large.bin").toAbsolutePath(), request.model());
        desk().edit(transcript, heard.edit());
        assertEquals(20, lines(transcript).size());
        assertEquals(transcript, rig.transcript(source).id());
    }

    @Test
    void aSecondHearingThatFailsIsAFailedJob() throws InterruptedException {
        TranscriptId transcript = heard();
        rig.transcriber.next(0, FakeTranscriber.failed(TranscriptionOutcome.Reason.MODEL_UNUSABLE));
        var other = new SpeechModel("large", Path.of("large.bin"), true, false);

        RunId run = desk().listenAgain(transcript, FIRST, FIRST, other).orElseThrow();

        assertEquals(JobState.FAILED, rig.work(run).state());
        assertEquals(Optional.empty(), desk().heardAgain(run));
        assertEquals(
                Optional.empty(),
                desk().listenAgain(transcript, FIRST, LineId.ofSegment(99), other));
    }

    @Test
    void anotherVocabularyIsAnotherTranscript() throws InterruptedException {
        TranscriptId first = heard();
        var settings = Rig.settings(PipelineSettings.Stage.TRANSCRIPT);
        var withNames =
                new PipelineSettings(
                        settings.last(), settings.model(), "auto", List.of("Lovelace"), 5, null);

        rig.work(rig.studio.pipeline().start(source.id(), settings));
        assertEquals(first, rig.transcript(source).id());
        rig.work(rig.studio.pipeline().start(source.id(), withNames));
        TranscriptId second = rig.transcript(source).id();
        assertNotEquals(first, second);
        rig.work(rig.studio.pipeline().start(source.id(), withNames));
        assertEquals(second, rig.transcript(source).id());
    }

    @Test
    void aMissingSystemLibraryIsSaidAtOnce() throws InterruptedException {
        rig.transcriber.next(
                0,
                new TranscriptionOutcome.Failed(
                        TranscriptionOutcome.Reason.WORKER_DIED,
                        "exit code 1. libgomp.so.1: cannot open shared object file"));

        Job job = rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));

        assertEquals(JobState.FAILED, job.state());
        var error = assertInstanceOf(org.inkwright.manuscript.JobError.class, job.status().error());
        assertEquals("worker.libgomp-missing", error.code());
    }

    private int heardLines() {
        return rig.studio
                .library()
                .read(unit ->
                        unit.transcripts()
                                .newestOf(source.id())
                                .map(one -> unit.transcripts().segments(one.id(), 0).size())
                                .orElse(0));
    }

    private TranscriptId heard() throws InterruptedException {
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        return rig.transcript(source).id();
    }

    private List<String> lines(TranscriptId transcript) {
        EditedTranscript edited =
                rig.studio.library().read(unit -> unit.transcripts().edited(transcript));
        return edited.lines().stream().map(line -> line.text()).toList();
    }

    private List<WrittenChapter> chapters() {
        return rig.studio
                .library()
                .read(unit ->
                        unit.drafts()
                                .chapters(unit.drafts().draftsOf(source.id()).getFirst().id()));
    }

    private TranscriptDesk desk() {
        return rig.studio.transcripts();
    }
}
