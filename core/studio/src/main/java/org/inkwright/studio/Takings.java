package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
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

    /// What is still to be written. Without chapters being named, a chapter that has a text from
    /// elsewhere is left alone.
    ///
    /// @param named ids of chapters
    List<Take> left(DraftWork work, int variants, List<String> named) {
        List<Take> takes = new ArrayList<>();
        for (Chapter chapter : work.planned()) {
            for (int number = 1; number <= variants; number++) {
                var take = new Take(chapter, number);
                boolean wanted =
                        named.isEmpty()
                                ? begun(take).isPresent() || work.isUnwritten(chapter)
                                : named.contains(chapter.id().toString());
                if (wanted && !isDone(take)) {
                    takes.add(take);
                }
            }
        }
        return takes;
    }

    boolean isDone(Take take) {
        return done.contains(take.key());
    }

    Optional<VariantId> begun(Take take) {
        return Optional.ofNullable(begun.get(take.key()));
    }
}
