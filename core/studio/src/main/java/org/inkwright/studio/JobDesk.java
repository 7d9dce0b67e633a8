package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;

/// Steers jobs. Safe to share between threads. Each call answers whether it took effect: a job may
/// have moved on in between.
public interface JobDesk {
    /// Every job that is not done, and the most recent done ones; newest first.
    List<Job> list();

    /// Holds a job back; a running one keeps what it has.
    boolean pause(JobId job);

    /// Lets a paused job go on.
    boolean resume(JobId job);

    /// Stops a job; what it has is kept.
    boolean cancel(JobId job);

    /// Queues a failed or cancelled job again; it goes on where it stopped.
    boolean tryAgain(JobId job);
}
