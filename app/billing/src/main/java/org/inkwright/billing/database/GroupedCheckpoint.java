package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/// Brings what is committed to the disk. Whoever comes while a checkpoint runs shares the next one
/// with all who wait, so that many purchases at once cost two. Shared by all threads.
final class GroupedCheckpoint {
    private final Commits commits;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReentrantLock counting = new ReentrantLock();
    private long asked;
    private long done;

    GroupedCheckpoint(Commits commits) {
        this.commits = commits;
    }

    /// Returns when everything that was committed before the call is on the disk.
    void await() throws SQLException {
        long mine = ask();
        turn.lock();
        try {
            if (done >= mine) {
                return;
            }
            long covered = latest();
            commits.alone(GroupedCheckpoint::sync);
            done = covered;
        } finally {
            turn.unlock();
        }
    }

    private static void sync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
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
