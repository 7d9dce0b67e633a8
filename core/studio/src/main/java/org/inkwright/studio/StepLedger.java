package org.inkwright.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkwright.generation.model.TokenUsage;
import org.inkwright.generation.steps.ModelCall;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.StepTrace;
import org.inkwright.generation.steps.StepTrouble;
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
    record End(StepTrace trace, Set<StepNote> notes, @Nullable JobError error) {
        private static final Set<String> USELESS =
                Stream.of(
                                StepTrouble.REFUSED,
                                StepTrouble.EMPTY,
                                StepTrouble.UNUSABLE,
                                StepTrouble.WRONG_LANGUAGE,
                                StepTrouble.LOCKED)
                        .map(StepTrouble::code)
                        .collect(Collectors.toUnmodifiableSet());

        /// The model answered, and its answers are of no use: the next time others are wanted.
        boolean isUseless() {
            return error != null && USELESS.contains(error.code());
        }

        /// Whether there is anything to meter. What was answered from before is, with nothing; what
        /// failed before the first word is not.
        boolean used() {
            boolean taken = trace.usage().input() > 0 || trace.usage().output() > 0;
            return !trace.calls().isEmpty() && (error == null || taken);
        }
    }

    void end(Change change, Step step, EngineChoice engine, End end) {
        Instant now = clock.instant();
        String output = Json.of(CallRecord.of(end.trace(), end.notes()));
        change.unit().runs().finish(step.id(), new StepResult(output, end.error(), now));
        if (end.isUseless()) {
            change.unit().answers().forget(step.run());
        }
        if (end.used()) {
            // A prompt may name a model of its own, so that a step may take two.
            Map<String, List<ModelCall>> byModel =
                    end.trace().calls().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            call -> call.request().model(),
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            byModel.forEach((model, calls) -> {
                EngineChoice asked = engine.of(model);
                change.unit().usage().add(use(step, asked, tokens(change, asked, calls), now));
            });
        }
    }

    /// How a question for a picture ended.
    ///
    /// @param output what is kept with the step, as JSON
    /// @param usage what it took; null when nobody was asked, or nobody charges for it
    /// @param error why there is none; null when there is one
    record Picture(String output, @Nullable TokenUsage usage, @Nullable JobError error) {}

    void end(Change change, Step step, EngineChoice engine, Picture end) {
        Instant now = clock.instant();
        change.unit().runs().finish(step.id(), new StepResult(end.output(), end.error(), now));
        TokenUsage usage = end.usage();
        if (usage != null) {
            var tokens =
                    new ModelUse.Tokens(
                            1,
                            usage.input(),
                            usage.output(),
                            ModelUse.Counted.TOLD,
                            prices.of(change.unit(), engine).orElse(null));
            change.unit().usage().add(use(step, engine, tokens, now));
        }
    }

    private ModelUse use(Step step, EngineChoice engine, ModelUse.Tokens tokens, Instant now) {
        return new ModelUse(
                new UsageEventId(ids.next()), step.kind(), step.run(), engine.name(), tokens, now);
    }

    private ModelUse.Tokens tokens(Change change, EngineChoice engine, List<ModelCall> calls) {
        boolean estimated =
                calls.stream().anyMatch(call -> call.counted() == ModelCall.Counted.ESTIMATED);
        long asked =
                calls.stream().filter(call -> call.counted() != ModelCall.Counted.KEPT).count();
        TokenUsage usage =
                calls.stream().map(ModelCall::usage).reduce(TokenUsage.NONE, TokenUsage::plus);
        return new ModelUse.Tokens(
                Math.toIntExact(asked),
                usage.input(),
                usage.output(),
                estimated ? ModelUse.Counted.ESTIMATED : ModelUse.Counted.TOLD,
                prices.of(change.unit(), engine).orElse(null));
    }
}
