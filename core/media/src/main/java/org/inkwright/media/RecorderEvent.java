package org.inkwright.media;

/// What a recorder tells as it goes.
public sealed interface RecorderEvent {
    /// A twentieth of a second was heard.
    ///
    /// @param millis how long the recording is by now
    /// @param level how loud that twentieth was
    record Heard(long millis, Waveform.Peak level) implements RecorderEvent {}

    /// It does something else now.
    record Changed(RecorderState state) implements RecorderEvent {}
}
