package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// How far a run has come with its takes, as its steps tell: so that nothing is asked for twice
/// after a stop, a broken stream or the death of the program.
///
/// @param done keys of takes that are whole
/// @param begun variants of takes that were begun, by key
record Takings(Set<String> done, Map<String, VariantId> begun) {
    private static final Set<StepKind> KINDS = EnumSet.of(StepKind.CHAPTER, StepKind.SCRIPT);
    private static final Gson GSON = new Gson();

    /// The part of a chapter step's input that tells the take.
    private record Input(@Nullable String take, @Nullable String variant) {}

    static Takings of(UnitOfWork unit, RunId run) {
        Set<String> done = new HashSet<>();
        Map<String, VariantId> begun = new HashMap<>();
        for (Step step : unit.runs().steps(run)) {
            Input input = KINDS.contains(step.kind()) ? input(step) : new Input(null, null);
            String take = input.take();
            String variant = input.variant();
            if (take != null && variant != null) {
                begun.put(take, new VariantId(UUID.fromString(variant)));
                StepResult result = step.result();
                if (result != null && result.error() == null) {
                    done.add(take);
                }
            }
        }
        return new Takings(done, begun);
    }

    private static Input input(Step step) {
        try {
            return GSON.fromJson(step.input(), Input.class);
        } catch (JsonParseException e) {
            return new Input(null, null);
        }
    }

    boolean isDone(Take take) {
        return done.contains(take.key());
    }

    Optional<VariantId> begun(Take take) {
        return Optional.ofNullable(begun.get(take.key()));
    }
}
