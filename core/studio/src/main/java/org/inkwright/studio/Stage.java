package org.inkwright.studio;

/// Does the jobs of one kind. Safe to share; an attempt stays on one thread.
@FunctionalInterface
interface Stage {
    /// Does the job, or as much of it as is missing. What was kept stays, however it ends.
    ///
    /// @throws LostJobException when the job was stopped
    Outcome run(Attempt attempt) throws InterruptedException;
}
