package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prompts with a model of their own, and how much models read.
class PromptModelTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final EngineChoice OTHER = new EngineChoice("openai", "", "fake-2");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");

    private Rig rig;
    private Source source;

    @BeforeEach
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPromptsOwnModelIsAskedMeteredAndNamed() throws InterruptedException {
        name(PromptName.CHAPTER, "fake-2");
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        Draft draft = draft();
        Estimate estimate = rig.studio.estimates().write(draft.id(), ARTICLE, List.of());
        assertEquals(
                Set.of("openai/fake-2", "openai/fake-1"),
                estimate.asked().stream()
                        .map(Estimate.Question::engine)
                        .collect(Collectors.toSet()));
        RunId run = rig.studio.generation().write(draft.id(), ARTICLE, List.of());
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertTrue(
                rig.text.asked.stream()
                        .allMatch(request ->
                                FakeText.isChapter(request) == request.model().equals("fake-2")));
        var variant =
                rig.studio
                        .library()
                        .read(unit ->
                                unit.drafts()
                                        .variants(
                                                unit.drafts()
                                                        .chapters(draft.id())
                                                        .getFirst()
                                                        .chapter()
                                                        .id()))
                        .getFirst();
        assertEquals("openai/fake-2", variant.engine());
        UsageReport report = rig.studio.usage().of(rig.studio.usage().thisMonth());
        assertEquals(
                Set.of("openai/fake-2", "openai/fake-1"),
                report.models().stream()
                        .map(UsageReport.OfModel::engine)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theCostIsKnownOnlyIfEachModelsPriceIs() throws InterruptedException {
        name(PromptName.CHAPTER, "fake-2");
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        Draft draft = draft();
        rig.studio.prices().set(ENGINE, new ModelPrice(1_000_000, 2_000_000, "EUR"));
        assertNull(rig.studio.estimates().write(draft.id(), ARTICLE, List.of()).cost());
        rig.studio.prices().set(OTHER, new ModelPrice(1_000_000, 2_000_000, "USD"));
        assertNull(rig.studio.estimates().write(draft.id(), ARTICLE, List.of()).cost());
        rig.studio.prices().set(OTHER, new ModelPrice(10_000_000, 20_000_000, "EUR"));
        long dear =
                Objects.requireNonNull(
                                rig.studio.estimates().write(draft.id(), ARTICLE, List.of()).cost())
                        .mostMicros();
        rig.studio.prices().set(OTHER, new ModelPrice(1_000_000, 2_000_000, "EUR"));
        long cheap =
                Objects.requireNonNull(
                                rig.studio.estimates().write(draft.id(), ARTICLE, List.of()).cost())
                        .mostMicros();
        assertTrue(dear > 4 * cheap, dear + " and " + cheap);
    }

    @Test
    void aModelThatTheServiceDoesNotKnowNamesThePrompt() throws InterruptedException {
        name(PromptName.OUTLINE, "fake-9");
        rig.text.speeches =
                request ->
                        request.model().equals("fake-9")
                                ? FakeText.Speech.failing("", ModelTrouble.UNKNOWN_MODEL)
                                : FakeText.usual(request);
        RunId run = rig.studio.generation().outline(source.id(), ARTICLE);
        JobError error = Objects.requireNonNull(rig.work(run).status().error());
        assertEquals(new JobError("prompt.unknown-model", "outline: fake-9"), error);
        assertTrue(rig.studio.jobs().log(rig.job(run).id()).contains("outline: fake-9"));
        rig.studio.prompts().reset(PromptName.OUTLINE);
        rig.text.speeches = request -> FakeText.Speech.failing("", ModelTrouble.UNKNOWN_MODEL);
        RunId again = rig.studio.generation().outline(source.id(), ARTICLE);
        assertEquals(
                "text-model.unknown-model",
                Objects.requireNonNull(rig.work(again).status().error()).code());
    }

    @Test
    void anAnswerOfOneModelIsNotKeptForAnother() throws InterruptedException {
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        int before = rig.text.asked.size();
        name(PromptName.OUTLINE, "fake-2");
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        assertEquals(before + 1, rig.text.asked.size());
    }

    @Test
    void aContextSetByHandCutsTheSourceOtherwise() {
        TextEngines engines = rig.studio.engines();
        var server = new EngineChoice("own", "http://localhost:1/v1", "mine");
        assertEquals(new ContextSize(8_192, ContextSize.Origin.GUESSED), engines.context(server));
        assertEquals(
                ContextSize.Origin.KNOWN,
                engines.context(new EngineChoice("openai", "", "gpt-5")).origin());
        assertEquals(
                new ContextSize.Set(new ContextSize(2_048, ContextSize.Origin.WRITER)),
                engines.setContext(server, 2_048));
        for (int wrong : new int[] {-1, 0, 2_047, 10_000_001}) {
            assertEquals(
                    new ContextSize.Refused("engine.context-size"),
                    engines.setContext(server, wrong));
        }
        assertEquals(2_048, engines.context(server).tokens());
        rig.reopen();
        assertEquals(2_048, rig.studio.engines().context(server).tokens());
        rig.studio.engines().forgetContext(server);
        assertEquals(8_192, rig.studio.engines().context(server).tokens());
    }

    @Test
    void aSmallContextMeansMoreQuestions() {
        rig.transcriber.hear(
                IntStream.range(0, 40)
                        .mapToObj(i -> "Sentence " + i + " has many words. ".repeat(12))
                        .toList());
        Source talk = rig.source("long.mp3");
        work(talk);
        var server = new EngineChoice("own", "http://localhost:1/v1", "mine");
        Commission article = Commission.article(server, "en");
        rig.studio.engines().setContext(server, 1 << 20);
        int one = rig.studio.estimates().outline(talk.id(), article).questions();
        rig.studio.engines().setContext(server, 2_048);
        int many = rig.studio.estimates().outline(talk.id(), article).questions();
        assertEquals(1, one);
        assertTrue(many > 1, "questions " + many);
    }

    private void work(Source talk) {
        try {
            rig.work(rig.begin(talk, PipelineSettings.Stage.TRANSCRIPT));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void name(PromptName prompt, String model) {
        String text = "Model: " + model + "\n" + rig.studio.prompts().of(prompt).text();
        assertInstanceOf(PromptStore.Saved.Done.class, rig.studio.prompts().save(prompt, text));
        assertEquals(model, rig.studio.prompts().of(prompt).manner().model());
    }

    private Draft draft() {
        return rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
    }
}
