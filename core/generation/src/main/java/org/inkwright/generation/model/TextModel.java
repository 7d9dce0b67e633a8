package org.inkwright.generation.model;

import java.util.function.Consumer;

/// A model that answers text with text, wherever it runs. Safe to share between threads.
public interface TextModel {
    /// Asks and waits for the end of the answer; meant for a virtual thread. What is expected to go
    /// wrong comes as [ModelEvent.Failed], not as an exception. An exception of `events` cancels
    /// the request and passes.
    ///
    /// @param stop ends the answer at any time, from any thread; what came until then has been told
    /// @param events told on the calling thread; see [ModelEvent] for the order
    void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events);
}
