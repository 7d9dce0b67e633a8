package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.WordErrors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole path with the real parts: workers, speech model, writer, library.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRecordingTest {
    private Path folder;
    private StudioFolders folders;
    private Studio studio;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        folders = new StudioFolders(folder.resolve("data"), folder.resolve("cache"));
        studio = StudioProgram.open(folders);
    }

    @AfterAll
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "mp4", "wav"})
    void theSampleTalkBecomesADraftThatFollowsItsTopics(String form) throws Exception {
        TrueTalk truth = TrueTalk.read();
        Source source = bringIn(talk(form));

        RunId run = run(source, PipelineSettings.Stage.DRAFT);
        Job last = studio.workers().work(run);

        assertEquals(JobState.COMPLETED, last.state(), String.valueOf(last.status().error()));
        List<Segment> segments = segments(source);
        double errors = wordErrors(segments);
        double offset = meanOffset(segments, truth);
        Draft draft = draft(source);
        List<WrittenChapter> chapters = chapters(draft);
        System.out.printf(
                "%s: word errors %.1f %%, mean offset %.3f s, chapters at %s%n",
                form, errors * 100, offset, starts(chapters));
        assertTrue(errors <= 0.06, form + " word errors " + errors);
        assertTrue(offset <= 0.05, form + " mean offset in seconds " + offset);
        assertFollowsTopics(chapters, truth);
        assertReadable(draft, chapters, segments);
        assertEquals(coveredMillis(source), metered(run));
    }

    @Test
    void aFilmHasPicturesForAChapter() throws IOException, InterruptedException {
        Source source = bringIn(anotherFilm());
        assertEquals(
                JobState.COMPLETED,
                studio.workers().work(run(source, PipelineSettings.Stage.DRAFT)).state());
        Draft draft = draft(source);
        var chapter = chapters(draft).getFirst().chapter();
        var offer = studio.illustrating().stills(draft.id(), chapter.id());
        var offered = assertInstanceOf(Illustrating.Offered.class, offer);
        var taken = studio.illustrating().take(offered, offered.stills().getFirst(), "Film");
        assertInstanceOf(Illustrating.Made.class, taken);
    }

    @Test
    void aClipOfAnotherVoiceBecomesATranscript() throws InterruptedException {
        Source source = bringIn(Fixtures.clip("clip-garden-awb", "wav"));

        Job last = studio.workers().work(run(source, PipelineSettings.Stage.TRANSCRIPT));

        assertEquals(JobState.COMPLETED, last.state());
        String truth = Fixtures.text(Fixtures.clip("clip-garden-awb", "txt"));
        double errors = WordErrors.rate(truth, text(segments(source)));
        assertTrue(errors <= 0.15, "word errors " + errors);
    }

    @Test
    void aModelIsMeasuredInARealWorker() throws InterruptedException {
        double faster = studio.shelf().measure(studio.models().demo().name()).orElseThrow();

        System.out.printf("the demo model is %.1f times faster than speech%n", faster);
        assertTrue(faster > 0.1 && faster < 10_000, "measured " + faster);
    }

    @Test
    void aModelThatIsNoneIsRefused() {
        Path mp3 = Fixtures.sampleTalk("mp3");

        assertInstanceOf(SpeechModels.Choice.Refused.class, studio.models().choose(mp3));
        assertTrue(studio.models().current().demo());
    }

    @Test
    void filesThatAreNoRecordingsAreRefusedWithTheirReason() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Buy bread.");
        Path noise = Files.write(folder.resolve("noise.mp3"), new byte[5000]);
        Path empty = Files.createFile(folder.resolve("empty.wav"));

        List<ImportResult.Reason> reasons =
                studio.imports().bringIn(List.of(text, noise, empty), each -> {}).stream()
                        .map(result -> assertInstanceOf(ImportResult.Refused.class, result).why())
                        .toList();

        assertEquals(
                List.of(
                        ImportResult.Reason.DOCUMENT,
                        ImportResult.Reason.NOT_MEDIA,
                        ImportResult.Reason.EMPTY),
                reasons);
    }

    @Test
    void aSecondStudioOnTheSameFolderIsRefused() {
        var refused = assertThrows(StudioException.class, () -> StudioProgram.open(folders));

        assertEquals("library.in-use", refused.code());
    }

    private Path talk(String form) throws Exception {
        return form.equals("wav")
                ? WaveProgram.make(Fixtures.sampleTalk("mp3"), 1, folder.resolve("talk.wav"))
                : Fixtures.sampleTalk(form);
    }

    /// The sample's film with an empty box behind it, which makes it another file.
    private Path anotherFilm() throws IOException {
        Path film = Files.copy(Fixtures.sampleTalk("mp4"), folder.resolve("film.mp4"));
        byte[] empty = {0, 0, 0, 8, 'f', 'r', 'e', 'e'};
        return Files.write(film, empty, StandardOpenOption.APPEND);
    }

    private Source bringIn(Path file) {
        var result = studio.imports().bringIn(List.of(file), each -> {}).getFirst();
        return assertInstanceOf(ImportResult.Imported.class, result).source();
    }

    private RunId run(Source source, PipelineSettings.Stage last) {
        var settings =
                new PipelineSettings(last, studio.models().current(), "auto", List.of(), 5, null);
        return studio.pipeline().start(source.id(), settings);
    }

    private List<Segment> segments(Source source) {
        return studio.library()
                .read(unit ->
                        unit.transcripts()
                                .segments(
                                        unit.transcripts().newestOf(source.id()).orElseThrow().id(),
                                        0));
    }

    private long coveredMillis(Source source) {
        return studio.library()
                .read(unit -> unit.transcripts().newestOf(source.id()).orElseThrow())
                .coverage()
                .next()
                .toMillis();
    }

    private long metered(RunId run) {
        return studio.library().read(unit -> unit.usage().of(run)).stream()
                .filter(event -> event.kind() == UsageKind.TRANSCRIBED_MILLIS)
                .mapToLong(event -> event.amount())
                .sum();
    }

    private Draft draft(Source source) {
        return studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
    }

    private List<WrittenChapter> chapters(Draft draft) {
        return studio.library().read(unit -> unit.drafts().chapters(draft.id()));
    }

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    private static double wordErrors(List<Segment> segments) {
        return WordErrors.rate(Fixtures.text(Fixtures.sampleTalk("txt")), text(segments));
    }

    /// Over the sentences that were heard without a mistake, which must be most of them.
    private static double meanOffset(List<Segment> segments, TrueTalk truth) {
        var offsets =
                segments.stream()
                        .flatMap(heard ->
                                truth.segments().stream()
                                        .filter(said -> said.isSaid(heard.text()))
                                        .flatMap(said -> offsets(said, heard)))
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics();
        assertTrue(offsets.getCount() >= 2 * 18, "sentences right: " + offsets.getCount() / 2);
        return offsets.getAverage();
    }

    private static Stream<Double> offsets(TrueTalk.TrueSentence said, Segment heard) {
        return Stream.of(
                Math.abs(heard.time().startMillis() / 1000.0 - said.start()),
                Math.abs(heard.time().endMillis() / 1000.0 - said.end()));
    }

    private static List<Double> starts(List<WrittenChapter> chapters) {
        return chapters.stream()
                .map(written -> Objects.requireNonNull(written.chapter().span()).time())
                .map(time -> time.startMillis() / 1000.0)
                .toList();
    }

    /// Each of the talk's three topics begins where a chapter begins, give or take two seconds.
    private static void assertFollowsTopics(List<WrittenChapter> chapters, TrueTalk truth) {
        List<Double> starts = starts(chapters);
        for (String topic : List.of("bees", "bread", "garden")) {
            double begins = truth.begins(topic);
            assertTrue(
                    starts.stream().anyMatch(start -> Math.abs(start - begins) <= 2),
                    topic + " begins at " + begins + ", chapters at " + starts);
        }
        assertTrue(chapters.size() <= 6, "too many chapters: " + starts);
    }

    private static void assertReadable(
            Draft draft, List<WrittenChapter> chapters, List<Segment> segments) {
        assertFalse(draft.front().summary().isBlank());
        assertNotNull(draft.front().seo());
        for (WrittenChapter written : chapters) {
            Revision revision = Objects.requireNonNull(written.revision());
            assertFalse(revision.text().markdown().isBlank(), written.chapter().title());
            for (Support support : revision.text().support()) {
                assertRests(revision.text().markdown(), support, segments);
            }
        }
    }

    /// Nothing is invented: a sentence is made of words of the lines that it names.
    private static void assertRests(String markdown, Support support, List<Segment> segments) {
        String sentence = markdown.substring(support.start(), support.end());
        var said =
                new HashSet<>(
                        WordErrors.words(
                                text(
                                        segments.subList(
                                                support.span().firstSegment(),
                                                support.span().lastSegment() + 1))));
        assertTrue(said.containsAll(WordErrors.words(sentence)), sentence + " is not in " + said);
    }
}
