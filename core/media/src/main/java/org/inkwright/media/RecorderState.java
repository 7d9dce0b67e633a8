package org.inkwright.media;

/// What a recorder does.
public sealed interface RecorderState {
    /// The microphone is being opened; the system may be asking the user.
    record Opening() implements RecorderState {}

    /// It listens, and what it hears is on disk.
    record Recording() implements RecorderState {}

    /// It does not listen; going on continues the same file.
    record Paused() implements RecorderState {}

    /// The file is whole.
    ///
    /// @param millis how long it is
    record Finished(long millis) implements RecorderState {}

    /// It cannot go on. What was recorded before is in the file and can be played.
    ///
    /// @param why for the user's sentence
    /// @param detail what the system said, for the log
    /// @param millis how long the file is; 0 when there is none
    record Failed(Reason why, String detail, long millis) implements RecorderState {}

    /// Why a recorder cannot go on.
    enum Reason {
        /// There is no microphone, somebody else holds it, or the system forbids it.
        NO_DEVICE,
        /// The microphone was there and is gone.
        DEVICE_LOST,
        /// No room is left where the file lies.
        DISK_FULL,
        /// The file cannot be made or written: it exists already, or the folder is not permitted.
        CANNOT_WRITE
    }
}
