package org.inkwright.billing.web;

/// One thing the program can be asked over HTTP. Called by many threads at once.
public interface Endpoint {
    /// How it is asked.
    Route route();

    /// Answers. An exception becomes a refusal that says nothing about its cause.
    Answer answer(Call call);
}
