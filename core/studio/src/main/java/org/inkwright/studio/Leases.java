package org.inkwright.studio;

import java.time.Duration;
import java.time.InstantSource;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.Lease;

/// The leases that this run of the program takes. Safe to share.
///
/// @param owner names this run of the program
/// @param clock tells when they end
record Leases(String owner, InstantSource clock) {
    static final Duration LENGTH = Duration.ofMinutes(2);

    Lease fresh() {
        return new Lease(owner, clock.instant().plus(LENGTH));
    }

    boolean holds(Job job) {
        Lease lease = job.status().lease();
        return lease != null && lease.owner().equals(owner);
    }
}
