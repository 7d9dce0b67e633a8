package org.inkwright.media;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Tells how loud a recording is. Implementations are safe to share between threads.
public interface Waveforms {
    /// Reads a recording's waveform, or takes it from the cache. Blocks until it is whole: some
    /// seconds for an hour; call it on a thread that may wait. Interrupting ends it.
    ///
    /// @param fingerprint of the recording: letters, digits and hyphens; the same recording is not
    ///   read twice
    /// @param growing told now and then what is known so far, on the calling thread
    WaveformReading read(Path recording, String fingerprint, Consumer<Waveform> growing)
            throws InterruptedException;
}
