package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepResult;

/// Finds in the steps of a run what was begun once more because the program had ended.
final class AskedAgain {
    /// What steps end with that a dead program left open.
    static final String DIED = "program.died";

    private static final Gson GSON = new Gson();

    private AskedAgain() {}

    /// What a step's input tells of its question.
    ///
    /// @param tokens about how many were sent
    private record Input(long tokens) {}

    /// How often and for how much.
    ///
    /// @param same the steps for the same, in order
    /// @return empty when none died, or none was begun after it
    static Optional<BatchReport.Again> of(List<Step> same) {
        int times = 0;
        long before = 0;
        long waiting = 0;
        int dead = 0;
        for (Step step : same) {
            times += dead;
            before += waiting;
            dead = died(step) ? 1 : 0;
            waiting = dead * tokens(step);
        }
        return times == 0 ? Optional.empty() : Optional.of(new BatchReport.Again(times, before));
    }

    static boolean died(Step step) {
        StepResult result = step.result();
        return result != null && result.error() != null && result.error().code().equals(DIED);
    }

    /// About how many tokens a step sent; 0 where nobody knows.
    static long tokens(Step step) {
        try {
            Input input = GSON.fromJson(step.input(), Input.class);
            return input == null ? 0 : Math.max(0, input.tokens());
        } catch (JsonParseException e) {
            return 0;
        }
    }
}
