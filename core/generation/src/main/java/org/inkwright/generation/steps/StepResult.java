package org.inkwright.generation.steps;

import java.util.EnumSet;
import java.util.Set;
import org.inkwright.generation.model.ModelFailure;
import org.jspecify.annotations.Nullable;

/// How a step ended. What a model answered is never lost: it is in the trace.
///
/// @param <T> what the step makes
public sealed interface StepResult<T> {
    /// What was asked and answered.
    StepTrace trace();

    /// It is done.
    ///
    /// @param notes what the writer should know
    record Done<T>(T value, Set<StepNote> notes, StepTrace trace) implements StepResult<T> {
        public Done {
            notes = notes.isEmpty() ? Set.of() : EnumSet.copyOf(notes);
        }
    }

    /// The text broke off; it is good as far as it goes and can be continued.
    ///
    /// @param partial what came
    /// @param failure why; null when the writer stopped it
    record Unfinished<T>(String partial, @Nullable ModelFailure failure, StepTrace trace)
            implements StepResult<T> {}

    /// Nothing usable came.
    ///
    /// @param trouble what happened
    /// @param failure what the service said; null when it answered
    record Failed<T>(StepTrouble trouble, @Nullable ModelFailure failure, StepTrace trace)
            implements StepResult<T> {}
}
