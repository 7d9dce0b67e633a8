package org.inkwright.studio;

import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.RunId;

/// The threads that work the queue: one for transcription, one for what asks text models, one for
/// everything else. Safe to share.
public interface Workers {
    /// Begins to work every job of the library, and takes back jobs that a dead program left
    /// running.
    void start();

    /// Begins to work the jobs of one run only, and waits until it has no job left that could move
    /// by itself. Interruption leaves the run resumable.
    ///
    /// @return the run's last job: completed, failed, cancelled or paused
    Job work(RunId run) throws InterruptedException;

    /// Stops: running jobs go back to the queue with what they have. Returns within seconds.
    void stop();
}
