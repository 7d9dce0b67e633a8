package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.inkwright.generation.Passage;
import org.inkwright.generation.SeoStep;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.ScriptedModel.Reply;
import org.junit.jupiter.api.Test;

class ModelStepsTest {
    private static final WritingWishes ENGLISH = WritingWishes.in("en");
    private static final List<Passage> TALK = Talks.talk(1, 300);
    private static final Plan PLAN =
            new Plan(
                    "Bees",
                    List.of(new Plan.Chapter("The hive", List.of(), new Plan.Stretch(0, 9))),
                    List.of());
    private static final String GERMAN =
            "Die Bienen sind nicht nur fleißig, sondern sie wissen auch, was sie in der Nacht und"
                    + " am Tag mit der Königin und den anderen zu tun haben, wenn es kalt ist.";

    private static StepResult<Written> chapter(ScriptedModel model, WritingWishes wishes) {
        var task = new StepTask.Chapter(wishes, new Form.Article(), PLAN, 0, TALK);
        return model.steps().chapter(task, new StopSignal(), event -> {});
    }

    private static StepResult<SeoStep.Output> seo(ScriptedModel model) {
        return model.steps()
                .seo(
                        new StepTask.Seo(ENGLISH, "Bees", "A text on bees."),
                        new StopSignal(),
                        event -> {});
    }

    private static <T> T value(StepResult<T> result) {
        return done(result).value();
    }

    private static <T> StepResult.Done<T> done(StepResult<T> result) {
        if (result instanceof StepResult.Done<T> done) {
            return done;
        }
        throw new AssertionError("not done: " + result);
    }

    private static StepTrouble trouble(StepResult<?> result) {
        return assertInstanceOf(StepResult.Failed.class, result).trouble();
    }

    @Test
    void aChapterLosesItsNumbersButKeepsWhatTheyName() {
        var model =
                ScriptedModel.saying(
                        "## The hive\n\nBees need wax. [1, 3-4]\n\nThey swarm [2][99].\n\n[5]");
        Written written = value(chapter(model, ENGLISH));
        assertEquals("Bees need wax.\n\nThey swarm.", written.markdown());
        assertEquals(List.of(1, 3, 4), written.paragraphs().getFirst().passages());
        assertEquals(List.of(2, 5), written.paragraphs().getLast().passages());
    }

    @Test
    void onlyThePassagesOfTheChapterAreAsked() {
        var model = ScriptedModel.saying("Bees need wax. [1]");
        chapter(model, ENGLISH);
        assertTrue(model.question(0).contains("[9] "));
        assertFalse(model.question(0).contains("[10] "));
    }

    @Test
    void anEndInTheMiddleIsContinuedThoughTheReasonSaysComplete() {
        var model =
                ScriptedModel.saying(
                        "Bees need wax and the queen needs",
                        "the queen needs honey all winter long. [1]");
        var done = done(chapter(model, ENGLISH));
        assertEquals(
                "Bees need wax and the queen needs honey all winter long.",
                done.value().markdown());
        assertEquals(Set.of(StepNote.CONTINUED), done.notes());
        assertEquals(2, done.trace().calls().size());
    }

    @Test
    void continuingHasAnEnd() {
        var model = new ScriptedModel(request -> Reply.of("and so on and so", FinishReason.LENGTH));
        var done = done(chapter(model, ENGLISH));
        assertEquals(3, model.asked.size());
        assertTrue(done.notes().contains(StepNote.OPEN_END));
    }

    @Test
    void aBrokenStreamLeavesWhatCameToBeContinued() {
        var failure = ModelFailure.of(ModelTrouble.BROKE_OFF);
        var model = ScriptedModel.saying(new Reply("Bees need", new ModelEvent.Failed(failure)));
        var unfinished = assertInstanceOf(StepResult.Unfinished.class, chapter(model, ENGLISH));
        assertEquals("Bees need", unfinished.partial());
        assertEquals(failure, unfinished.failure());
    }

    @Test
    void whatBrokeOffIsContinuedWithoutSayingItTwice() {
        var model = ScriptedModel.saying("the queen needs honey all winter long. [1]");
        var task = new StepTask.Chapter(ENGLISH, new Form.Article(), PLAN, 0, TALK);
        Written written =
                value(
                        model.steps()
                                .goOnWithChapter(
                                        task,
                                        "Bees need wax. [2]\n\nIn frost the queen needs",
                                        new StopSignal(),
                                        event -> {}));
        assertEquals(
                "Bees need wax.\n\nIn frost the queen needs honey all winter long.",
                written.markdown());
        assertEquals(4, model.asked.getFirst().messages().size());
    }

    @Test
    void stoppingLeavesWhatCame() {
        var model = ScriptedModel.saying(Reply.of("Bees need", FinishReason.STOPPED));
        var unfinished = assertInstanceOf(StepResult.Unfinished.class, chapter(model, ENGLISH));
        assertEquals("Bees need", unfinished.partial());
    }

    @Test
    void refusalsAreToldAsSuch() {
        assertEquals(
                StepTrouble.REFUSED,
                trouble(
                        chapter(
                                ScriptedModel.saying("I'm sorry, but I can't help with that."),
                                ENGLISH)));
        assertEquals(
                StepTrouble.REFUSED,
                trouble(
                        chapter(
                                ScriptedModel.saying(Reply.of("Bees", FinishReason.FILTERED)),
                                ENGLISH)));
    }

    @Test
    void theWrongLanguageIsAskedForOnceMore() {
        var model = ScriptedModel.saying(GERMAN, "The bees know what they do with the queen. [1]");
        var done = done(chapter(model, ENGLISH));
        assertTrue(done.notes().contains(StepNote.ASKED_AGAIN));
        assertTrue(model.question(1).contains("English"));
        assertEquals(
                StepTrouble.WRONG_LANGUAGE,
                trouble(chapter(ScriptedModel.saying(GERMAN, GERMAN), ENGLISH)));
        assertEquals(
                GERMAN,
                value(chapter(ScriptedModel.saying(GERMAN), WritingWishes.in("de"))).markdown());
    }

    @Test
    void bannedPhrasesAreTold() {
        WritingWishes wishes = ENGLISH.inStyle(new StyleCard("", List.of("delve into")));
        var done = done(chapter(ScriptedModel.saying("We Delve into bees."), wishes));
        assertEquals(Set.of(StepNote.BANNED_PHRASE), done.notes());
    }

    @Test
    void wrappingsAreTakenOff() {
        assertEquals("Bees need wax.", Prose.clean("```markdown\nBees need wax.\n```"));
        assertEquals("Bees need wax.", Prose.clean("Sure, here is the chapter:\n\nBees need wax."));
        assertEquals("Here is why: bees.", Prose.clean("Here is why: bees."));
    }

    @Test
    void searchFieldsKeepTheirLimits() {
        String longTitle = "A very long title about bees ".repeat(4);
        var model =
                new ScriptedModel(request ->
                        Reply.of(
                                ("{\"title\":\"%s\",\"description\":\"%s\","
                                                + "\"keywords\":\"bees, wax\"}")
                                        .formatted(longTitle, "word ".repeat(60))));
        var done = done(seo(model));
        SeoStep.Output fields = done.value();
        assertTrue(fields.title().length() <= SeoStep.TITLE_LIMIT);
        assertTrue(fields.description().length() <= SeoStep.DESCRIPTION_LIMIT);
        assertTrue(fields.slug().matches("[a-z0-9-]{5,60}"));
        assertEquals(List.of("bees", "wax"), fields.keywords());
        assertTrue(done.notes().contains(StepNote.INCOMPLETE));
        assertTrue(model.question(1).contains("60 are allowed"), model.question(1));
    }

    @Test
    void anUnusableAnswerIsAskedForOnceMoreAndThenGivenUp() {
        var good = "{\"title\":\"Bees\",\"description\":\"On bees.\",\"keywords\":[\"bees\"]}";
        assertEquals("Bees", value(seo(ScriptedModel.saying("no idea", good))).title());
        var model = ScriptedModel.saying("no idea", "still none");
        StepResult<SeoStep.Output> failed = seo(model);
        assertEquals(StepTrouble.UNUSABLE, trouble(failed));
        assertEquals("still none", failed.trace().calls().getLast().answer());
        assertEquals(StepTrouble.EMPTY, trouble(seo(ScriptedModel.saying("", ""))));
    }

    @Test
    void everyCallIsRecordedExactly() {
        var model = ScriptedModel.saying("Bees need wax.");
        StepTrace trace = chapter(model, ENGLISH).trace();
        assertEquals(PromptName.CHAPTER, trace.step());
        ModelCall call = trace.calls().getFirst();
        assertEquals(model.asked.getFirst(), call.request());
        assertEquals("Bees need wax.", call.answer());
        assertEquals(ModelCall.Counted.ESTIMATED, call.counted());
        assertEquals(Talks.MORNING, call.time().started());
        assertTrue(trace.usage().input() > 100 && trace.usage().output() > 2);
        assertFalse(trace.toString().contains("wax"), "texts are not printed");
    }

    @Test
    void lockedSentencesStay() {
        var task =
                new StepTask.Rewrite(
                        ENGLISH,
                        RewriteKind.SHORTEN.instruction(),
                        "Bees are small. They fly far.",
                        "",
                        "",
                        List.of("Bees are small."));
        var model = ScriptedModel.saying("Small bees fly.", "Bees are small. They fly.");
        assertEquals(
                "Bees are small. They fly.",
                value(model.steps().rewrite(task, new StopSignal(), event -> {})));
        var stubborn = ScriptedModel.saying("Small bees fly.", "Tiny bees fly.");
        assertEquals(
                StepTrouble.LOCKED,
                trouble(stubborn.steps().rewrite(task, new StopSignal(), event -> {})));
    }

    @Test
    void imagesThatFailTogetherAreAskedForOneByOne() {
        var chapters =
                List.of(
                        new StepTask.ChapterText("One", "First."),
                        new StepTask.ChapterText("Two", "Second."));
        var model =
                new ScriptedModel(request -> {
                    String asked = request.messages().get(1).text();
                    boolean both = asked.contains("One") && asked.contains("Two");
                    String name = asked.contains("One") ? "one" : "two";
                    return Reply.of(
                            both
                                    ? "nonsense"
                                    : ("{\"images\":[{\"chapter\":1,\"prompt\":\"%s\","
                                                    + "\"alt\":\"%s\"}]}")
                                            .formatted(name, name));
                });
        var task = new StepTask.Images(ENGLISH, "Numbers", chapters);
        List<ImageSpec> specs = value(model.steps().images(task, new StopSignal(), event -> {}));
        assertEquals(List.of("one", "two"), specs.stream().map(ImageSpec::prompt).toList());
    }

    @Test
    void titlesAreStrippedOfTheirNumbersAndQuotes() {
        var model =
                ScriptedModel.saying("[\"1. The hive\", \"\\\"Wax\\\"\", \"The hive\", \"Sun\"]");
        var task = new StepTask.Titles(ENGLISH, "Bees", "A text.", 3);
        assertEquals(
                List.of("The hive", "Wax", "Sun"),
                value(model.steps().titles(task, new StopSignal(), event -> {})));
    }

    @Test
    void nothingToWriteAboutIsToldBeforeAnythingIsAsked() {
        var model = ScriptedModel.saying(new Reply[0]);
        var steps = model.steps();
        assertEquals(
                StepTrouble.NO_SOURCE,
                trouble(
                        steps.outline(
                                new StepTask.Outline(ENGLISH, new Form.Article(), "", List.of()),
                                new StopSignal(),
                                event -> {})));
        assertEquals(
                StepTrouble.NO_SOURCE,
                trouble(
                        steps.summary(
                                new StepTask.Summary(ENGLISH, "", List.of()),
                                new StopSignal(),
                                event -> {})));
    }
}
