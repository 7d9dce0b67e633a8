package org.inkwright.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.inkwright.generation.steps.ModelCall;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.StepTrace;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.UsageEventId;
import org.jspecify.annotations.Nullable;

/// Ends steps of text models: what was asked and answered, and what it took and cost, in one
/// change. Safe to share.
final class StepLedger {
    private final Ids ids;
    private final InstantSource clock;
    private final StoredPrices prices;

    StepLedger(Ids ids, InstantSource clock, StoredPrices prices) {
        this.ids = ids;
        this.clock = clock;
        this.prices = prices;
    }

    /// How a step ended.
    ///
    /// @param trace what was asked and answered
    /// @param notes what the writer should know
    /// @param error why it failed; null when it did not
    record End(StepTrace trace, Set<StepNote> notes, @Nullable JobError error) {}

    void end(Change change, Step step, EngineChoice engine, End end) {
        Instant now = clock.instant();
        String output = Json.of(CallRecord.of(end.trace(), end.notes()));
        change.unit().runs().finish(step.id(), new StepResult(output, end.error(), now));
        if (!end.trace().calls().isEmpty()) {
            change.unit()
                    .usage()
                    .add(
                            new ModelUse(
                                    new UsageEventId(ids.next()),
                                    step.kind(),
                                    step.run(),
                                    engine.name(),
                                    tokens(change, engine, end.trace()),
                                    now));
        }
    }

    private ModelUse.Tokens tokens(Change change, EngineChoice engine, StepTrace trace) {
        boolean told =
                trace.calls().stream().allMatch(call -> call.counted() == ModelCall.Counted.TOLD);
        return new ModelUse.Tokens(
                trace.calls().size(),
                trace.usage().input(),
                trace.usage().output(),
                told ? ModelUse.Counted.TOLD : ModelUse.Counted.ESTIMATED,
                prices.of(change.unit(), engine).orElse(null));
    }
}
