package org.inkwright.library.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;

/// Connections for Hibernate, without a limit of time.
///
/// Hibernate asks each statement for its limit. H2 answers the first such question on a connection
/// by listing all its settings, how full its file is among them, which takes longer than many a
/// unit of work; a limit that was set it knows.
@SuppressWarnings("serial") // as every service of Hibernate; none is ever written
record Connections(DataSource database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement any = connection.createStatement()) {
            any.setQueryTimeout(0);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(database);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (!isUnwrappableAs(type)) {
            throw new UnknownUnwrapTypeException(type);
        }
        return type.cast(database);
    }
}
