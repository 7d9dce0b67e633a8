package org.inkwright.studio;

import java.util.function.Consumer;
import org.inkwright.generation.OutlineStep;

/// Plans a draft.
@FunctionalInterface
interface Planner {
    /// Plans, in a step of its own.
    Planning plan(Attempt attempt, Manuscript manuscript);

    /// What came of it.
    sealed interface Planning {}

    /// There is a plan.
    ///
    /// @param plan its chapters
    /// @param language ISO 639-1 code of the draft
    /// @param ending ends the step, with the change that keeps the plan
    record Planned(OutlineStep.Output plan, String language, Consumer<Change> ending)
            implements Planning {}

    /// There is none; the step has been ended.
    record Unplanned(Outcome outcome) implements Planning {}
}
