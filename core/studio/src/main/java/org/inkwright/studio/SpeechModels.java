package org.inkwright.studio;

import java.nio.file.Path;

/// The speech model that transcribes; [ModelShelf] has all of them. Safe to share between threads;
/// calls read files.
public interface SpeechModels {
    /// The model that transcribes: the one the writer chose last if it is still sound, else the
    /// demo.
    SpeechModel current();

    /// The demo model, which comes with the program.
    SpeechModel demo();

    /// Checks a file's structure and, if it is sound, makes it the current model.
    Choice choose(Path file);

    /// Goes back to the demo model.
    void forget();

    /// What came of choosing a file.
    sealed interface Choice {
        /// It is the current model now.
        record Chosen(SpeechModel model) implements Choice {}

        /// It is not a usable speech model; nothing was changed.
        ///
        /// @param detail what is wrong with it, in plain words
        record Refused(String detail) implements Choice {}
    }
}
