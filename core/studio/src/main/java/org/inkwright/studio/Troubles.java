package org.inkwright.studio;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.manuscript.JobError;

/// Which troubles concern one text, and which would meet the next one, too.
final class Troubles {
    private static final Set<String> OF_ONE_TEXT =
            Stream.concat(
                            Stream.of(
                                            ModelTrouble.BROKE_OFF,
                                            ModelTrouble.STALLED,
                                            ModelTrouble.TOO_SLOW,
                                            ModelTrouble.TOO_LONG,
                                            ModelTrouble.TOO_LARGE,
                                            ModelTrouble.FILTERED)
                                    .map(ModelTrouble::code),
                            Stream.of(StepTrouble.values())
                                    .filter(trouble -> trouble != StepTrouble.STOPPED)
                                    .map(StepTrouble::code))
                    .collect(Collectors.toUnmodifiableSet());

    private Troubles() {}

    static boolean ofOneText(JobError error) {
        return OF_ONE_TEXT.contains(error.code());
    }
}
