package org.inkwright.studio;

import java.util.List;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Passage;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;

/// Plans with a text model. Whatever is no article is one piece, and needs no plan of a model's.
final class ModelPlanner implements Planner {
    private final ModelSessions sessions;

    ModelPlanner(ModelSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Planning plan(Attempt attempt, Manuscript manuscript) {
        Commission commission =
                attempt.plan().commission().spokenIn(manuscript.transcript().language());
        String language = commission.wishes().language();
        String title = manuscript.source().title();
        List<Passage> passages = manuscript.passages().all();
        if (!(commission.form() instanceof Form.Article)) {
            int last = passages.getLast().number();
            var whole = new OutlineStep.Topic(title, List.of(), 0, last);
            return new Planned(
                    new OutlineStep.Output(title, List.of(whole)), language, change -> {});
        }
        ModelSession session = sessions.open(attempt, commission);
        StepTask.Outline task = StepTasks.outline(commission, manuscript);
        Step step =
                session.begin(
                        StepKind.OUTLINE,
                        new Json()
                                .with("transcript", manuscript.transcript().id().toString())
                                .with("language", language),
                        task);
        return switch (session.steps().outline(task, session.stop(), event -> {})) {
            case StepResult.Done<org.inkwright.generation.steps.Plan>(
                            var plan,
                            var notes,
                            var trace) ->
                    new Planned(
                            topics(plan),
                            language,
                            change -> session.done(change, step, trace, notes));
            case StepResult.Unfinished<org.inkwright.generation.steps.Plan>(
                            var partial,
                            var failure,
                            var trace) ->
                    unplanned(session, session.refused(step, StepTrouble.UNUSABLE, failure, trace));
            case StepResult.Failed<org.inkwright.generation.steps.Plan>(
                            var trouble,
                            var failure,
                            var trace) ->
                    unplanned(session, session.refused(step, trouble, failure, trace));
        };
    }

    private static Unplanned unplanned(ModelSession session, JobError error) {
        return new Unplanned(
                session.stop().stopped() ? new Outcome.Stopped() : new Outcome.Failed(error));
    }

    private static OutlineStep.Output topics(org.inkwright.generation.steps.Plan plan) {
        return new OutlineStep.Output(
                plan.title(),
                plan.chapters().stream()
                        .map(chapter ->
                                new OutlineStep.Topic(
                                        chapter.title(),
                                        chapter.points(),
                                        chapter.passages().first(),
                                        chapter.passages().last()))
                        .toList());
    }
}
