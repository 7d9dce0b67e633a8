package org.inkwright.media;

/// Where sound is played. Safe to share between threads.
public interface SoundCard {
    /// Opens a line to the loudspeakers. Takes some tenths of a second where a server of the system
    /// must be asked.
    Opening open(PcmFormat format);

    /// What came of opening a line.
    sealed interface Opening {
        /// The line is there, stopped and empty; whoever asked closes it.
        record Opened(SoundLine line) implements Opening {}

        /// Nothing here can play.
        ///
        /// @param detail what the system said, for the log
        record Absent(String detail) implements Opening {}
    }
}
