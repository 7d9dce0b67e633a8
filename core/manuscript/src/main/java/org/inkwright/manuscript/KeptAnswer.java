package org.inkwright.manuscript;

import java.time.Instant;

/// What a text model answered to a request, so that the same need not be asked and paid for again.
/// Printed without its text.
///
/// @param fingerprint a hash over engine, messages and options
/// @param run which run asked
/// @param text the exact words
/// @param at when it was kept
public record KeptAnswer(String fingerprint, RunId run, String text, Instant at) {
    public KeptAnswer {
        Checks.notBlank(fingerprint, "fingerprint");
        Checks.notBlank(text, "text");
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + fingerprint + ", " + text.length() + " characters]";
    }
}
