package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements that are kept together or not at all. Valid only inside the work it is given to, on
/// that thread.
///
/// Values may be ids, texts, numbers, truths, moments, enum constants (kept by name), byte arrays,
/// arrays of texts, nothing, or an [Optional] of these.
public final class Transaction {
    private final Connection connection;
    private boolean forced;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /// Changes rows.
    ///
    /// @return how many
    public int change(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Troubles.exception(e);
        }
    }

    /// Does the same statement once for each row of values.
    public void changeEach(String sql, List<Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                fill(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Troubles.exception(e);
        }
    }

    /// All rows of an answer.
    public <T> List<T> all(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet results = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            var row = new Row(results);
            while (results.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw Troubles.exception(e);
        }
    }

    /// The first row of an answer, if it has one.
    public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    /// The one row of an answer that always has one, such as a sum.
    public <T> T only(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        return all(sql, reader, values).getFirst();
    }

    /// Wants the transaction to be on the disk itself, not only with the operating system, before
    /// it counts as kept: for what was paid.
    public void force() {
        forced = true;
    }

    /// Whether it will be on the disk itself.
    public boolean isForced() {
        return forced;
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            fill(statement, values);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
