package org.inkwright.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;

/// Steers jobs. Safe to share between threads. Calls that answer true or false say whether they
/// took effect: a job may have moved on in between.
public interface JobDesk {
    /// Every job that is not done, and the most recent done ones; newest first.
    List<Job> list();

    /// Done jobs beyond those that [#list] tells, newest first.
    ///
    /// @param shown how many done jobs are shown already
    /// @param limit how many more at most
    List<Job> older(int shown, int limit);

    /// How many jobs are in each state, of those that are not done.
    Map<JobState, Integer> counts();

    /// Holds a job back; a running one keeps what it has.
    boolean pause(JobId job);

    /// Lets a paused job go on.
    boolean resume(JobId job);

    /// Stops a job; what it has is kept.
    boolean cancel(JobId job);

    /// Queues a failed or cancelled job again; it goes on where it stopped.
    boolean tryAgain(JobId job);

    /// Moves a job forward or back among those that wait. One that runs already goes on.
    ///
    /// @param priority from 1 (whenever) to 10 (first)
    boolean prioritise(JobId job, int priority);

    /// Holds back every job that runs or waits.
    ///
    /// @return how many
    int pauseAll();

    /// Lets every paused job go on.
    ///
    /// @return how many
    int resumeAll();

    /// What opening a job's row opens: as far as its run has come. Empty when it is gone.
    Optional<JobTarget> target(JobId job);

    /// The log of a job and the steps of its run, in plain lines: attempts, times, error codes.
    /// Holds no text of the writer's and no name of a file. Empty when there is no such job.
    String log(JobId job);
}
