package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkwright.generation.model.PriceTag;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.Form;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Cost;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.PricedModel;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What writing will cost, and what it has cost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostsTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final EngineChoice AT_HOME = new EngineChoice("ollama", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");

    private Rig rig;
    private Source source;

    @BeforeAll
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
    }

    @BeforeEach
    void forget() {
        prices().all().forEach(one -> prices().forget(one.engine()));
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void whatIsShownBeforeIsWhatIsAskedThen() throws InterruptedException {
        Estimate planning = estimates().outline(source.id(), ARTICLE);
        int before = rig.text.asked.size();
        RunId outlining = rig.studio.generation().outline(source.id(), ARTICLE);
        assertEquals(JobState.COMPLETED, rig.work(outlining).state());
        assertEquals(shown(planning), kept(outlining, StepKind.OUTLINE));
        assertEquals(1, planning.questions());
        assertEquals(before + 1, rig.text.asked.size(), "the estimate asks nobody");

        Draft draft = newest();
        var twice = new Commission(ENGINE, ARTICLE.form(), ARTICLE.wishes(), 2);
        Estimate writing = estimates().write(draft.id(), twice, List.of());
        RunId run = rig.studio.generation().write(draft.id(), twice, List.of());
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(shown(writing), kept(run, StepKind.CHAPTER, StepKind.SUMMARY));
        assertEquals(6, writing.questions(), "two chapters twice, the summary, search fields");
        assertEquals(
                List.of("Early windows", "Late windows", ""),
                writing.asked().stream().map(Estimate.Question::about).toList());

        ChapterId last =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().chapters(draft.id()))
                        .getLast()
                        .chapter()
                        .id();
        assertEquals(1, estimates().write(draft.id(), ARTICLE, List.of(last)).questions());
        assertEquals(0, estimates().write(draft.id(), ARTICLE, List.of()).questions());
    }

    @Test
    void otherFormsAreKnownWholeBeforeTheFirstAnswer() throws InterruptedException {
        var commission = new Commission(ENGINE, new Form.Summary(), ARTICLE.wishes(), 1);
        Estimate estimate = estimates().whole(source.id(), commission);
        assertEquals(0, estimates().outline(source.id(), commission).questions());
        rig.work(rig.studio.generation().outline(source.id(), commission));
        RunId run = rig.studio.generation().write(newest().id(), commission, List.of());
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertEquals(shown(estimate), kept(run, StepKind.SCRIPT));
    }

    @Test
    void aWholeArticleIsEstimatedBeforeThereIsAPlan() {
        Estimate once = estimates().whole(source.id(), ARTICLE);
        Estimate thrice =
                estimates()
                        .whole(
                                source.id(),
                                new Commission(ENGINE, ARTICLE.form(), ARTICLE.wishes(), 3));
        assertEquals(1, once.asked().size(), "only the plan is asked for before any answer");
        int chapters = (thrice.questions() - once.questions()) / 2;
        assertTrue(chapters > 1, "chapters: " + chapters);
        assertEquals(chapters + 3, once.questions(), "plan, chapters, summary, search fields");
        assertTrue(thrice.input() > once.input() && thrice.outputAtMost() > once.outputAtMost());
        assertNull(once.cost(), "nobody told a price");
        assertFalse(once.toString().contains("Window 1"), "the writer's text is not printed");
    }

    @Test
    void pricesMakeARange() {
        prices().set(ENGINE, new ModelPrice(2_000_000, 8_000_000, "EUR"));
        Estimate estimate = estimates().whole(source.id(), ARTICLE);
        CostRange cost = Objects.requireNonNull(estimate.cost());
        assertEquals(2 * estimate.input() + 8 * estimate.outputAtMost(), cost.mostMicros());
        assertTrue(cost.leastMicros() < cost.mostMicros());
        assertEquals("EUR", cost.currency());
        Estimate free = estimates().whole(source.id(), Commission.article(AT_HOME, "en"));
        assertEquals(new CostRange(0, 0, ModelPrice.NO_CURRENCY), free.cost());
    }

    @Test
    void whatWasUsedKeepsThePriceOfThen() throws InterruptedException {
        prices().set(ENGINE, new ModelPrice(1_000_000, 3_000_000, "USD"));
        RunId run = rig.studio.generation().outline(source.id(), ARTICLE);
        rig.work(run);
        prices().set(ENGINE, new ModelPrice(9_000_000, 9_000_000, "USD"));
        ModelUse.Tokens tokens = use(run).tokens();
        assertEquals(
                Optional.of(new Cost(tokens.input() + 3 * tokens.output(), "USD")), tokens.cost());
        prices().forget(ENGINE.name());
        RunId later = rig.studio.generation().outline(source.id(), ARTICLE);
        rig.work(later);
        assertEquals(Optional.empty(), use(later).tokens().cost());
    }

    @Test
    void whatTheWriterSaysStandsAboveWhatTheServiceSays() {
        var router = new EngineChoice("openrouter", "", "some/model");
        var mine = new ModelPrice(1, 2, "EUR");
        prices().set(router, mine);
        rig.text.tags =
                Map.of(
                        "some/model", new PriceTag(5, 6, "USD"),
                        "other", new PriceTag(7, 8, "USD"));
        prices().ask(router, new StopSignal());
        assertEquals(Optional.of(mine), prices().of(router));
        assertEquals(
                List.of("openrouter/other", "openrouter/some/model"),
                prices().all().stream().map(PricedModel::engine).toList());
        prices().forget(router.name());
        prices().ask(router, new StopSignal());
        assertEquals(Optional.of(new ModelPrice(5, 6, "USD")), prices().of(router));
    }

    @Test
    void onlyServersAtHomeAreFreeUnsaid() {
        assertEquals(Optional.of(ModelPrice.FREE), prices().of(AT_HOME));
        assertEquals(Optional.empty(), prices().of(ENGINE));
        var away = new EngineChoice("ollama", "https://models.example.org/v1", "fake-1");
        assertEquals(Optional.empty(), prices().of(away));
        var inHouse = new EngineChoice(EngineChoice.OWN, "192.168.1.7:8080", "m");
        assertEquals(Optional.of(ModelPrice.FREE), prices().of(inHouse));
    }

    @Test
    void noPriceIsBelowNothingOrBeyondReason() {
        assertThrows(IllegalArgumentException.class, () -> new ModelPrice(-1, 0, "USD"));
        assertThrows(IllegalArgumentException.class, () -> new ModelPrice(0, 0, "dollars"));
        var dear = new ModelPrice(ModelPrice.MOST_MICROS, ModelPrice.MOST_MICROS, "USD");
        assertEquals(Long.MAX_VALUE, dear.of(Long.MAX_VALUE, Long.MAX_VALUE).micros());
        assertEquals(1, new ModelPrice(1, 0, "USD").of(1, 0).micros(), "rounded up");
    }

    private Estimates estimates() {
        return rig.studio.estimates();
    }

    private Prices prices() {
        return rig.studio.prices();
    }

    private Draft newest() {
        return rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).stream()
                .max((one, other) -> one.id().value().compareTo(other.id().value()))
                .orElseThrow();
    }

    private ModelUse use(RunId run) {
        return rig
                .studio
                .library()
                .read(unit ->
                        unit.usage()
                                .models(
                                        rig.clock.instant().minus(Duration.ofDays(1)),
                                        rig.clock.instant().plus(Duration.ofDays(1))))
                .stream()
                .filter(use -> use.run().equals(run))
                .findFirst()
                .orElseThrow();
    }

    private static Set<List<CallRecord.Said>> shown(Estimate estimate) {
        return estimate.asked().stream()
                .map(question ->
                        question.lines().stream()
                                .map(line -> new CallRecord.Said(line.role().name(), line.text()))
                                .toList())
                .collect(Collectors.toSet());
    }

    private Set<List<CallRecord.Said>> kept(RunId run, StepKind... kinds) {
        return rig.studio.library().read(unit -> unit.runs().steps(run)).stream()
                .filter(step -> List.of(kinds).contains(step.kind()))
                .map(step -> record(step).calls().getFirst().messages())
                .collect(Collectors.toSet());
    }

    private static CallRecord record(Step step) {
        return new Gson()
                .fromJson(Objects.requireNonNull(step.result()).output(), CallRecord.class);
    }
}
