package org.inkwright.generation.steps;

import java.util.List;
import org.inkwright.generation.model.TokenUsage;

/// Everything that was asked and answered in one step.
///
/// @param step the prompt that was used
/// @param calls in the order they were made
public record StepTrace(PromptName step, List<ModelCall> calls) {
    public StepTrace {
        calls = List.copyOf(calls);
    }

    /// What all calls together took.
    public TokenUsage usage() {
        return calls.stream().map(ModelCall::usage).reduce(TokenUsage.NONE, TokenUsage::plus);
    }
}
