package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/// Transactions side by side, each with a commit of its own: for every database that is no file of
/// ours. PostgreSQL brings several to the disk at once by itself. Shared by all threads.
record CommitEach(DataSource connections) implements Commits {
    @Override
    public <T> T keep(Function<Transaction, T> work) throws SQLException {
        // What was not committed is taken back by the pool when the connection comes home.
        try (Connection connection = connections.getConnection()) {
            T answer = work.apply(new Transaction(connection));
            commit(connection);
            return answer;
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Commits.failed(e);
        }
    }

    @Override
    public void alone(Whole work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            work.on(connection);
        }
    }
}
