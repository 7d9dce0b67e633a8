package org.inkwright.billing.database;

import java.util.concurrent.locks.ReentrantLock;

/// Lets one transaction after the other into an embedded file.
///
/// H2 writes a version of its file at each commit and takes the roots of its maps for it one by
/// one. What another transaction changes meanwhile may be in that version without its entry in the
/// undo log: an index then names a row that a killed program or a copy does not have. Alone, a
/// transaction is in a version with all that is needed to take it back. PostgreSQL needs none of
/// this.
final class OneAtATime {
    private final boolean needed;
    private final ReentrantLock turn = new ReentrantLock();

    OneAtATime(boolean needed) {
        this.needed = needed;
    }

    /// Waits for a turn, which lasts until it is closed.
    Turn take() {
        if (needed) {
            turn.lock();
        }
        return new Turn();
    }

    /// A turn.
    final class Turn implements AutoCloseable {
        @Override
        public void close() {
            if (needed) {
                turn.unlock();
            }
        }
    }
}
