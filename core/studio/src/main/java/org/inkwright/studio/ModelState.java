package org.inkwright.studio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where a speech model is between "known" and "at work".
public sealed interface ModelState {
    /// It can be downloaded.
    record Absent() implements ModelState {}

    /// Its download waits for another one.
    ///
    /// @param bytes what is there already
    record Waiting(long bytes) implements ModelState {}

    /// It is on its way.
    ///
    /// @param bytes what is there already
    /// @param left about how long it will still take; null while nobody can tell
    record Downloading(long bytes, @Nullable Duration left) implements ModelState {}

    /// Its download was held back, or the program ended before it was done.
    ///
    /// @param bytes what is there already
    record Paused(long bytes) implements ModelState {}

    /// Its download failed; it can be tried again.
    ///
    /// @param bytes what is there and would not be fetched again; 0 when it had to be thrown away
    record Failed(long bytes, ModelProblem problem) implements ModelState {}

    /// It is here and its structure is sound.
    record Installed(SpeechModel model, Place place) implements ModelState {}

    /// Its file is here and must not be loaded.
    ///
    /// @param detail what is wrong with it, in plain words
    record Broken(String detail) implements ModelState {}

    /// Where an installed model's file is.
    enum Place {
        /// On the shelf: in the program's models folder.
        SHELF,
        /// Where the writer keeps it.
        ELSEWHERE,
        /// It came with the program.
        PROGRAM
    }
}
