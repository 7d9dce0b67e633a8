package org.inkwright.media;

/// The first sound stream of a file as PCM, 16 kHz, one channel, 32-bit float, decoded as it is
/// read, with memory that does not grow with the file's length. For one thread.
///
/// Runs native code: only for a worker process.
public interface PcmStream extends AutoCloseable {
    /// Samples per second.
    int SAMPLE_RATE = 16_000;

    /// Reads the next samples. NaN and infinities are replaced by silence, values clamped to ±1.
    ///
    /// @return how many were put into `buffer` from `offset` on; -1 at the end
    /// @throws MediaException when decoding fails beyond repair
    int read(float[] buffer, int offset, int length);

    @Override
    void close();
}
