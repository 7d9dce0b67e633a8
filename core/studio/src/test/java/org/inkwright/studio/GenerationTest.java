package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.steps.Form;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");

    @TempDir private Path folder;
    private Rig rig;
    private Source source;

    @BeforeEach
    void open() throws InterruptedException {
        rig = new Rig(folder);
        source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aModelPlansFirstAndWritesWhenItIsToldTo() throws InterruptedException {
        Draft draft = outlined();
        assertEquals("All about windows", draft.front().title());
        assertEquals(List.of("Early windows", "Late windows"), titles(draft.id()));
        assertEquals(1, rig.text.asked.size(), "nothing is written yet");

        Job last = rig.work(rig.studio.generation().write(draft.id(), ARTICLE, List.of()));

        assertEquals(JobState.COMPLETED, last.state());
        List<WrittenChapter> chapters = chapters(draft.id());
        assertEquals(
                "Window 1 begins. It is about topic 0.\n\nNobody ever said this at all.",
                chapters.getFirst().markdown());
        Revision revision = Objects.requireNonNull(chapters.getFirst().revision());
        assertEquals(Revision.Author.MACHINE, revision.author());
        assertEquals(
                List.of("Window 1 begins.", "It is about topic 0."),
                revision.text().support().stream()
                        .map(one -> revision.text().markdown().substring(one.start(), one.end()))
                        .toList(),
                "what nobody said rests on nothing, whatever the model cites");
        Draft written = draft(draft.id());
        assertEquals("Windows begin and are about topics.", written.front().summary());
        assertEquals("windows", Objects.requireNonNull(written.front().seo()).slug());
    }

    @Test
    void everythingThatWasAskedAndUsedIsKept() throws InterruptedException {
        Draft draft = outlined();
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        rig.work(run);
        List<Step> steps = rig.studio.library().read(unit -> unit.runs().steps(run));
        assertEquals(
                List.of(StepKind.CHAPTER, StepKind.CHAPTER, StepKind.SUMMARY, StepKind.SEO),
                steps.stream().map(Step::kind).sorted().toList());
        for (Step step : steps) {
            assertTrue(step.input().contains("openai/fake-1"), step.input());
            StepResult result = Objects.requireNonNull(step.result());
            assertTrue(result.output().contains("\"messages\""));
            assertNull(result.error());
        }
        assertTrue(
                steps.stream()
                        .map(String::valueOf)
                        .anyMatch(step -> step.contains("Window 1 begins")),
                "the exact words of prompt and answer");
        List<ModelUse> uses =
                rig.studio
                        .library()
                        .read(unit ->
                                unit.usage()
                                        .models(
                                                rig.clock.instant().minus(Duration.ofDays(1)),
                                                rig.clock.instant().plus(Duration.ofDays(1))));
        assertEquals(5, uses.size(), "one for each step, the outline's included");
        assertTrue(uses.stream().allMatch(use -> use.tokens().input() == 100));
        assertTrue(uses.stream().allMatch(use -> use.engine().equals("openai/fake-1")));
    }

    @Test
    void wordsAreShownWhileTheyComeAndKeptBeforeTheEnd() throws InterruptedException {
        Draft draft = outlined();
        var gate = new CountDownLatch(1);
        rig.text.speeches =
                request ->
                        FakeText.isChapter(request)
                                ? new FakeText.Speech(FakeText.CHAPTER, gate, null)
                                : FakeText.usual(request);
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        rig.studio.workers().start();
        Eventually.is(
                "words on the screen",
                () ->
                        grown().stream()
                                .anyMatch(
                                        text -> text.contains("topic 0.") && !text.contains("[2")));
        Eventually.is("words in the library", () -> partials(draft.id()) == 2);
        assertTrue(
                variants(draft.id(), 0).stream()
                        .allMatch(variant -> variant.state() == Variant.State.UNFINISHED));

        gate.countDown();
        rig.awaitState(run, JobState.COMPLETED);
        assertEquals(0, partials(draft.id()), "what is whole is no partial text");
        assertEquals(Variant.State.FINISHED, variants(draft.id(), 0).getFirst().state());
    }

    @Test
    void whatIsStoppedStaysAndIsGoneOnWith() throws InterruptedException {
        Draft draft = outlined();
        var gate = new CountDownLatch(1);
        rig.text.speeches = request -> new FakeText.Speech(FakeText.CHAPTER, gate, null);
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        rig.studio.workers().start();
        Eventually.is(
                "words of both",
                () -> grown().stream().filter(text -> text.contains("at all")).count() >= 2);
        rig.studio.jobs().cancel(rig.job(run).id());
        Eventually.is(
                "the text",
                () ->
                        chapters(draft.id()).stream()
                                .allMatch(chapter ->
                                        chapter.markdown().contains("Nobody ever said")));
        assertEquals(JobState.CANCELLED, rig.job(run).state());
        int before = rig.text.asked.size();

        rig.text.speeches =
                request ->
                        FakeText.isChapter(request)
                                ? FakeText.Speech.of("all. More of it. [5]")
                                : FakeText.usual(request);
        Variant variant = variants(draft.id(), 0).getFirst();
        assertTrue(rig.studio.generation().goOn(variant.id()));
        rig.awaitState(run, JobState.COMPLETED);

        assertEquals(1, variants(draft.id(), 0).size(), "the same variant was gone on with");
        String text = chapters(draft.id()).getFirst().markdown();
        assertTrue(text.startsWith("Window 1 begins."), text);
        assertTrue(text.endsWith("More of it."), text);
        assertTrue(
                rig.text.asked.get(before).messages().stream()
                        .anyMatch(message -> message.text().contains("Nobody ever said")),
                "the model is shown where it broke off");
        assertFalse(rig.studio.generation().goOn(variant.id()), "it is whole");
    }

    @Test
    void aBrokenStreamFailsTheJobAndTheOtherChapterIsThere() throws InterruptedException {
        Draft draft = outlined();
        rig.text.speeches =
                request ->
                        FakeText.isChapter(request) && about(request, "Late windows")
                                ? FakeText.Speech.failing("Window 5 beg", ModelTrouble.BROKE_OFF)
                                : FakeText.usual(request);
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        Job last = rig.work(run);
        assertEquals(JobState.FAILED, last.state());
        assertEquals("text-model.broke-off", code(last));
        assertTrue(chapters(draft.id()).getFirst().markdown().startsWith("Window 1"));
        assertEquals("Window 5 beg", chapters(draft.id()).getLast().markdown());
        assertEquals(Variant.State.UNFINISHED, variants(draft.id(), 1).getFirst().state());
        long asked = rig.text.asked.stream().filter(FakeText::isChapter).count();

        rig.text.speeches = FakeText::usual;
        assertTrue(rig.studio.jobs().tryAgain(last.id()));
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(
                asked + 1,
                rig.text.asked.stream().filter(FakeText::isChapter).count(),
                "the whole chapter is not asked for again");
    }

    @Test
    void aRefusedKeyStopsBeforeTheNextChapterAndLeavesNothing() throws InterruptedException {
        Draft draft = outlined();
        rig.text.speeches = request -> FakeText.Speech.failing("", ModelTrouble.KEY_REFUSED);
        int before = rig.text.asked.size();
        var many = new Commission(ENGINE, ARTICLE.form(), ARTICLE.wishes(), 5);
        Job last = rig.work(rig.studio.generation().write(draft.id(), many, List.of()));
        assertEquals("text-model.key-refused", code(last));
        assertTrue(rig.text.asked.size() - before <= ModelWriteStage.BESIDE);
        assertEquals(List.of(), variants(draft.id(), 0));
    }

    @Test
    void namedChaptersAreWrittenAnewBesideTheOld() throws InterruptedException {
        Draft draft = outlined();
        rig.work(rig.studio.generation().write(draft.id(), ARTICLE, List.of()));
        ChapterId second = chapters(draft.id()).getLast().chapter().id();
        var twice = new Commission(ENGINE, ARTICLE.form(), ARTICLE.wishes(), 2);
        Job last = rig.work(rig.studio.generation().write(draft.id(), twice, List.of(second)));
        assertEquals(JobState.COMPLETED, last.state());
        assertEquals(1, variants(draft.id(), 0).size());
        List<Variant> three = variants(draft.id(), 1);
        assertEquals(3, three.size());
        assertEquals(
                three.getFirst().id(),
                chapters(draft.id()).getLast().chapter().chosen(),
                "what counted counts");
    }

    @Test
    void whatTheWriterTypesMeanwhileIsNotOverwritten() throws InterruptedException {
        Draft draft = outlined();
        var gate = new CountDownLatch(1);
        rig.text.speeches =
                request ->
                        FakeText.isChapter(request)
                                ? new FakeText.Speech(FakeText.CHAPTER, gate, null)
                                : FakeText.usual(request);
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        rig.studio.workers().start();
        Eventually.is("the variant", () -> !variants(draft.id(), 0).isEmpty());
        ChapterId chapter = chapters(draft.id()).getFirst().chapter().id();
        Sheet sheet = rig.studio.drafts().sheet(draft.id(), chapter).orElseThrow();
        rig.studio.drafts().keep(sheet, 0, "Mine.");
        gate.countDown();
        rig.awaitState(run, JobState.COMPLETED);
        assertEquals("Mine.", chapters(draft.id()).getFirst().markdown());
        List<Variant> both = variants(draft.id(), 0);
        assertEquals(2, both.size());
        String other =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().newest(both.getLast().id()))
                        .orElseThrow()
                        .text()
                        .markdown();
        assertTrue(other.startsWith("Window 1 begins."), other);
    }

    @Test
    void thereIsNothingToPlanWithoutATranscript() {
        Source other = rig.source("other.mp3");
        var refused =
                assertThrows(
                        StudioException.class,
                        () -> rig.studio.generation().outline(other.id(), ARTICLE));
        assertEquals("transcript.incomplete", refused.code());
    }

    @Test
    void theChosenEngineIsRememberedAndItsKeyIsNot() {
        TextEngines engines = rig.studio.engines();
        assertTrue(engines.chosen().isEmpty());
        engines.choose(ENGINE);
        engines.keys().keep("openai", "sk-canary-4711");
        assertEquals("sk-canary-4711", engines.keys().key("openai").orElseThrow());
        rig.reopen();
        assertEquals(ENGINE, rig.studio.engines().chosen().orElseThrow());
        rig.studio.engines().chooseNone();
        assertTrue(rig.studio.engines().chosen().isEmpty());
    }

    @Test
    void commissionsOfEveryFormSurviveTheQueue() {
        for (var form :
                List.of(
                        new Form.Article(),
                        new Form.Newsletter(),
                        new Form.ShowNotes(),
                        new Form.Summary(),
                        new Form.Podcast("Ann", "Bob"),
                        new Form.Reel(Form.Platform.TIKTOK, 30))) {
            var commission = new Commission(ENGINE, form, ARTICLE.wishes(), 3);
            var plan =
                    Plan.writing(
                            PipelineSettings.Stage.DRAFT,
                            new Plan.Hand(commission, List.of("a", "b")));
            assertEquals(plan, Plan.parse(plan.json()));
        }
        assertNotEquals(ARTICLE, new Commission(ENGINE, ARTICLE.form(), ARTICLE.wishes(), 2));
    }

    private Draft outlined() throws InterruptedException {
        Job last = rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        assertEquals(JobState.COMPLETED, last.state(), () -> String.valueOf(last.status().error()));
        return rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
    }

    private static String code(Job job) {
        return Objects.requireNonNull(job.status().error()).code();
    }

    private Draft draft(DraftId id) {
        return rig.studio.library().read(unit -> unit.drafts().draft(id)).orElseThrow();
    }

    private List<WrittenChapter> chapters(DraftId id) {
        return rig.studio.library().read(unit -> unit.drafts().chapters(id));
    }

    private List<String> titles(DraftId id) {
        return chapters(id).stream().map(written -> written.chapter().title()).toList();
    }

    private List<Variant> variants(DraftId id, int at) {
        ChapterId chapter = chapters(id).get(at).chapter().id();
        return rig.studio.library().read(unit -> unit.drafts().variants(chapter));
    }

    private int partials(DraftId id) {
        return rig.studio.library().read(unit -> unit.partials().of(id)).size();
    }

    private List<String> grown() {
        return rig.heard.stream()
                .filter(StudioEvent.ChapterGrew.class::isInstance)
                .map(event -> ((StudioEvent.ChapterGrew) event).text())
                .toList();
    }

    private static boolean about(ModelRequest request, String title) {
        return request.messages().stream()
                .anyMatch(message -> message.text().contains("Chapter: " + title));
    }
}
