package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.TokenMeter;

/// Shows before a step is taken what will be asked, and how much that will take. Asks nobody.
public final class StepPreview {
    private static final int HEADING = 40;
    private static final int POINT = 60;
    private static final int POINTS = 3;

    private final Engines engines;
    private final Prompts prompts;

    public StepPreview(Engines engines, Prompts prompts) {
        this.engines = engines;
        this.prompts = prompts;
    }

    StepPreview(Engine engine, Prompts prompts) {
        this(Engines.only(engine), prompts);
    }

    /// The model that will take a step.
    public Engine engine(StepTask task) {
        return engines.of(prompts.of(PromptName.of(task)));
    }

    private Questions questions(StepTask task) {
        return new Questions(prompts, engine(task));
    }

    /// What a step will take if nothing has to be asked twice.
    ///
    /// @param calls how many questions there are, those that only depend on answers left out
    /// @param input tokens that the model reads
    /// @param outputAtMost tokens that it may write
    public record Estimate(int calls, long input, long outputAtMost) {}

    /// The exact conversations with which a step begins: one, or one for each part of a source that
    /// is too long to be read at once. A source that is first summed up is shown whole.
    public List<List<Message>> conversations(StepTask task) {
        Questions questions = questions(task);
        return switch (task) {
            case StepTask.Outline outline -> outline(outline);
            case StepTask.Chapter chapter -> chapter(chapter);
            case StepTask.Summary summary ->
                    List.of(
                            questions.summary(
                                    summary.wishes(),
                                    summary.title(),
                                    Portions.shown(summary.passages())));
            case StepTask.Seo seo -> List.of(questions.seo(seo, seo.text()));
            case StepTask.Images images -> List.of(questions.images(images, images.chapters()));
            case StepTask.Rewrite rewrite -> List.of(questions.rewrite(rewrite));
            case StepTask.Titles titles -> List.of(questions.titles(titles, titles.text()));
            case StepTask.Style style ->
                    List.of(questions.style(style, Styling.shown(questions, style)));
            case StepTask.Script script -> List.of(questions.script(script, script.passages()));
        };
    }

    private List<List<Message>> outline(StepTask.Outline task) {
        Questions questions = questions(task);
        List<List<Message>> all = new ArrayList<>();
        List<Portions.Portion> portions = questions.portions(task, StepCaps.OUTLINE);
        for (Portions.Portion portion : portions) {
            String part = questions.part(all.size(), portions.size());
            all.add(questions.outline(task, portion, part));
        }
        return all;
    }

    private List<List<Message>> chapter(StepTask.Chapter task) {
        Questions questions = questions(task);
        List<List<Message>> all = new ArrayList<>();
        List<Portions.Portion> portions = questions.portions(task, StepCaps.chapter(task.wishes()));
        for (Portions.Portion portion : portions) {
            String part = questions.part(all.size(), portions.size());
            all.add(questions.chapter(task, portion, part));
        }
        return all;
    }

    /// A plan as long as a model's is likely to be, to estimate before there is one what the
    /// writing will take: the passages divided evenly, headings and points as long as usual.
    public Plan likelyPlan(StepTask.Outline task) {
        List<Passage> passages = task.passages();
        int wanted = Math.min(passages.size(), questions(task).chapters(passages));
        List<Plan.Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            List<Passage> own =
                    passages.subList(
                            i * passages.size() / wanted, (i + 1) * passages.size() / wanted);
            String first = own.getFirst().text();
            chapters.add(
                    new Plan.Chapter(
                            Fields.cut(first, HEADING),
                            Collections.nCopies(POINTS, Fields.cut(first, POINT)),
                            new Plan.Stretch(own.getFirst().number(), own.getLast().number())));
        }
        return new Plan(task.workingTitle(), chapters, List.of());
    }

    /// How much a step will take.
    public Estimate estimate(StepTask task) {
        List<List<Message>> all = conversations(task);
        Engine engine = engine(task);
        TokenMeter meter = engine.size().meter();
        long input = 0;
        for (List<Message> one : all) {
            input += meter.of(one);
        }
        int answer = Math.min(cap(task, meter), engine.size().output());
        return new Estimate(all.size(), input, (long) answer * all.size());
    }

    private static int cap(StepTask task, TokenMeter meter) {
        return switch (task) {
            case StepTask.Outline _ -> StepCaps.OUTLINE;
            case StepTask.Chapter chapter -> StepCaps.chapter(chapter.wishes());
            case StepTask.Rewrite rewrite -> StepCaps.rewrite(meter.of(rewrite.selection()));
            case StepTask.Script _ -> StepCaps.SCRIPT;
            case StepTask.Summary _,
                    StepTask.Seo _,
                    StepTask.Images _,
                    StepTask.Titles _,
                    StepTask.Style _ ->
                    StepCaps.SHORT;
        };
    }
}
