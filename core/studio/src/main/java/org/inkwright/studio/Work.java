package org.inkwright.studio;

import java.util.EnumSet;
import java.util.Set;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;

/// What a lane works. A text model may write for minutes, or not answer at all: what waits for one
/// must not hold back what this machine does by itself.
enum Work {
    /// Listening.
    HEARING,
    /// Whatever asks a text model.
    ASKING,
    /// All else.
    MAKING;

    /// The kinds of jobs among which it is.
    Set<JobKind> kinds() {
        return switch (this) {
            case HEARING -> EnumSet.of(JobKind.TRANSCRIBE);
            case ASKING -> EnumSet.of(JobKind.OUTLINE, JobKind.WRITE);
            case MAKING -> EnumSet.complementOf(EnumSet.of(JobKind.TRANSCRIBE));
        };
    }

    /// Whether a job of one of its kinds is its work.
    boolean holds(Job job) {
        return switch (this) {
            case HEARING -> true;
            case ASKING -> asks(job);
            case MAKING -> !asks(job);
        };
    }

    private static boolean asks(Job job) {
        try {
            return ASKING.kinds().contains(job.kind())
                    && Plan.parse(job.subject().payload()).hand() != null;
        } catch (StudioException e) {
            // Whoever takes it says that it cannot be read.
            return false;
        }
    }
}
