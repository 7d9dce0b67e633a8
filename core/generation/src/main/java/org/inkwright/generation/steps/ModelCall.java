package org.inkwright.generation.steps;

import java.time.Instant;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.TokenUsage;

/// One question to a model and its answer, for the caller to store. Printed without the texts.
///
/// @param request the exact messages, the model and the options
/// @param answer the exact words that came
/// @param usage what it took
/// @param counted who counted
/// @param time when
/// @param end how it ended
public record ModelCall(
        ModelRequest request,
        String answer,
        TokenUsage usage,
        Counted counted,
        Time time,
        ModelEvent.Ended end) {
    /// Who counted the tokens.
    public enum Counted {
        /// The service told.
        TOLD,
        /// We counted, because it did not tell.
        ESTIMATED,
        /// There was nothing to count: the answer was kept from before.
        KEPT
    }

    /// When a call began and ended.
    public record Time(Instant started, Instant ended) {}

    @Override
    public String toString() {
        return "ModelCall[" + request + ", " + answer.length() + " characters, " + usage + "]";
    }
}
