package org.inkwright.generation.model;

import java.time.Duration;

/// Why an answer failed. Printed without the service's words, which may quote the writer's text.
///
/// @param trouble what happened
/// @param status the HTTP status, 0 when there was none
/// @param detail the service's own words, without the key, at most 500 characters; for the writer's
///   eyes, never for a log
/// @param advisedWait how long the service asks us to wait; zero when it does not say
public record ModelFailure(ModelTrouble trouble, int status, String detail, Duration advisedWait) {
    private static final int LONGEST_DETAIL = 500;

    public ModelFailure {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    /// A failure of which nothing else is known.
    public static ModelFailure of(ModelTrouble trouble) {
        return new ModelFailure(trouble, 0, "", Duration.ZERO);
    }

    @Override
    public String toString() {
        return "ModelFailure[" + trouble + ", status " + status + ", wait " + advisedWait + "]";
    }
}
