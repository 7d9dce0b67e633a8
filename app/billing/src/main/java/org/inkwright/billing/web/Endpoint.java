package org.inkwright.billing.web;

import java.util.Optional;
import org.inkwright.billingapi.Operation;

/// One thing the program can be asked over HTTP. Called by many threads at once.
public interface Endpoint {
    /// How it is asked.
    Route route();

    /// What the description of the interface says of it; empty for pages.
    default Optional<Operation> described() {
        return Optional.empty();
    }

    /// Answers. An exception becomes a refusal that says nothing about its cause.
    Answer answer(Call call);
}
