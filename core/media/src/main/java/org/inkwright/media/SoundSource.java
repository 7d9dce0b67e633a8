package org.inkwright.media;

import java.time.Duration;

/// Where a player takes sound from. For one thread.
interface SoundSource extends AutoCloseable {
    /// Waits a limited time for what comes next.
    Sound read(Duration patience) throws InterruptedException;

    /// Goes on at another moment; what was read ahead is dropped.
    void seek(long millis);

    @Override
    void close();

    /// What came.
    sealed interface Sound {
        /// The first of all: the recording is open.
        ///
        /// @param format of the pieces that follow
        /// @param millis how long the recording claims to be; 0 when it does not say
        record Opened(PcmFormat format, long millis) implements Sound {}

        /// Some sound, channels side by side.
        ///
        /// @param samples not changed any more by anybody
        @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
        record Piece(short[] samples) implements Sound {}

        /// The recording is over.
        record End() implements Sound {}

        /// Nothing yet.
        record Pending() implements Sound {}

        /// There will be no more.
        ///
        /// @param why for the user's sentence
        /// @param detail for the log
        record Broken(PlayerState.Reason why, String detail) implements Sound {}
    }
}
