package org.inkwright.billing.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Reads what a driver says.
final class Troubles {
    // Serialisation failure and deadlock of PostgreSQL and of the standard.
    private static final Set<String> TAKE_TURNS = Set.of("40001", "40P01", "55P03", "HYT00");
    private static final String INTEGRITY = "23";
    private static final String RAISED_BY_TRIGGER = "P0001";
    private static final String CONNECTION = "08";
    private static final String SHUTTING_DOWN = "57P";
    private static final String AUTHORISATION = "28";

    private Troubles() {}

    static DatabaseException exception(Throwable failure) {
        return new DatabaseException(of(failure), failure);
    }

    /// Reads the first cause that says something.
    static Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Trouble trouble =
                    switch (cause) {
                        case DatabaseException known -> known.trouble();
                        case SQLException sql -> of(sql);
                        case MVStoreException store -> of(store);
                        case FlywayValidateException e -> Trouble.FOREIGN;
                        case IOException e -> Trouble.NOT_WRITABLE;
                        default -> Trouble.FAILED;
                    };
            if (trouble != Trouble.FAILED) {
                return trouble;
            }
        }
        return Trouble.FAILED;
    }

    private static Trouble of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (TAKE_TURNS.contains(state) || failure.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1) {
            return Trouble.BUSY;
        }
        if (state.startsWith(INTEGRITY) || state.equals(RAISED_BY_TRIGGER)) {
            return Trouble.GUARDED;
        }
        if (state.startsWith(AUTHORISATION)) {
            return Trouble.REFUSED;
        }
        if (state.startsWith(CONNECTION) || state.startsWith(SHUTTING_DOWN)) {
            return Trouble.UNREACHABLE;
        }
        Trouble trouble =
                switch (failure.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Trouble.IN_USE;
                    case ErrorCode.DATABASE_IS_CLOSED -> Trouble.UNREACHABLE;
                    case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                            Trouble.DAMAGED;
                    case AppendOnly.CODE, ErrorCode.CANNOT_TRUNCATE_1 -> Trouble.GUARDED;
                    default -> Trouble.FAILED;
                };
        // Hikari's own: no connection became free in time. What kept it from one is its cause.
        return failure instanceof SQLTransientConnectionException && failure.getCause() == null
                ? Trouble.UNREACHABLE
                : trouble;
    }

    private static Trouble of(MVStoreException failure) {
        return switch (failure.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> Trouble.IN_USE;
            case DataUtils.ERROR_WRITING_FAILED -> Trouble.NOT_WRITABLE;
            default -> Trouble.DAMAGED;
        };
    }
}
