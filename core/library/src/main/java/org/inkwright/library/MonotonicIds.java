package org.inkwright.library;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.inkwright.manuscript.Ids;

/// Ids that sort in the order they were given, even when the clock is set back. Safe to share
/// between threads.
final class MonotonicIds implements Ids {
    private final TimeBasedEpochGenerator generator;

    MonotonicIds(InstantSource clock) {
        generator = new TimeBasedEpochGenerator(new SecureRandom(), new Forward(clock));
    }

    @Override
    public UUID next() {
        return generator.generate();
    }

    private static final class Forward extends UUIDClock {
        private final InstantSource clock;
        private final AtomicLong latest = new AtomicLong();

        Forward(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeMillis() {
            return latest.accumulateAndGet(clock.millis(), Math::max);
        }
    }
}
