package org.inkwright.desktop.shell;

/// Where in the window the writer is.
public sealed interface Place {
    /// The recordings and what became of them.
    record Library() implements Place {}

    /// The queue.
    record Jobs() implements Place {}

    /// The writer's choices.
    record Settings() implements Place {}
}
