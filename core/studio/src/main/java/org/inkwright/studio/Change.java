package org.inkwright.studio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// A unit of work with the events that will be told once it is kept.
///
/// @param unit what is changed
/// @param events filled as the change goes; forgotten when it fails
/// @param queueMoved set when a job came, went or changed its state: what only came further gives
///   nobody else anything to do
record Change(UnitOfWork unit, List<StudioEvent> events, AtomicBoolean queueMoved) {
    void tell(StudioEvent event) {
        events.add(event);
    }

    void add(Job job) {
        unit.jobs().add(job);
        queueMoved.set(true);
        tell(new StudioEvent.JobChanged(job, null));
    }

    /// Moves a job by an event. Empty, and nothing is changed, when it cannot happen (any more).
    Optional<Job> move(Job seen, JobEvent event) {
        return move(seen, event, null);
    }

    Optional<Job> move(Job seen, JobEvent event, @Nullable Duration timeLeft) {
        Optional<Job> next = seen.after(event).filter(job -> unit.jobs().replace(seen, job));
        next.ifPresent(job -> {
            if (job.state() != seen.state()) {
                queueMoved.set(true);
            }
            tell(new StudioEvent.JobChanged(job, timeLeft));
        });
        return next;
    }

    /// Exchanges a job for another form of itself that is in the same state.
    boolean exchange(Job seen, Job next) {
        boolean exchanged = unit.jobs().replace(seen, next);
        if (exchanged) {
            queueMoved.set(true);
            tell(new StudioEvent.JobChanged(next, null));
        }
        return exchanged;
    }
}
