package org.inkwright.studio;

import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;

/// Sends sources through the stages. Safe to share between threads.
public interface Pipeline {
    /// Puts the first unfinished stage of a new run into the queue and returns at once. Each stage
    /// queues the next in the transaction that keeps its own result. A stage whose result is there
    /// already (a complete transcript by the same speech model with the same vocabulary) is not
    /// done again, and a partial transcript is carried on, whichever run began it.
    ///
    /// @throws StudioException when there is no such source
    RunId start(SourceId source, PipelineSettings settings);

    /// Tells that a source may come within moments, as when files are dragged over the window: gets
    /// ready to transcribe it. Does nothing where long work would be held back, or where nothing
    /// can be done ahead. What got ready goes by itself when no source comes. Reads files: not for
    /// the window's thread.
    ///
    /// @param model the speech model that the settings will name
    default void expect(SpeechModel model) {}
}
