package org.inkwright.library.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/// A migrated database in memory that counts the statements it is given.
final class CountingDatabase {
    private final AtomicInteger statements = new AtomicInteger();
    private final JdbcDataSource database = new JdbcDataSource();

    CountingDatabase(String name) {
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/inkwright/library/migration")
                .load()
                .migrate();
    }

    DataSource counting() {
        return wrapped(
                DataSource.class,
                database,
                (name, result) ->
                        result instanceof Connection connection ? counted(connection) : result);
    }

    int statements() {
        return statements.get();
    }

    /// Notes from now on what is executed, whoever asked for it.
    void watch() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS TRUE");
        }
    }

    /// What was executed since.
    List<String> seen() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select sql_statement from information_schema.query_statistics")) {
            List<String> seen = new ArrayList<>();
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
            return seen;
        }
    }

    private Connection counted(Connection connection) {
        return wrapped(
                Connection.class,
                connection,
                (name, result) -> {
                    if (name.equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return result;
                });
    }

    private static <T> T wrapped(Class<T> type, T inner, Watcher watcher) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    try {
                        return watcher.saw(method.getName(), method.invoke(inner, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Watcher {
        @Nullable Object saw(String method, @Nullable Object result);
    }
}
