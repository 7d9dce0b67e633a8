package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Describes pictures a few chapters at a time, then one by one where that failed. One chapter
/// without a picture does not cost the others theirs. For one step.
final class Imaging {
    private static final int AT_ONCE = 6;

    private final Course course;
    private final PromptTemplate again;
    private final Questions questions;
    private final StepTask.Images task;
    private final List<ImageSpec> specs = new ArrayList<>();
    private Structured.@Nullable Outcome<List<ImageSpec>> trouble;

    Imaging(Course course, PromptTemplate again, Questions questions, StepTask.Images task) {
        this.course = course;
        this.again = again;
        this.questions = questions;
        this.task = task;
    }

    StepResult<List<ImageSpec>> run() {
        int all = task.chapters().size();
        if (all == 0) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        for (int from = 0; from < all && goesOn(); from += AT_ONCE) {
            ask(from, Math.min(all, from + AT_ONCE));
        }
        for (int at = 0; at < all && goesOn(); at++) {
            if (isMissing(at)) {
                ask(at, at + 1);
            }
        }
        if (specs.isEmpty() && trouble != null) {
            return Structured.result(course, trouble);
        }
        if (specs.size() < all) {
            course.note(StepNote.INCOMPLETE);
        }
        specs.sort(Comparator.comparingInt(ImageSpec::chapter));
        return course.done(List.copyOf(specs));
    }

    private boolean isMissing(int chapter) {
        return specs.stream().noneMatch(spec -> spec.chapter() == chapter);
    }

    /// Where the service fails or the writer stops, asking for more is no use.
    private boolean goesOn() {
        return !(trouble instanceof Structured.Lost<List<ImageSpec>>(var why, _)
                && (why == StepTrouble.SERVICE || why == StepTrouble.STOPPED));
    }

    private void ask(int from, int to) {
        var shape = new ListShapes.Images(from, to - from);
        var asking = new Structured<>(course, again, shape, task.wishes().language());
        Structured.Outcome<List<ImageSpec>> outcome =
                asking.ask(
                        questions.images(task, task.chapters().subList(from, to)), StepCaps.SHORT);
        if (outcome instanceof Structured.Got<List<ImageSpec>>(var some, _)) {
            specs.addAll(some);
        } else {
            trouble = outcome;
        }
    }
}
