package org.inkwright.generation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.ModelSize;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;

/// Budget Q4: whatever a model answers, each step ends in something usable or in a clear failure.
class NonsenseTest {
    private static final int ROUNDS = Rounds.of(60, 400);
    private static final WritingWishes ENGLISH = WritingWishes.in("en");
    private static final List<Passage> TALK = Talks.talk(3, 1_000);

    private int usable;
    private int failed;

    /// Takes a step many times, each with another nonsense.
    private <T> void everyTime(Function<ModelSteps, StepResult<T>> step, Consumer<T> check) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var model = new FuzzingModel(seed);
            var size = new ModelSize(seed % 3 == 0 ? 2_048 : 8_192, 1_024, 1);
            var steps =
                    new ModelSteps(
                            model, Engine.of("fuzz", size), Prompts.builtIn(), () -> Talks.MORNING);
            StepResult<T> result = step.apply(steps);
            assertTrue(model.calls() < 80, "asked without end: " + model.calls());
            assertEquals(model.calls(), result.trace().calls().size(), "each call is recorded");
            switch (result) {
                case StepResult.Done<T>(var value, _, _) -> {
                    usable++;
                    check.accept(value);
                }
                case StepResult.Unfinished<T>(var partial, _, _) -> {
                    usable++;
                    assertFalse(partial.isBlank());
                }
                case StepResult.Failed<T>(var trouble, _, _) -> {
                    failed++;
                    assertNotEquals(StepTrouble.STOPPED, trouble);
                }
            }
        }
        assertTrue(usable > ROUNDS / 4, "usable " + usable + ", failed " + failed);
    }

    @Test
    void outlinesNameEveryPassageOnce() {
        everyTime(
                steps ->
                        steps.outline(
                                new StepTask.Outline(ENGLISH, new Form.Article(), "Talk", TALK),
                                new StopSignal(),
                                event -> {}),
                NonsenseTest::coversAll);
    }

    static void coversAll(Plan plan) {
        List<Plan.Stretch> held = new ArrayList<>(plan.leftOut());
        int before = -1;
        for (Plan.Chapter chapter : plan.chapters()) {
            assertTrue(chapter.passages().first() > before, "chapters overlap");
            before = chapter.passages().last();
            held.add(chapter.passages());
        }
        for (Passage passage : TALK) {
            assertTrue(
                    held.stream().anyMatch(one -> one.holds(passage.number())),
                    "passage " + passage.number() + " is nowhere");
        }
    }

    @Test
    void chaptersHaveTextWithoutNumbers() {
        var plan =
                new Plan(
                        "Talk",
                        List.of(new Plan.Chapter("One", List.of(), new Plan.Stretch(0, 40))),
                        List.of());
        everyTime(
                steps ->
                        steps.chapter(
                                new StepTask.Chapter(ENGLISH, new Form.Article(), plan, 0, TALK),
                                new StopSignal(),
                                event -> {}),
                written -> assertFalse(written.markdown().matches("(?s).*\\[\\d+].*")));
    }

    @Test
    void shortStepsKeepTheirLimits() {
        everyTime(
                steps ->
                        steps.seo(
                                new StepTask.Seo(ENGLISH, "Talk", "Bees."),
                                new StopSignal(),
                                event -> {}),
                fields -> {
                    assertTrue(fields.title().length() <= 60);
                    assertTrue(fields.description().length() <= 160);
                    assertTrue(fields.slug().matches("[a-z0-9-]+"));
                });
        everyTime(
                steps ->
                        steps.titles(
                                new StepTask.Titles(ENGLISH, "Talk", "Bees.", 4),
                                new StopSignal(),
                                event -> {}),
                titles -> assertTrue(titles.size() <= 4 && !titles.isEmpty()));
        everyTime(
                steps ->
                        steps.style(
                                new StepTask.Style(ENGLISH, List.of("I keep bees."), List.of()),
                                new StopSignal(),
                                event -> {}),
                styled -> {
                    assertFalse(styled.card().description().isBlank());
                    assertTrue(styled.card().description().lines().count() <= 12);
                });
        everyTime(
                steps ->
                        steps.summary(
                                new StepTask.Summary(ENGLISH, "Talk", TALK),
                                new StopSignal(),
                                event -> {}),
                summary -> assertFalse(summary.isBlank()));
    }

    @Test
    void imagesComeForEachChapter() {
        List<StepTask.ChapterText> chapters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            chapters.add(new StepTask.ChapterText("Chapter " + i, "Bees."));
        }
        everyTime(
                steps ->
                        steps.images(
                                new StepTask.Images(ENGLISH, "Talk", chapters),
                                new StopSignal(),
                                event -> {}),
                specs -> {
                    assertFalse(specs.isEmpty());
                    assertEquals(
                            specs.size(),
                            specs.stream().map(ImageSpec::chapter).distinct().count());
                });
    }

    @Test
    void everyFormEndsInAScriptOrAClearFailure() {
        everyTime(
                steps ->
                        steps.reel(
                                script(new Form.Reel(Form.Platform.TIKTOK, 60)),
                                new StopSignal(),
                                event -> {}),
                reel -> assertFalse(reel.hook().isBlank() || reel.beats().isEmpty()));
        everyTime(
                steps ->
                        steps.newsletter(
                                script(new Form.Newsletter()), new StopSignal(), event -> {}),
                letter -> assertTrue(letter.subject().length() <= Newsletter.SUBJECT_LIMIT));
        everyTime(
                steps ->
                        steps.showNotes(
                                script(new Form.ShowNotes()), new StopSignal(), event -> {}),
                notes -> {
                    long before = -10_000;
                    for (ShowNotes.Moment moment : notes.moments()) {
                        assertTrue(moment.startMillis() >= before + 10_000);
                        before = moment.startMillis();
                    }
                });
        // No word of this model is a speaker's name, so nothing can be made of its turns.
        for (int seed = 0; seed < 50; seed++) {
            var steps =
                    new ModelSteps(
                            new FuzzingModel(seed),
                            Engine.of("fuzz", new ModelSize(8_192, 1_024, 1)),
                            Prompts.builtIn(),
                            () -> Talks.MORNING);
            StepResult<PodcastScript> result =
                    steps.podcast(
                            script(new Form.Podcast("Ann", "Ben")), new StopSignal(), event -> {});
            assertTrue(result instanceof StepResult.Failed<PodcastScript>, "" + result);
        }
    }

    private static StepTask.Script script(Form form) {
        return new StepTask.Script(ENGLISH, form, "Talk", TALK.subList(0, 20));
    }
}
