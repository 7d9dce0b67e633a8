package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/// Brings what is committed to the disk. Whoever comes while a checkpoint runs shares the next one
/// with all who wait, so that many purchases at once cost two. PostgreSQL does this by itself.
final class GroupedCheckpoint {
    private final DataSource connections;
    private final OneAtATime turns;
    private final boolean needed;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReentrantLock counting = new ReentrantLock();
    private long asked;
    private long done;

    GroupedCheckpoint(DataSource connections, OneAtATime turns, boolean needed) {
        this.connections = connections;
        this.turns = turns;
        this.needed = needed;
    }

    /// Returns when everything that was committed before the call is on the disk.
    void await() throws SQLException {
        if (!needed) {
            return;
        }
        long mine = ask();
        turn.lock();
        try {
            if (done >= mine) {
                return;
            }
            long covered = latest();
            try (var _ = turns.take();
                    Connection connection = connections.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
            done = covered;
        } finally {
            turn.unlock();
        }
    }

    private long ask() {
        counting.lock();
        try {
            asked++;
            return asked;
        } finally {
            counting.unlock();
        }
    }

    private long latest() {
        counting.lock();
        try {
            return asked;
        } finally {
            counting.unlock();
        }
    }
}
