package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import org.inkwright.manuscript.TimeSpan;

/// A stretch of a recording as two columns.
@Embeddable
record TimeColumns(long startMs, long endMs) {
    static TimeColumns of(TimeSpan time) {
        return new TimeColumns(time.startMillis(), time.endMillis());
    }

    TimeSpan span() {
        return new TimeSpan(startMs, endMs);
    }
}
