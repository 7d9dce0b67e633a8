package org.inkwright.library.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/// Fills `picture_use` from the texts of earlier versions. Revisions are kept as differences, which
/// SQL cannot put together. What it does must stay as it is: it belongs to a version of the tables.
public final class PictureUsesMigration implements JavaMigration {
    private static final String TEXTS =
            "select variant_id, markdown, markdown_head, markdown_tail from revision"
                    + " order by variant_id, number";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("9");
    }

    @Override
    public String getDescription() {
        return "picture uses";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet rows = lazily(statement);
                PreparedStatement use =
                        connection.prepareStatement(
                                "insert into picture_use values (?, ?, ?, ?)")) {
            var texts = new Texts(use);
            while (rows.next()) {
                var change = new Delta(rows.getInt(3), rows.getString(2), rows.getInt(4));
                texts.next(rows.getObject(1, UUID.class), change);
            }
            texts.finish();
            use.executeBatch();
        }
    }

    // Otherwise all texts of the library would be gathered before the first is handed out.
    private static ResultSet lazily(Statement statement) throws SQLException {
        statement.execute("set lazy_query_execution 1");
        return statement.executeQuery(TEXTS);
    }

    /// The texts of one variant after the other.
    private static final class Texts {
        private final PreparedStatement use;
        private final Map<String, String> ever = new HashMap<>();
        private UUID variant = new UUID(0, 0);
        private String text = "";

        Texts(PreparedStatement use) {
            this.use = use;
        }

        void next(UUID its, Delta change) throws SQLException {
            if (!its.equals(variant)) {
                finish();
                variant = its;
                text = "";
                ever.clear();
            }
            text = change.appliedTo(text);
            ever.putAll(PictureUses.altTexts(text));
        }

        void finish() throws SQLException {
            Map<String, String> now = ever.isEmpty() ? Map.of() : PictureUses.altTexts(text);
            for (String address : Set.copyOf(ever.keySet())) {
                use.setString(1, address);
                use.setObject(2, variant);
                use.setBoolean(3, now.containsKey(address));
                use.setString(4, now.getOrDefault(address, ""));
                use.addBatch();
            }
        }
    }
}
