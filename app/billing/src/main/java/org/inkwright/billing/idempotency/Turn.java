package org.inkwright.billing.idempotency;

import org.inkwright.billing.web.Answer;

/// Whose turn it is to work on a request.
public sealed interface Turn {
    /// Ours, for the first time.
    ///
    /// @param reference what the request is about
    record First(String reference) implements Turn {}

    /// Ours, because whoever worked on it did not come to an end.
    ///
    /// @param reference what the first one began
    record Again(String reference) implements Turn {}

    /// Nobody's: it is done.
    ///
    /// @param answer what was answered
    /// @param reference what the request was about
    record Done(Answer answer, String reference) implements Turn {}

    /// Somebody else's.
    ///
    /// @param answer the refusal that says so
    record Refused(Answer.Refusal answer) implements Turn {}
}
