package org.inkwright.studio;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;

/// The attempts that this program is at. Safe to share.
final class ActiveAttempts {
    private final Map<JobId, Attempt> attempts = new ConcurrentHashMap<>();

    void add(Attempt attempt) {
        attempts.put(attempt.job().id(), attempt);
    }

    void remove(Attempt attempt) {
        attempts.remove(attempt.job().id());
    }

    Set<JobId> jobs() {
        return Set.copyOf(attempts.keySet());
    }

    void stop(JobId job) {
        Attempt attempt = attempts.get(job);
        if (attempt != null) {
            attempt.stop();
        }
    }

    /// Stops the attempts at jobs of these kinds.
    void stop(Set<JobKind> kinds) {
        attempts.values().stream()
                .filter(attempt -> kinds.contains(attempt.job().kind()))
                .forEach(Attempt::stop);
    }

    void stopAll() {
        attempts.values().forEach(Attempt::stop);
    }
}
