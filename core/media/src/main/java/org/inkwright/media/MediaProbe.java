package org.inkwright.media;

import java.nio.file.Path;

/// Tells what is in a file without trusting its name. Implementations are safe to share between
/// threads; a call blocks until the answer is there, at most some seconds.
public interface MediaProbe {
    /// Looks into a file. Never throws for what is in the file.
    Probe probe(Path file) throws InterruptedException;
}
