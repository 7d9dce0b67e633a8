package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.inkwright.manuscript.Lease;
import org.jspecify.annotations.Nullable;

/// A lease as two columns that are both null when nobody runs the job.
@Embeddable
record LeaseColumns(String leaseOwner, Instant leaseUntil) {
    static @Nullable LeaseColumns of(@Nullable Lease lease) {
        return lease == null ? null : new LeaseColumns(lease.owner(), lease.until());
    }

    static @Nullable Lease lease(@Nullable LeaseColumns columns) {
        return columns == null ? null : new Lease(columns.leaseOwner, columns.leaseUntil);
    }
}
