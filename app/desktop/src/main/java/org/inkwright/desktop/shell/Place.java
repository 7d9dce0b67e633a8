package org.inkwright.desktop.shell;

/// Where in the window the writer is.
public sealed interface Place {
    /// The recordings and what became of them.
    record Library() implements Place {}

    /// What was said in the source on the desk.
    record Transcript() implements Place {}

    /// What is written from the source on the desk.
    record Draft() implements Place {}

    /// The queue.
    record Jobs() implements Place {}

    /// What was used.
    record Usage() implements Place {}

    /// The writer's choices.
    record Settings() implements Place {}

    /// The speech models.
    record Models() implements Place {}

    /// Who writes.
    record Engines() implements Place {}

    /// What text models are told.
    record Prompts() implements Place {}

    /// Where the writer's files are.
    record Files() implements Place {}

    /// What somebody who helps needs to know.
    record Report() implements Place {}
}
