package org.inkwright.billing.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A row of an answer, read by the names of its columns. Valid only while its reader runs.
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /// A column that holds an id.
    public UUID id(String column) {
        return value(column, UUID.class);
    }

    /// A column that holds a whole number.
    public long number(String column) {
        return value(column, Long.class);
    }

    /// A column that holds words.
    public String text(String column) {
        return value(column, String.class);
    }

    /// A column that holds yes or no.
    public boolean truth(String column) {
        return value(column, Boolean.class);
    }

    /// A column that holds a moment.
    public Instant time(String column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    /// A column that holds bytes.
    public byte[] bytes(String column) {
        try {
            return Objects.requireNonNull(results.getBytes(column), column);
        } catch (SQLException e) {
            throw Troubles.exception(e);
        }
    }

    /// A column that holds an id or nothing.
    public Optional<UUID> idIfAny(String column) {
        return valueIfAny(column, UUID.class);
    }

    /// A column that holds a whole number or nothing.
    public Optional<Long> numberIfAny(String column) {
        return valueIfAny(column, Long.class);
    }

    /// A column that holds words or nothing.
    public Optional<String> textIfAny(String column) {
        return valueIfAny(column, String.class);
    }

    /// A column that holds a moment or nothing.
    public Optional<Instant> timeIfAny(String column) {
        return valueIfAny(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    private <T> T value(String column, Class<T> type) {
        return valueIfAny(column, type)
                .orElseThrow(() -> new IllegalStateException("column " + column + " is empty"));
    }

    private <T> Optional<T> valueIfAny(String column, Class<T> type) {
        try {
            return Optional.ofNullable(results.getObject(column, type));
        } catch (SQLException e) {
            throw Troubles.exception(e);
        }
    }

    /// Makes a value of a row.
    ///
    /// @param <T> the value
    @FunctionalInterface
    public interface Reader<T> {
        /// Reads the row.
        T read(Row row);
    }
}
