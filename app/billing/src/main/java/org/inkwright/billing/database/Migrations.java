package org.inkwright.billing.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.inkwright.billing.settings.DatabaseUrl;

/// Brings the tables up to date. Tables are the same everywhere; only triggers are said in each
/// database's own words. Instances that start at once take turns.
final class Migrations {
    private static final String FOLDER = "classpath:org/inkwright/billing/database/";

    private final Flyway flyway;

    Migrations(DataSource connections, DatabaseUrl url) {
        this.flyway =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(connections)
                        .locations(
                                FOLDER + "migration",
                                FOLDER + (url.embedded() ? "h2" : "postgresql"))
                        .load();
    }

    void run() {
        MigrationInfoService state = flyway.info();
        if (Arrays.stream(state.applied())
                .anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new DatabaseException(Trouble.NEWER, null);
        }
        flyway.migrate();
    }
}
