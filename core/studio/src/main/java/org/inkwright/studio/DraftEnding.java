package org.inkwright.studio;

import org.inkwright.manuscript.JobKind;

/// What follows when a draft is written.
final class DraftEnding {
    private DraftEnding() {}

    static void end(Change change, Attempt attempt) {
        Plan plan = attempt.plan();
        change.tell(
                new StudioEvent.DraftFinished(attempt.job().subject().source(), attempt.draft()));
        if (plan.last() == PipelineSettings.Stage.EXPORT) {
            attempt.complete(change, JobKind.EXPORT, plan, attempt.draft());
        } else {
            attempt.complete(change);
        }
    }
}
