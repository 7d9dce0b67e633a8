package org.inkwright.manuscript;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a text model used for one step; written in the same transaction as the step's result.
///
/// @param id its name for good
/// @param step what the step makes
/// @param run in which run
/// @param engine which model, as variants name it, such as `openai/gpt-5`
/// @param tokens how much
/// @param at when it ended
public record ModelUse(
        UsageEventId id, StepKind step, RunId run, String engine, Tokens tokens, Instant at) {
    public ModelUse {
        Checks.notBlank(engine, "engine");
    }

    /// Numbers of tokens.
    ///
    /// @param calls how often the model was asked
    /// @param input tokens that it read
    /// @param output tokens that it wrote
    /// @param counted who counted
    /// @param price what the model cost then, whatever it costs later; null where nobody knew
    public record Tokens(
            int calls, long input, long output, Counted counted, @Nullable ModelPrice price) {
        public Tokens {
            Checks.notNegative(calls, "calls");
            Checks.notNegative(input, "input");
            Checks.notNegative(output, "output");
        }

        /// Tokens of a model whose price nobody knew.
        public Tokens(int calls, long input, long output, Counted counted) {
            this(calls, input, output, counted, null);
        }

        /// What they cost; empty where nobody knew the price.
        public Optional<Cost> cost() {
            return Optional.ofNullable(price).map(known -> known.of(input, output));
        }
    }

    /// Who counted tokens.
    public enum Counted {
        /// The service told.
        TOLD,
        /// We counted at least some of them, because it did not tell.
        ESTIMATED
    }
}
