package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.transcription.TranscriptionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
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
    void aRecordingBecomesADraft() throws InterruptedException {
        Source source = rig.source();

        RunId run = rig.begin(source, PipelineSettings.Stage.DRAFT);
        Job last = rig.work(run);

        assertEquals(JobState.COMPLETED, last.state());
        assertEquals(List.of(JobKind.TRANSCRIBE, JobKind.OUTLINE, JobKind.WRITE), kinds(run));
        assertEquals(20, rig.segments(source).size());
        assertEquals(Coverage.State.COMPLETE, rig.transcript(source).coverage().state());
        Draft draft = draft(source);
        assertEquals("All about windows", draft.front().title());
        assertEquals("Window 0 begins.", draft.front().summary());
        assertNotNull(draft.front().seo());
        assertEquals(4, chapters(draft.id()).size());
        assertEquals(draft.id(), run(run).draft());
        assertNotNull(run(run).finishedAt());
    }

    @Test
    void eachSentenceOfAChapterKnowsItsSeconds() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));

        WrittenChapter chapter = chapters(draft(source).id()).get(1);
        Revision revision = Objects.requireNonNull(chapter.revision());

        assertEquals(5, revision.text().support().size());
        Support second = revision.text().support().get(1);
        assertEquals(
                "Window 3 begins.", chapter.markdown().substring(second.start(), second.end()));
        assertEquals(30_000, second.span().time().startMillis());
        assertEquals(6, second.span().firstSegment());
    }

    @Test
    void everyCallIsAStoredStep() throws InterruptedException {
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.DRAFT);
        rig.work(run);

        List<Step> steps = steps(run);
        assertEquals(
                List.of(
                        StepKind.TRANSCRIPT,
                        StepKind.OUTLINE,
                        StepKind.CHAPTER,
                        StepKind.CHAPTER,
                        StepKind.CHAPTER,
                        StepKind.CHAPTER,
                        StepKind.SUMMARY,
                        StepKind.SEO),
                steps.stream().map(Step::kind).toList());
        for (Step step : steps) {
            var result = Objects.requireNonNull(step.result());
            assertTrue(step.input().startsWith("{"), step.input());
            assertTrue(result.output().startsWith("{"), result.output());
            assertNull(result.error());
        }
    }

    @Test
    void whatWasDoneIsMetered() throws InterruptedException {
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.DRAFT);
        rig.work(run);

        List<UsageEvent> usage = rig.studio.library().read(unit -> unit.usage().of(run));
        assertEquals(100_000, sum(usage, UsageKind.TRANSCRIBED_MILLIS));
        assertEquals(10, count(usage, UsageKind.TRANSCRIBED_MILLIS));
        assertEquals(4, count(usage, UsageKind.EXTRACTED_WORDS));
        assertEquals(10 * 3 + 10 * 5, sum(usage, UsageKind.EXTRACTED_WORDS));
    }

    @Test
    void aRunCanEndWithAFile() throws Exception {
        Path file = folder.resolve("talk.md");
        var model = new SpeechModel("base", Path.of("base.bin"), false, false);
        var target = new PipelineSettings.ExportTarget(file, DraftFormat.MARKDOWN);
        var settings =
                new PipelineSettings(
                        PipelineSettings.Stage.EXPORT, model, "auto", List.of("hive"), 5, target);

        Job last = rig.work(rig.studio.pipeline().start(rig.source().id(), settings));

        assertEquals(JobKind.EXPORT, last.kind());
        assertTrue(Files.readString(file).startsWith("Window 0 begins."));
        assertEquals(List.of("hive"), rig.transcriber.requests().getFirst().vocabulary());
    }

    @Test
    void aRunCanEndWithATranscript() throws InterruptedException {
        RunId run = rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT);

        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(List.of(JobKind.TRANSCRIBE), kinds(run));
        assertNotNull(run(run).finishedAt());
    }

    @Test
    void aSecondRunBuildsOnTheTranscriptThatIsThere() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));

        RunId second = rig.begin(source, PipelineSettings.Stage.DRAFT);
        rig.work(second);

        assertEquals(List.of(JobKind.OUTLINE, JobKind.WRITE), kinds(second));
        assertEquals(1, rig.transcriber.requests().size());
        assertEquals(
                2, rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).size());
    }

    @Test
    void aRunThatAsksForWhatIsThereIsDoneAtOnce() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));

        RunId second = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);

        assertEquals(JobState.COMPLETED, rig.job(second).state());
        assertNotNull(run(second).finishedAt());
    }

    @Test
    void anotherModelHearsAnew() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        var other = Rig.settings(PipelineSettings.Stage.TRANSCRIPT, "large");

        rig.work(rig.studio.pipeline().start(source.id(), other));

        assertEquals("large", rig.transcript(source).model());
        assertEquals(2, rig.transcriber.requests().size());
    }

    @Test
    void twoRunsOfOneSourceShareAPartialTranscript() throws InterruptedException {
        Source source = rig.source();
        rig.transcriber.next(4, FakeTranscriber.failed(TranscriptionOutcome.Reason.MODEL_UNUSABLE));
        RunId first = rig.begin(source, PipelineSettings.Stage.DRAFT);
        rig.work(first);

        RunId second = rig.begin(source, PipelineSettings.Stage.DRAFT);
        rig.work(second);
        rig.studio.jobs().tryAgain(rig.job(first).id());
        Job last = rig.work(first);

        assertEquals(JobState.COMPLETED, last.state());
        assertEquals(20, rig.segments(source).size());
        assertEquals(
                List.of(Duration.ZERO, Duration.ofSeconds(40)),
                rig.transcriber.requests().stream().map(r -> r.from()).toList());
    }

    @Test
    void aRecordingWithoutSpeechSaysSo() throws InterruptedException {
        rig.transcriber.hearNothing();
        Source source = rig.source();

        Job last = rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));

        assertEquals(JobState.FAILED, last.state());
        assertEquals("transcript.no-speech", code(last));
        assertEquals(Coverage.State.COMPLETE, rig.transcript(source).coverage().state());
        Job again = rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        assertEquals("transcript.no-speech", code(again));
    }

    @Test
    void aRecordingThatWasCutShortSaysSo() throws InterruptedException {
        rig.transcriber.next(10, new TranscriptionOutcome.Finished(100_000, true));
        Source source = rig.source();

        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));

        assertEquals(List.of("recording.cut-short"), rig.transcript(source).coverage().warnings());
    }

    @Test
    void aLaterFailureLeavesTheEarlierStagesUsable() throws InterruptedException {
        rig.writer.breakAfter(2);
        Source source = rig.source();

        RunId run = rig.begin(source, PipelineSettings.Stage.DRAFT);
        Job failed = rig.work(run);

        assertEquals(JobState.FAILED, failed.state());
        assertEquals(JobKind.WRITE, failed.kind());
        assertEquals("program.failed", code(failed));
        assertFalse(String.valueOf(failed.status().error()).contains("pen"), "no foreign text");
        assertEquals(2, chapters(draft(source).id()).stream().filter(this::written).count());
        Step broken = steps(run).getLast();
        assertEquals(StepKind.CHAPTER, broken.kind());
        assertNotNull(Objects.requireNonNull(broken.result()).error());

        rig.writer.mend();
        assertTrue(rig.studio.jobs().tryAgain(failed.id()));
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(4, rig.writer.chaptersWritten(), "no chapter was written twice");
        assertTrue(chapters(draft(source).id()).stream().allMatch(this::written));
    }

    @Test
    void aRecordingThatIsGoneOrChangedIsNotHeard() throws Exception {
        Source source = rig.source();
        RunId run = rig.begin(source, PipelineSettings.Stage.DRAFT);

        Files.writeString(folder.resolve("talk.mp3"), "another talk");
        assertEquals("recording.changed", code(rig.work(run)));

        Files.delete(folder.resolve("talk.mp3"));
        rig.studio.jobs().tryAgain(rig.job(run).id());
        assertEquals("recording.missing", code(rig.work(run)));
        assertEquals(0, rig.transcriber.requests().size());
    }

    @Test
    void aSourceThatIsNotThereIsRefused() {
        var nobody = new SourceId(new UUID(0x7000, 9));
        var settings = Rig.settings(PipelineSettings.Stage.DRAFT);

        var refused =
                assertThrows(
                        StudioException.class, () -> rig.studio.pipeline().start(nobody, settings));

        assertEquals("source.unknown", refused.code());
    }

    @Test
    void theFeedTellsTheStoryInOrder() throws InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));

        List<String> story =
                rig.heard.stream()
                        .filter(event -> !(event instanceof StudioEvent.JobChanged))
                        .map(event -> event.getClass().getSimpleName())
                        .toList();
        assertEquals(
                Stream.of(
                                Stream.of("SourceAdded", "TranscriptBegun"),
                                Stream.generate(() -> "TranscriptGrew").limit(10),
                                Stream.of("TranscriptFinished", "DraftBegun"),
                                Stream.generate(() -> "ChapterWritten").limit(4),
                                Stream.of("DraftFinished"))
                        .flatMap(part -> part)
                        .toList(),
                story);
    }

    @Test
    void progressGrowsAndTimeLeftIsTold() throws InterruptedException {
        rig.work(rig.begin(rig.source(), PipelineSettings.Stage.TRANSCRIPT));

        List<StudioEvent.JobChanged> changes =
                rig.heard.stream()
                        .filter(StudioEvent.JobChanged.class::isInstance)
                        .map(StudioEvent.JobChanged.class::cast)
                        .toList();
        List<Integer> thousandths =
                changes.stream().map(c -> c.job().status().progress().thousandths()).toList();
        assertEquals(thousandths.stream().sorted().toList(), thousandths);
        assertTrue(thousandths.contains(500));
        assertTrue(changes.stream().anyMatch(change -> change.timeLeft() != null));
    }

    private List<JobKind> kinds(RunId run) {
        return rig.jobs(run).stream().map(Job::kind).toList();
    }

    private Run run(RunId id) {
        return rig.studio.library().read(unit -> unit.runs().run(id)).orElseThrow();
    }

    private List<Step> steps(RunId run) {
        return rig.studio.library().read(unit -> unit.runs().steps(run));
    }

    private Draft draft(Source source) {
        return rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
    }

    private List<WrittenChapter> chapters(DraftId draft) {
        return rig.studio.library().read(unit -> unit.drafts().chapters(draft));
    }

    private boolean written(WrittenChapter chapter) {
        return chapter.revision() != null;
    }

    private static String code(Job job) {
        return Objects.requireNonNull(job.status().error()).code();
    }

    private static long sum(List<UsageEvent> events, UsageKind kind) {
        return events.stream().filter(e -> e.kind() == kind).mapToLong(UsageEvent::amount).sum();
    }

    private static long count(List<UsageEvent> events, UsageKind kind) {
        return events.stream().filter(e -> e.kind() == kind).count();
    }
}
