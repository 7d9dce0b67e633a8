package org.inkwright.desktop.library;

import java.time.Duration;
import org.inkwright.manuscript.JobKind;
import org.jspecify.annotations.Nullable;

/// What the writer is told about a source, and may do with it.
public sealed interface SourceState {
    /// In the library, and nothing asked for yet.
    record Fresh() implements SourceState {}

    /// In the queue.
    ///
    /// @param again whether it waits for another attempt after a failure that may pass
    record Waiting(boolean again) implements SourceState {}

    /// Being worked on.
    ///
    /// @param stage what is being done
    /// @param thousandths how far the stage is
    /// @param timeLeft how long the stage still takes; null while nobody can tell
    record Working(JobKind stage, int thousandths, @Nullable Duration timeLeft)
            implements SourceState {}

    /// Held back by the writer; what is there stays.
    record Held(int thousandths) implements SourceState {}

    /// Stopped by the writer; what is there stays.
    record Stopped(int thousandths) implements SourceState {}

    /// A stage failed; what came before it stays.
    ///
    /// @param code key of the sentence that says why
    record Failed(String code) implements SourceState {}

    /// The transcript is complete.
    ///
    /// @param length how long the recording is
    record Transcribed(Duration length) implements SourceState {}

    /// A draft is planned, and not all of it is written.
    ///
    /// @param unwritten how many chapters are still to be written
    record Planned(int unwritten) implements SourceState {}

    /// The draft is complete.
    ///
    /// @param chapters how many chapters it has
    record Drafted(int chapters) implements SourceState {}
}
