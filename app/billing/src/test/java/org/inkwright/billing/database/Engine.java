package org.inkwright.billing.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.DatabaseUrl;
import org.inkwright.billing.settings.Secret;
import org.inkwright.testing.MadeFile;

/// The databases that every guarantee is shown on. One PostgreSQL serves all tests of a run; each
/// test that asks gets a database of its own.
public enum Engine {
    H2 {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return settings(DatabaseUrl.embedded(folder.resolve(UUID.randomUUID().toString())));
        }

        @Override
        public DatabaseSettings ready(Path folder) {
            Path own = folder.resolve(UUID.randomUUID().toString());
            Migrated.FILE.into(own);
            return settings(DatabaseUrl.embedded(own));
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return created("template1");
        }

        @Override
        public DatabaseSettings ready(Path folder) {
            return created(MigratedDatabase.NAME);
        }
    };

    /// A database without anything in it.
    ///
    /// @param folder where an embedded one lies
    public abstract DatabaseSettings fresh(Path folder);

    /// A database with our tables and nothing in them: a copy of one that was migrated, which takes
    /// a fraction of the time.
    ///
    /// @param folder where an embedded one lies
    public abstract DatabaseSettings ready(Path folder);

    private static DatabaseSettings created(String template) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings(new DatabaseUrl(url(name)));
    }

    private static DatabaseSettings settings(DatabaseUrl url) {
        return new DatabaseSettings(url, "postgres", new Secret(""), 12);
    }

    static String url(String name) {
        return "jdbc:postgresql://localhost:" + Shared.SERVER.getPort() + "/" + name;
    }

    /// Started by whoever asks first, stopped with the process.
    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Migrated by whoever asks first.
    private static final class Migrated {
        static final MadeFile FILE =
                MadeFile.of(
                        "billing.mv.db",
                        folder -> Database.open(settings(DatabaseUrl.embedded(folder))).close());
    }

    /// The same on PostgreSQL.
    private static final class MigratedDatabase {
        static final String NAME = made();

        private static String made() {
            DatabaseSettings made = created("template1");
            Database.open(made).close();
            return made.url().text().replaceFirst(".*/", "");
        }
    }
}
