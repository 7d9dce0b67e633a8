package org.inkwright.generation.steps;

import java.util.List;

/// Describes how somebody writes. For one step, on one thread.
final class Styling {
    /// More text would not tell more.
    private static final int MOST_TOKENS = 8_000;

    private static final int MOST_HABITS = 12;

    private final Course course;
    private final PromptTemplate again;
    private final Questions questions;
    private final StepTask.Style task;

    Styling(Course course, PromptTemplate again, Questions questions, StepTask.Style task) {
        this.course = course;
        this.again = again;
        this.questions = questions;
        this.task = task;
    }

    /// What of the texts is shown to the model.
    static String shown(Questions questions, StepTask.Style task) {
        int free = questions.room(questions.style(task, "x"), StepCaps.SHORT);
        return new Samples(questions.meter(), Math.min(MOST_TOKENS, free)).of(task.texts());
    }

    StepResult<Styled> run() {
        String shown = shown(questions, task);
        if (shown.isBlank()) {
            return course.failed(StepTrouble.NO_SOURCE);
        }
        var asking =
                new Structured<>(
                        course, again, new StyleShape(MOST_HABITS), task.wishes().language());
        Structured.Outcome<List<String>> outcome =
                asking.ask(questions.style(task, shown), StepCaps.SHORT);
        if (!(outcome instanceof Structured.Got<List<String>>(var habits, var complete))) {
            return Structured.result(course, outcome);
        }
        if (complete == Structured.Completeness.PARTIAL) {
            course.note(StepNote.INCOMPLETE);
        }
        var card = new StyleCard(String.join("\n", habits), List.of());
        return course.done(new Styled(card, shown.strip().split("\\s+", -1).length));
    }
}
