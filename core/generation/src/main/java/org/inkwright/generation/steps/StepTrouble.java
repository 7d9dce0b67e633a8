package org.inkwright.generation.steps;

/// Why a step has nothing to show.
public enum StepTrouble {
    /// The service failed; its failure says how.
    SERVICE("step.service"),
    /// The writer stopped it.
    STOPPED("step.stopped"),
    /// The model or a filter of its service refused.
    REFUSED("step.refused"),
    /// The model answered nothing.
    EMPTY("step.empty"),
    /// The answer had not the shape that is needed, and neither had the second one.
    UNUSABLE("step.unusable"),
    /// The answer was in another language, twice.
    WRONG_LANGUAGE("step.wrong-language"),
    /// The model cannot read as much as the smallest part.
    TOO_LITTLE_ROOM("step.too-little-room"),
    /// There is nothing to write about.
    NO_SOURCE("step.no-source"),
    /// The model changed sentences that were locked.
    LOCKED("step.locked");

    private final String code;

    StepTrouble(String code) {
        this.code = code;
    }

    /// The key of the sentence that the writer reads.
    public String code() {
        return code;
    }
}
