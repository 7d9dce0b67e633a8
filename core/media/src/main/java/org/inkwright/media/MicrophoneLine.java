package org.inkwright.media;

/// An open microphone. For one thread.
public interface MicrophoneLine extends AutoCloseable {
    /// What it gives.
    PcmFormat format();

    /// Begins or goes on to listen.
    void start();

    /// Listens no more; what was heard and not read is dropped.
    void stop();

    /// Reads what was heard, as far as it is there, without waiting.
    ///
    /// @param samples 16-bit samples, channels side by side
    /// @return how many were put into `samples`, whole frames; 0 when nothing is there yet, -1 when
    ///   the device is gone
    int read(short[] samples);

    @Override
    void close();
}
