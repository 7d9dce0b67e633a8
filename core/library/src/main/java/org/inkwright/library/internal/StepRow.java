package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.jspecify.annotations.Nullable;

/// A row of `step`.
@Entity(name = "Step")
class StepRow {
    @Id UUID id;
    UUID runId;

    @Enumerated(EnumType.STRING)
    StepKind kind;

    @Column(length = Length.LONG32)
    String input;

    Instant startedAt;

    @Column(length = Length.LONG32)
    @Nullable String output;

    @Nullable ErrorColumns error;
    @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    StepRow() {}

    StepRow(Step step) {
        id = step.id().value();
        runId = step.run().value();
        kind = step.kind();
        input = step.input();
        startedAt = step.startedAt();
        StepResult result = step.result();
        if (result != null) {
            end(result);
        }
    }

    final void end(StepResult result) {
        output = result.output();
        error = ErrorColumns.of(result.error());
        finishedAt = result.finishedAt();
    }

    Step step() {
        StepResult result =
                output == null || finishedAt == null
                        ? null
                        : new StepResult(output, ErrorColumns.error(error), finishedAt);
        return new Step(new StepId(id), new RunId(runId), kind, input, startedAt, result);
    }
}
