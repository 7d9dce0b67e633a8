package org.inkwright.billing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.inkwright.billing.settings.DatabaseSettings;

/// The open database. Shared by all threads.
///
/// A transaction that lost against another one begins anew, so the work that is given here must do
/// nothing but ask and change the database.
public final class Database implements AutoCloseable {
    // READ_COMMITTED on both: a conditional UPDATE that waited looks at the row again.
    private static final String ISOLATION = "TRANSACTION_READ_COMMITTED";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 12;
    private static final long SHORTEST_PAUSE_NANOS = 500_000;
    private static final int LONGEST_DOUBLING = 7;

    private final HikariDataSource connections;
    private final Commits commits;

    private Database(HikariDataSource connections, Commits commits) {
        this.connections = connections;
        this.commits = commits;
    }

    /// Opens the database and brings its tables up to date; a new embedded file is made.
    ///
    /// @throws DatabaseException with a sentence for the operator; then nothing was changed
    public static Database open(DatabaseSettings settings) {
        var file = new EmbeddedFile(settings.url());
        try {
            file.prepare();
            var connections = new HikariDataSource(pool(settings));
            try {
                new Migrations(connections, settings.url()).run();
            } catch (FlywayException e) {
                connections.close();
                throw e;
            }
            boolean onFile = settings.url().file().isPresent();
            return new Database(
                    connections,
                    onFile
                            ? new CommitTogether(connections, connections::evictConnection)
                            : new CommitEach(connections));
        } catch (IOException | RuntimeException e) {
            throw Troubles.exception(e);
        }
    }

    /// Does work in a transaction: all of it is kept when this returns, or nothing when it throws.
    public <T> T transact(Function<Transaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commits.keep(work);
            } catch (SQLException e) {
                throw Troubles.exception(e);
            } catch (DatabaseException e) {
                if (e.trouble() != Trouble.BUSY || attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /// The same for work without an answer.
    public void change(Consumer<Transaction> work) {
        boolean done =
                transact(transaction -> {
                    work.accept(transaction);
                    return true;
                });
        assert done;
    }

    /// Copies an embedded database as it stands at one moment; others wait meanwhile.
    ///
    /// @param file a zip file that is not there yet
    /// @throws DatabaseException when the database is not embedded, or the disk refuses
    public void backUp(Path file) {
        try {
            commits.alone(connection -> {
                try (PreparedStatement statement = connection.prepareStatement("backup to ?")) {
                    statement.setString(1, file.toString());
                    statement.execute();
                }
                connection.commit();
            });
        } catch (SQLException e) {
            throw Troubles.exception(e);
        }
    }

    /// Whether the database answers now.
    public boolean answers() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    // The two that lost would meet again if they waited equally long.
    private static void pause(int attempt) {
        long most = SHORTEST_PAUSE_NANOS << Math.min(attempt, LONGEST_DOUBLING);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(EmbeddedFile.completed(settings.url()));
        config.setUsername(settings.user());
        config.setPassword(settings.password().value());
        config.setMaximumPoolSize(settings.connections());
        config.setAutoCommit(false);
        config.setTransactionIsolation(ISOLATION);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(1);
        if (!settings.url().embedded()) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            // An instance that is paused in a transaction must not keep the others waiting for
            // long.
            config.setConnectionInitSql("set idle_in_transaction_session_timeout = '5s'");
        }
        return config;
    }
}
