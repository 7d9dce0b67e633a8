package org.inkwright.library.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Runs;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepResult;

/// Runs and their steps in the tables `run` and `step`.
final class H2Runs implements Runs {
    private final Rows rows;

    H2Runs(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Run run) {
        rows.add(new RunRow(run));
    }

    @Override
    public Optional<Run> run(RunId id) {
        return rows.find(RunRow.class, id.value()).map(RunRow::run);
    }

    @Override
    public List<Run> of(SourceId source) {
        return rows
                .list(
                        RunRow.class,
                        "from Run where sourceId = ?1 order by startedAt desc, id desc",
                        source.value())
                .stream()
                .map(RunRow::run)
                .toList();
    }

    @Override
    public void link(RunId run, DraftId draft) {
        RunRow row = rows.get(RunRow.class, run.value());
        row.draftId = draft.value();
        rows.update(row);
    }

    @Override
    public void finish(RunId run, Instant at) {
        RunRow row = rows.get(RunRow.class, run.value());
        row.finishedAt = at;
        rows.update(row);
    }

    @Override
    public void add(Step step) {
        rows.add(new StepRow(step));
    }

    @Override
    public void finish(StepId step, StepResult result) {
        StepRow row = rows.get(StepRow.class, step.value());
        row.end(result);
        rows.update(row);
    }

    @Override
    public List<Step> steps(RunId run) {
        return rows
                .list(
                        StepRow.class,
                        "from Step where runId = ?1 order by startedAt, id",
                        run.value())
                .stream()
                .map(StepRow::step)
                .toList();
    }
}
