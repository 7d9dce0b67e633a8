package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelSize;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TokenMeter;
import org.inkwright.generation.steps.ScriptedModel.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hours of speech through a model that reads 8,192 tokens at once.
class LongSourceTest {
    private static final WritingWishes ENGLISH = WritingWishes.in("en");
    private static final List<Passage> TALK = Talks.talk(5, 20_000);
    private static final ModelSize SMALL = new ModelSize(8_192, 2_048, 1.3);
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\[(\\d+)] ");
    private static final Pattern FOUND = Pattern.compile("(?m)^(\\d+)\\. ");

    private static List<Integer> numbers(Pattern pattern, ModelRequest request) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = pattern.matcher(request.messages().get(1).text());
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    /// Prompts of which some name a model of their own.
    private static ModelSteps steps(ScriptedModel model, Path folder) {
        var engines = new Engines(Engine.of("usual", SMALL), name -> SMALL);
        return new ModelSteps(model, engines, Prompts.with(folder), () -> Talks.MORNING);
    }

    @Test
    void theMergerMayBeAnotherModelWithItsOwnTemperature(@TempDir Path folder) throws IOException {
        String merge = "Model: large\nTemperature: 0.1\n" + Prompts.source(PromptName.MERGE);
        Files.writeString(folder.resolve("merge.md"), merge);
        var model = new ScriptedModel(LongSourceTest::plan);
        var task = new StepTask.Outline(ENGLISH, new Form.Article(), "Talk", TALK);
        var result = steps(model, folder).outline(task, new StopSignal(), event -> {});
        assertInstanceOf(StepResult.Done.class, result);
        ModelRequest last = model.asked.getLast();
        assertEquals("large", last.model());
        assertEquals(0.1, last.options().temperature());
        assertEquals("usual", model.asked.getFirst().model());
        assertEquals(model.asked.size(), result.trace().calls().size());
    }

    @Test
    void aMergerThatNobodyKnowsIsToldAndNotPassedOver(@TempDir Path folder) throws IOException {
        String merge = "Model: unheard-of\n" + Prompts.source(PromptName.MERGE);
        Files.writeString(folder.resolve("merge.md"), merge);
        var unknown = new ModelEvent.Failed(ModelFailure.of(ModelTrouble.UNKNOWN_MODEL));
        var model =
                new ScriptedModel(request ->
                        request.model().equals("usual") ? plan(request) : new Reply("", unknown));
        var task = new StepTask.Outline(ENGLISH, new Form.Article(), "Talk", TALK);
        var failed =
                assertInstanceOf(
                        StepResult.Failed.class,
                        steps(model, folder).outline(task, new StopSignal(), event -> {}));
        ModelFailure why = Objects.requireNonNull(failed.failure());
        assertEquals(ModelTrouble.UNKNOWN_MODEL, why.trouble());
    }

    /// Makes two chapters of what it sees, and joins pairs when asked to merge.
    private static Reply plan(ModelRequest request) {
        if (request.messages().get(1).text().contains("Chapters found:")) {
            int found = numbers(FOUND, request).getLast();
            List<String> joined = new ArrayList<>();
            for (int from = 1; from <= found; from += 2) {
                joined.add(
                        "{\"title\":\"Joined %d\",\"from\":%d,\"to\":%d}"
                                .formatted(from, from, Math.min(found, from + 1)));
            }
            return Reply.of("{\"title\":\"All\",\"chapters\":[" + String.join(",", joined) + "]}");
        }
        List<Integer> seen = numbers(NUMBER, request);
        int middle = seen.get(seen.size() / 2);
        String chapter =
                "{\"title\":\"From %d\",\"points\":[],\"first_passage\":%d,\"last_passage\":%d}";
        return Reply.of(
                "{\"title\":\"T\",\"left_out\":[],\"chapters\":["
                        + chapter.formatted(seen.getFirst(), seen.getFirst(), middle)
                        + ","
                        + chapter.formatted(middle + 1, middle + 1, seen.getLast())
                        + "]}");
    }

    private static StepResult.Done<Plan> outline(ScriptedModel model) {
        var task = new StepTask.Outline(ENGLISH, new Form.Article(), "Two hours", TALK);
        return (StepResult.Done<Plan>)
                model.steps(SMALL).outline(task, new StopSignal(), event -> {});
    }

    @Test
    void everyPassageIsSeenAndPlannedAndNoQuestionIsTooLong() {
        var model = new ScriptedModel(LongSourceTest::plan);
        var done = outline(model);
        var meter = new TokenMeter(1);
        Set<Integer> seen = new TreeSet<>();
        for (ModelRequest request : model.asked) {
            int tokens = meter.of(request.messages()) + request.options().outputCap();
            assertTrue(tokens <= SMALL.context(), "asked with " + tokens + " tokens");
            seen.addAll(numbers(NUMBER, request));
        }
        assertEquals(TALK.size(), seen.size(), "passages that the model saw");
        String all =
                String.join(
                        "\n",
                        model.asked.stream().map(r -> r.messages().getLast().text()).toList());
        for (Passage passage : TALK) {
            assertTrue(all.contains(passage.text()), "lost: " + passage.number());
        }
        Plan plan = done.value();
        assertTrue(plan.leftOut().isEmpty());
        int next = 0;
        for (Plan.Chapter chapter : plan.chapters()) {
            assertEquals(next, chapter.passages().first());
            next = chapter.passages().last() + 1;
        }
        assertEquals(TALK.size(), next);
        assertTrue(done.notes().contains(StepNote.IN_PARTS));
        assertEquals("All", plan.title());
    }

    @Test
    void thePreviewShowsExactlyWhatIsAsked() {
        var model = new ScriptedModel(LongSourceTest::plan);
        outline(model);
        var task = new StepTask.Outline(ENGLISH, new Form.Article(), "Two hours", TALK);
        var preview = new StepPreview(Engine.of("tiny", SMALL), Prompts.builtIn());
        int parts = model.asked.size() - 1;
        assertEquals(
                model.asked.subList(0, parts).stream().map(ModelRequest::messages).toList(),
                preview.conversations(task));
        StepPreview.Estimate estimate = preview.estimate(task);
        assertEquals(parts, estimate.calls());
        assertTrue(estimate.input() > 20_000 && estimate.outputAtMost() >= parts * 1_000L);
    }

    @Test
    void partsAreNumberedAndOverlap() {
        var model = new ScriptedModel(LongSourceTest::plan);
        outline(model);
        int parts = model.asked.size() - 1;
        assertTrue(parts >= 4, "parts: " + parts);
        assertTrue(model.question(2).contains("part 3 of " + parts), model.question(2));
        assertTrue(model.question(2).contains("for understanding only"));
        assertFalse(model.question(0).contains("for understanding only"));
    }

    @Test
    void aSubjectThatTheModelForgetsIsListedAsLeftOut() {
        var model =
                new ScriptedModel(request -> {
                    List<Integer> seen = numbers(NUMBER, request);
                    int first = seen.isEmpty() ? 0 : seen.getFirst();
                    return Reply.of(
                            ("{\"title\":\"T\",\"chapters\":[{\"title\":\"Only %d\","
                                            + "\"first_passage\":%d,\"last_passage\":%d}]}")
                                    .formatted(first, first, first + 4));
                });
        var done = outline(model);
        assertTrue(done.notes().contains(StepNote.LEFT_OUT));
        Set<Integer> named = new TreeSet<>();
        for (Plan.Chapter chapter : done.value().chapters()) {
            add(chapter.passages(), named);
        }
        done.value().leftOut().forEach(stretch -> add(stretch, named));
        assertEquals(TALK.size(), named.size());
    }

    private static void add(Plan.Stretch stretch, Set<Integer> to) {
        for (int i = stretch.first(); i <= stretch.last(); i++) {
            to.add(i);
        }
    }

    @Test
    void aPartThatCannotBePlannedIsSplit() {
        var model =
                new ScriptedModel(request ->
                        numbers(NUMBER, request).size() > 60
                                ? Reply.of("nonsense")
                                : plan(request));
        var done = outline(model);
        Set<Integer> named = new TreeSet<>();
        done.value().chapters().forEach(chapter -> add(chapter.passages(), named));
        done.value().leftOut().forEach(stretch -> add(stretch, named));
        assertEquals(TALK.size(), named.size());
        assertTrue(done.value().leftOut().isEmpty(), "halves are small enough");
    }

    @Test
    void aLongChapterIsWrittenInPartsThatSeeEveryPassage() {
        var whole =
                new Plan(
                        "All",
                        List.of(
                                new Plan.Chapter(
                                        "All of it",
                                        List.of(),
                                        new Plan.Stretch(0, TALK.size() - 1))),
                        List.of());
        var model = new ScriptedModel(request -> Reply.of("A paragraph. [1]"));
        var task = new StepTask.Chapter(ENGLISH, new Form.Article(), whole, 0, TALK);
        var done =
                (StepResult.Done<Written>)
                        model.steps(SMALL).chapter(task, new StopSignal(), event -> {});
        Set<Integer> seen = new TreeSet<>();
        model.asked.forEach(request -> seen.addAll(numbers(NUMBER, request)));
        assertEquals(TALK.size(), seen.size());
        assertEquals(model.asked.size(), done.value().paragraphs().size());
    }

    @Test
    void aLongChapterThatBrokeOffGoesOnWithItsPart() {
        var whole =
                new Plan(
                        "All",
                        List.of(
                                new Plan.Chapter(
                                        "All", List.of(), new Plan.Stretch(0, TALK.size() - 1))),
                        List.of());
        var task = new StepTask.Chapter(ENGLISH, new Form.Article(), whole, 0, TALK);
        var first = new ScriptedModel(request -> Reply.of("A paragraph. [1]"));
        first.steps(SMALL).chapter(task, new StopSignal(), event -> {});
        int reached = numbers(NUMBER, first.asked.get(2)).get(3);
        var model = new ScriptedModel(request -> Reply.of("and it ends. [1]"));
        var result =
                model.steps(SMALL)
                        .goOnWithChapter(
                                task,
                                "It was so. [" + reached + "]\n\nThen it began",
                                new StopSignal(),
                                event -> {});
        assertTrue(result instanceof StepResult.Done<Written>, "" + result);
        assertEquals(first.asked.size() - 2, model.asked.size());
        assertTrue(model.asked.getFirst().messages().get(1).text().contains("part 3 of"));
    }

    @Test
    void aSummaryOfTwoHoursSeesEveryPassage() {
        var model = new ScriptedModel(request -> Reply.of("Bees and bread were told about."));
        var task = new StepTask.Summary(ENGLISH, "Two hours", TALK);
        var done =
                (StepResult.Done<String>)
                        model.steps(SMALL).summary(task, new StopSignal(), event -> {});
        Set<Integer> seen = new TreeSet<>();
        model.asked.forEach(request -> seen.addAll(numbers(NUMBER, request)));
        assertEquals(TALK.size(), seen.size());
        assertEquals("Bees and bread were told about.", done.value());
    }

    @Test
    void onePassageLongerThanTheModelReadsIsCutButNotLost() {
        String endless = "word ".repeat(20_000) + "end.";
        var model = new ScriptedModel(request -> Reply.of("It says word."));
        var task = new StepTask.Summary(ENGLISH, "", List.of(new Passage(7, 0, 1_000, endless)));
        var result = model.steps(SMALL).summary(task, new StopSignal(), event -> {});
        assertTrue(result instanceof StepResult.Done<String>, "" + result);
        long words =
                model.asked.stream()
                        .flatMap(request -> request.messages().stream())
                        .flatMap(message ->
                                Pattern.compile("\\bword\\b").matcher(message.text()).results())
                        .count();
        assertTrue(words >= 20_000, "words seen: " + words);
    }
}
