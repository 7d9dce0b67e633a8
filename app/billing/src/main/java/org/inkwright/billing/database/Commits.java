package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/// How transactions are kept. Shared by all threads.
sealed interface Commits permits CommitEach, CommitTogether {
    /// Does work in a transaction: all of it is kept when this returns, or nothing when it throws.
    ///
    /// @throws SQLException when no transaction can begin
    <T> T keep(Function<Transaction, T> work) throws SQLException;

    /// Does something to the whole database.
    void alone(Whole work) throws SQLException;

    /// What is thrown when a commit fails: unless the database says that it kept nothing, nobody
    /// knows.
    static DatabaseException failed(SQLException failure) {
        Trouble trouble = Troubles.of(failure);
        boolean refused = trouble == Trouble.BUSY || trouble == Trouble.GUARDED;
        return new DatabaseException(refused ? trouble : Trouble.UNSURE, failure);
    }

    /// Work on the whole database.
    @FunctionalInterface
    interface Whole {
        /// Does it; what is to be kept it commits itself.
        void on(Connection connection) throws SQLException;
    }
}
