package org.inkwright.billing.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// Refuses to change or delete rows of the tables it stands on, in H2, which makes it by name. In
/// PostgreSQL a function of the migrations does the same.
public final class AppendOnly implements Trigger {
    static final int CODE = 99_001;

    /// Made by H2.
    public AppendOnly() {}

    @Override
    public void fire(
            Connection connection,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("rows of this table are never changed or deleted", "P0001", CODE);
    }
}
