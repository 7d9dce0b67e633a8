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

    /// Passes over samples without giving them, as fast as decoding allows.
    ///
    /// @return how many were passed over: less than asked for only at the end
    /// @throws MediaException when decoding fails beyond repair
    default long skip(long samples) {
        float[] scratch = new float[SAMPLE_RATE];
        long left = samples;
        while (left > 0) {
            int count = read(scratch, 0, (int) Math.min(left, scratch.length));
            if (count < 0) {
                break;
            }
            left -= count;
        }
        return samples - left;
    }

    @Override
    void close();
}
