package org.inkwright.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Takes pictures out of films. Implementations are safe to share between threads.
public interface Stills {
    /// The longest side of a picture, in pixels.
    int LONGEST_SIDE = 1280;

    /// Takes pictures at some moments of a film, and its cover where it has one. Dark pictures and
    /// those that look like one that was taken already are passed over. Blocks, some tenths of a
    /// second for each moment; interrupting ends it.
    ///
    /// @param moments from the start of the recording's sound, in the order to try them. A single
    ///   one is met exactly; of several each by half their smallest distance, five seconds at most
    /// @param most how many pictures are wanted; later moments are left out then
    /// @throws MediaException when the worker itself does not work on this machine
    StillsReading take(Path film, List<Duration> moments, int most) throws InterruptedException;
}
