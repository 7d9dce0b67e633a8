package org.inkwright.media;

/// What a player does.
public sealed interface PlayerState {
    /// The recording is being opened; playing begins as soon as it is there, if it was asked for.
    record Opening() implements PlayerState {}

    /// Silent, ready to go on.
    record Paused() implements PlayerState {}

    /// It is heard.
    record Playing() implements PlayerState {}

    /// The recording's end was heard. Playing again begins at its start.
    record Ended() implements PlayerState {}

    /// It cannot play now. Asked to play, it tries again from the same moment.
    ///
    /// @param why for the user's sentence
    /// @param detail what the system or the decoder said, for the log
    record Failed(Reason why, String detail) implements PlayerState {}

    /// Why a player cannot play.
    enum Reason {
        /// This machine has nothing to play on, or somebody else holds it.
        NO_DEVICE,
        /// The device was there and is gone, such as unplugged headphones.
        DEVICE_LOST,
        /// The recording is not there any more, or cannot be decoded.
        RECORDING_UNUSABLE,
        /// The decoding process died or could not be started.
        WORKER_DIED
    }
}
