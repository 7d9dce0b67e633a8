package org.inkwright.media;

/// Where sound comes from. Safe to share between threads.
public interface Microphone {
    /// Opens the microphone; the system may ask the user whether it may be heard.
    Opening open();

    /// What came of opening the microphone.
    sealed interface Opening {
        /// It is there, not yet listening; whoever asked closes it.
        record Opened(MicrophoneLine line) implements Opening {}

        /// There is none, somebody else holds it, or the system forbids it.
        ///
        /// @param detail what the system said, for the log
        record Absent(String detail) implements Opening {}
    }
}
