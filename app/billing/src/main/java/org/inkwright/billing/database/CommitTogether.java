package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets one piece of work after the other into an embedded file, and commits those together that
/// come while others are at work (group commit, decision 77). Shared by all threads.
///
/// H2 writes a version of its file at each commit and takes the roots of its maps for it one by
/// one. What another transaction changes meanwhile may be in that version without its entry in the
/// undo log: an index then names a row that a killed program or a copy does not have. So there is
/// one transaction at a time. A commit takes longer than the work; whoever is done while another
/// waits for the turn leaves the commit to that one and waits for it.
final class CommitTogether implements Commits {
    private static final Logger LOG = LoggerFactory.getLogger(CommitTogether.class);
    private static final int MOST = 32;

    private final DataSource connections;
    private final Consumer<Connection> spoiled;
    private final GroupedCheckpoint checkpoint;
    private final ReentrantLock turn = new ReentrantLock();
    // The transaction that goes on; belongs to whoever has the turn.
    private Optional<Group> open = Optional.empty();

    /// @param spoiled never gives a connection out again
    CommitTogether(DataSource connections, Consumer<Connection> spoiled) {
        this.connections = connections;
        this.spoiled = spoiled;
        this.checkpoint = new GroupedCheckpoint(this);
    }

    @Override
    public <T> T keep(Function<Transaction, T> work) throws SQLException {
        Group group;
        Done<T> done;
        takeTurn();
        try {
            group = joined();
            done = group.work(work);
        } finally {
            passTurn();
        }
        // Also what is refused may be refused for what others have done and not yet kept.
        group.await();
        return switch (done) {
            case Done.Refused<T>(RuntimeException reason) -> throw reason;
            case Done.Answered<T>(T answer, boolean forced) -> {
                if (forced) {
                    // Without a turn: whoever comes meanwhile shares the checkpoint.
                    force();
                }
                yield answer;
            }
        };
    }

    @Override
    public void alone(Whole work) throws SQLException {
        takeTurn();
        try {
            end();
            try (Connection connection = connections.getConnection()) {
                work.on(connection);
            }
        } finally {
            turn.unlock();
        }
    }

    /// How many wait for their turn now.
    int waiting() {
        return turn.getQueueLength();
    }

    private void force() {
        try {
            checkpoint.await();
        } catch (SQLException e) {
            throw new DatabaseException(Trouble.UNSURE, e);
        }
    }

    private void takeTurn() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        turn.lock();
    }

    // Whoever waits takes the turn for certain, and commits in the end.
    private void passTurn() {
        try {
            if (!turn.hasQueuedThreads() || open.filter(Group::isFull).isPresent()) {
                end();
            }
        } finally {
            turn.unlock();
        }
    }

    private Group joined() throws SQLException {
        if (open.isEmpty()) {
            open = Optional.of(new Group(connections.getConnection(), spoiled));
        }
        return open.orElseThrow();
    }

    private void end() {
        Optional<Group> ended = open;
        open = Optional.empty();
        ended.ifPresent(Group::end);
    }

    private enum After {
        KEPT,
        LOST
    }

    /// What came of a piece of work.
    private sealed interface Done<T> {
        /// It is to be kept.
        record Answered<T>(T answer, boolean forced) implements Done<T> {}

        /// Nothing of it is to be kept.
        record Refused<T>(RuntimeException reason) implements Done<T> {}
    }

    /// Work that is committed together. Belongs to whoever has the turn, but for waiting.
    private static final class Group {
        private final Connection connection;
        private final Consumer<Connection> spoiled;
        private final CompletableFuture<Optional<SQLException>> end = new CompletableFuture<>();
        private Optional<SQLException> broken = Optional.empty();
        private int kept;
        private int tried;

        Group(Connection connection, Consumer<Connection> spoiled) {
            this.connection = connection;
            this.spoiled = spoiled;
        }

        boolean isFull() {
            return tried >= MOST || broken.isPresent();
        }

        <T> Done<T> work(Function<Transaction, T> work) throws SQLException {
            tried++;
            Optional<Savepoint> before =
                    kept == 0 ? Optional.empty() : Optional.of(connection.setSavepoint());
            var transaction = new Transaction(connection);
            try {
                T answer = work.apply(transaction);
                kept++;
                return new Done.Answered<>(answer, transaction.isForced());
            } catch (RuntimeException e) {
                takeBack(before, e);
                return new Done.Refused<>(e);
            } catch (Error e) {
                takeBack(before, e);
                throw e;
            }
        }

        // If that fails, nothing of the group may be kept.
        private void takeBack(Optional<Savepoint> before, Throwable reason) {
            broken = Optional.of(new SQLException("the work could not be taken back"));
            try {
                if (before.isPresent()) {
                    connection.rollback(before.orElseThrow());
                } else {
                    connection.rollback();
                }
                broken = Optional.empty();
            } catch (SQLException e) {
                reason.addSuppressed(e);
                broken = Optional.of(e);
            }
        }

        /// Keeps all of it, or nothing; those who wait learn which.
        void end() {
            Optional<SQLException> failure = broken;
            try {
                if (broken.isEmpty() && kept > 0) {
                    failure = Optional.of(new SQLException("the commit did not come back"));
                    connection.commit();
                    failure = Optional.empty();
                }
            } catch (SQLException e) {
                failure = Optional.of(e);
            } finally {
                complete(failure);
            }
        }

        private void complete(Optional<SQLException> failure) {
            try {
                giveBack(failure.isEmpty() ? After.KEPT : After.LOST);
            } finally {
                end.complete(failure);
            }
        }

        // The pool would not do it: after going back to a savepoint it takes a transaction for
        // ended. What stayed would be committed by whoever gets the connection next.
        private void giveBack(After after) {
            try (connection) {
                if (after == After.LOST) {
                    connection.rollback();
                }
            } catch (SQLException e) {
                LOG.warn("a connection could not be given back and is not used again", e);
                spoiled.accept(connection);
            }
        }

        void await() {
            end.join()
                    .ifPresent(failure -> {
                        throw Commits.failed(failure);
                    });
        }
    }
}
