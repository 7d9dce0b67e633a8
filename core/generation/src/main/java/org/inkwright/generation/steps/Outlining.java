package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelTrouble;
import org.jspecify.annotations.Nullable;

/// Plans a text, however long its source: portion by portion, then merged. For one step.
final class Outlining {
    private static final int SPLITTABLE = 8;
    private static final int MOST_SPLITS = 3;

    private final Course course;
    private final Prompts prompts;
    private final Questions questions;
    private final StepTask.Outline task;
    private final List<Plan.Chapter> chapters = new ArrayList<>();
    private final List<Plan.Stretch> leftOut = new ArrayList<>();
    private String title = "";

    Outlining(Course course, Prompts prompts, StepTask.Outline task) {
        this.course = course;
        this.prompts = prompts;
        this.questions = course.questions();
        this.task = task;
    }

    StepResult<Plan> run() {
        if (task.passages().isEmpty()) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        List<Portions.Portion> portions = questions.portions(task, StepCaps.OUTLINE);
        for (int i = 0; i < portions.size(); i++) {
            Structured.Outcome<OutlineShape.Chapters> outcome =
                    portion(portions.get(i), questions.part(i, portions.size()), 0);
            if (outcome instanceof Structured.Lost<OutlineShape.Chapters>(var trouble, _)
                    && trouble != StepTrouble.UNUSABLE
                    && trouble != StepTrouble.EMPTY) {
                return Structured.result(course, outcome);
            }
            if (outcome instanceof Structured.NoRoom
                    || (portions.size() == 1 && chapters.isEmpty())) {
                return Structured.result(course, outcome);
            }
        }
        if (chapters.isEmpty()) {
            return course.failed(StepTrouble.UNUSABLE);
        }
        if (portions.size() > 1) {
            course.note(StepNote.IN_PARTS);
            ModelFailure unknown = merge();
            if (unknown != null) {
                return course.failed(unknown);
            }
        }
        return course.done(plan());
    }

    /// Asks for one portion; an unusable answer is asked for again in halves.
    private Structured.Outcome<OutlineShape.Chapters> portion(
            Portions.Portion portion, String part, int splits) {
        var shape = new OutlineShape(portion.first(), portion.last());
        var asking = new Structured<>(course, again(), shape, task.wishes().language());
        var outcome = asking.ask(questions.outline(task, portion, part), StepCaps.OUTLINE);
        if (outcome instanceof Structured.Got<OutlineShape.Chapters>(var got, _)) {
            take(got);
            return outcome;
        }
        boolean unusable =
                outcome instanceof Structured.Lost<OutlineShape.Chapters>(var trouble, _)
                        && (trouble == StepTrouble.UNUSABLE || trouble == StepTrouble.EMPTY);
        if (!unusable || splits == MOST_SPLITS || portion.passages().size() < SPLITTABLE) {
            return outcome;
        }
        int middle = portion.passages().size() / 2;
        List<Passage> own = portion.passages();
        var first = new Portions.Portion(portion.before(), own.subList(0, middle));
        var second =
                new Portions.Portion(
                        own.subList(middle - 1, middle), own.subList(middle, own.size()));
        var one = portion(first, part, splits + 1);
        if (one instanceof Structured.Lost<OutlineShape.Chapters>(var why, _)
                && why != StepTrouble.UNUSABLE
                && why != StepTrouble.EMPTY) {
            return one;
        }
        return portion(second, part, splits + 1);
    }

    private void take(OutlineShape.Chapters got) {
        chapters.addAll(got.chapters());
        leftOut.addAll(got.leftOut());
        title = title.isEmpty() ? got.title() : title;
    }

    /// @return the failure of a prompt that names a model which nobody knows; null when there was
    ///   none
    private @Nullable ModelFailure merge() {
        int wanted = questions.chapters(task.passages());
        if (chapters.size() <= 1) {
            return null;
        }
        var shape = new MergeShape(chapters);
        Course merging = course.by(PromptName.MERGE);
        var asking = new Structured<>(merging, again(), shape, task.wishes().language());
        var outcome =
                asking.ask(merging.questions().merge(task, chapters, wanted), StepCaps.OUTLINE);
        if (outcome instanceof Structured.Lost<OutlineShape.Chapters>(_, var answer)
                && answer.end() instanceof ModelEvent.Failed(var failure)
                && failure.trouble() == ModelTrouble.UNKNOWN_MODEL) {
            return failure;
        }
        // Without a merger the chapters of the parts stand as they were found.
        if (outcome instanceof Structured.Got<OutlineShape.Chapters>(var merged, _)) {
            chapters.clear();
            chapters.addAll(merged.chapters());
            title = merged.title().isEmpty() ? title : merged.title();
        }
        return null;
    }

    private Plan plan() {
        int first = task.passages().getFirst().number();
        int last = task.passages().getLast().number();
        List<Plan.Stretch> small = new ArrayList<>();
        for (Plan.Stretch gap : Coverage.gaps(first, last, chapters, leftOut)) {
            if (Coverage.isSmall(gap, last - first + 1)) {
                small.add(gap);
            } else {
                leftOut.add(gap);
            }
        }
        if (!leftOut.isEmpty()) {
            course.note(StepNote.LEFT_OUT);
        }
        String whole = title.isEmpty() ? task.workingTitle() : title;
        return new Plan(whole, Coverage.closed(chapters, small), leftOut);
    }

    private PromptTemplate again() {
        return prompts.of(PromptName.AGAIN);
    }
}
