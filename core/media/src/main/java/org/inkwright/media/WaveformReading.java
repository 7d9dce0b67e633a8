package org.inkwright.media;

/// What came of reading a recording's waveform.
public sealed interface WaveformReading {
    /// The whole recording was read.
    record Read(Waveform waveform) implements WaveformReading {}

    /// It cannot be read.
    ///
    /// @param why the reason, for the user's sentence
    /// @param detail what the decoder said, for the log; never names the file
    record Refused(Probe.Refusal why, String detail) implements WaveformReading {}
}
