package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchReportTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en").anew();

    private Rig rig;
    private Source source;

    @BeforeAll
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
    }

    @BeforeEach
    void speak() {
        rig.text.speeches = FakeText::usual;
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void whatBrokeOffWhatCouldNotAndWhatWasNotBegunAreToldApart() throws InterruptedException {
        Draft draft = outlined();
        rig.text.speeches =
                request -> {
                    if (about(request, "Early windows")) {
                        return FakeText.Speech.failing("Window 5 beg", ModelTrouble.BROKE_OFF);
                    }
                    return about(request, "Late windows")
                            ? FakeText.Speech.failing("", ModelTrouble.FILTERED)
                            : FakeText.usual(request);
                };
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        rig.work(run);
        List<BatchReport.Item> items = report(run).items();
        assertEquals(
                List.of(StepKind.CHAPTER, StepKind.CHAPTER, StepKind.SUMMARY, StepKind.SEO),
                items.stream().map(BatchReport.Item::kind).toList());
        assertEquals("Early windows", items.getFirst().title());
        var broken = assertInstanceOf(BatchReport.CanGoOn.class, items.getFirst().state());
        assertEquals("text-model.broke-off", broken.code());
        assertEquals(new BatchReport.CouldNot("text-model.filtered"), items.get(1).state());
        assertEquals(new BatchReport.NotBegun(), items.get(2).state());
        assertEquals(JobState.FAILED, report(run).job().state());

        BatchReport before = report(run);
        rig.reopen();
        // ids of one moment are in order only as long as the program lives
        rig.clock.move(Duration.ofSeconds(1));
        assertEquals(before, report(run), "kept over restarts");
        assertEquals(before, rig.studio.reports().newest(draft.id()).orElseThrow());

        rig.text.speeches = FakeText::usual;
        rig.studio.generation().goOn(broken.variant());
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(4, report(run).done());
        assertEquals(
                new BatchReport.Done(Set.of(StepNote.CONTINUED)),
                report(run).items().getFirst().state());
    }

    @Test
    void namedChaptersAreToldAlone() throws InterruptedException {
        Draft draft = outlined();
        ChapterId last =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().chapters(draft.id()))
                        .getLast()
                        .chapter()
                        .id();
        var twice = new Commission(ENGINE, ARTICLE.form(), ARTICLE.wishes(), 2).anew();
        RunId run = rig.studio.generation().write(draft.id(), twice, List.of(last));
        assertEquals(0, report(run).done(), "queued");
        rig.work(run);
        BatchReport report = report(run);
        assertEquals(2, report.done());
        assertEquals(List.of(1, 2), report.items().stream().map(BatchReport.Item::take).toList());
        assertEquals(last, report.items().getFirst().chapter());
    }

    @Test
    void whatIsBeingWrittenIsUnderWay() throws InterruptedException {
        Draft draft = outlined();
        var gate = new CountDownLatch(1);
        rig.text.speeches = request -> new FakeText.Speech(FakeText.CHAPTER, gate, null);
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        rig.studio.workers().start();
        Eventually.is(
                "both under way",
                () ->
                        report(run).items().stream()
                                        .filter(item ->
                                                item.state().equals(new BatchReport.UnderWay()))
                                        .count()
                                == 2);
        rig.text.speeches = FakeText::usual;
        gate.countDown();
        rig.awaitState(run, JobState.COMPLETED);
        rig.studio.workers().stop();
    }

    @Test
    void whatIsAskedAgainAfterTheProgramEndedIsTold() throws InterruptedException {
        var gate = new CountDownLatch(1);
        rig.text.speeches = request -> new FakeText.Speech(FakeText.PLAN, gate, null);
        int before = rig.text.asked.size();
        RunId run = rig.studio.generation().outline(source.id(), ARTICLE);
        rig.studio.workers().start();
        Eventually.is("a question", () -> rig.text.asked.size() > before);
        die(run);
        assertEquals(List.of(), report(run).askedAgain(), "nobody asked again yet");
        rig.text.speeches = FakeText::usual;
        rig.work(run);
        var again = report(run).askedAgain().getFirst().again();
        assertEquals(1, Objects.requireNonNull(again).times());
        assertTrue(again.tokensBefore() > 100, again.toString());
        assertInstanceOf(BatchReport.Done.class, report(run).askedAgain().getFirst().state());
        String log = rig.studio.jobs().log(rig.job(run).id());
        assertTrue(
                log.contains(
                        "asked again after the program ended, about "
                                + again.tokensBefore()
                                + " tokens were sent before"),
                log);
    }

    /// As a dead program leaves it: its job at work under a lease of nobody's, its step open.
    private void die(RunId run) {
        Step open = rig.studio.library().read(unit -> unit.runs().steps(run)).getLast();
        rig.studio.workers().stop();
        rig.studio
                .library()
                .write(unit -> {
                    var died = new JobError("program.died", "as a dead program");
                    unit.runs().finish(open.id(), new StepResult("", died, rig.clock.instant()));
                    return true;
                });
        rig.abandon(run);
    }

    @Test
    void aPlanIsToldAndOtherRunsAreNot() throws InterruptedException {
        RunId run = rig.studio.generation().outline(source.id(), ARTICLE);
        assertEquals(new BatchReport.NotBegun(), report(run).items().getFirst().state());
        rig.work(run);
        assertEquals(1, report(run).done());
        RunId heard = rig.begin(source, PipelineSettings.Stage.TRANSCRIPT);
        rig.work(heard);
        assertEquals(true, rig.studio.reports().of(heard).isEmpty());
    }

    private BatchReport report(RunId run) {
        return rig.studio.reports().of(run).orElseThrow();
    }

    private Draft outlined() throws InterruptedException {
        RunId run = rig.studio.generation().outline(source.id(), ARTICLE);
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        var id = rig.studio.library().read(unit -> unit.runs().run(run)).orElseThrow().draft();
        return rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean about(ModelRequest request, String title) {
        return request.messages().stream()
                .anyMatch(message -> message.text().contains("Chapter: " + title));
    }
}
