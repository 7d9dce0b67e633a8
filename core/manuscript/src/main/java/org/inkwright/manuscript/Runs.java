package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps runs and their steps.
public interface Runs {
    /// Begins a run.
    void add(Run run);

    /// The run of that name.
    Optional<Run> run(RunId id);

    /// The runs of a source, newest first.
    List<Run> of(SourceId source);

    /// The run leads to this draft.
    void link(RunId run, DraftId draft);

    /// The run's last stage is done.
    void finish(RunId run, Instant at);

    /// Begins a step.
    void add(Step step);

    /// Ends a step.
    void finish(StepId step, StepResult result);

    /// The steps of a run in the order they began.
    List<Step> steps(RunId run);
}
