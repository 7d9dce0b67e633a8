package org.inkwright.media;

/// An open way to the loudspeakers. Frames are written ahead of what is heard; the line begins
/// stopped. One thread writes, starts and stops; [#played] may be asked by any.
public interface SoundLine extends AutoCloseable {
    /// How many frames can be written without waiting; -1 when the device is gone.
    int available();

    /// Writes frames, channels side by side, at most as many as are [#available].
    ///
    /// @param samples 16-bit samples
    /// @param offset index of the first sample
    /// @param frames how many frames
    void write(short[] samples, int offset, int frames);

    /// Lets what was written be heard.
    void start();

    /// Falls silent at once and keeps what was written.
    void stop();

    /// Drops what was written and is not yet heard; the line is stopped and counts anew.
    void flush();

    /// How many frames were heard since the line was opened or flushed, the device's own buffer
    /// counted as not heard.
    long played();

    @Override
    void close();
}
