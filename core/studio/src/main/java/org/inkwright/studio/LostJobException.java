package org.inkwright.studio;

/// The job is not this attempt's any more: the writer paused or cancelled it, or the workers stop.
/// Thrown inside a change it takes the change back, so that a job that was stopped changes nothing.
final class LostJobException extends StudioException {
    private static final long serialVersionUID = 1L;

    LostJobException() {
        super("job.stopped", "the job was stopped");
    }
}
