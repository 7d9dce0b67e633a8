package org.inkwright.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.inkwright.library.internal.Disk;
import org.inkwright.manuscript.BackupTrouble;

/// A copy of a library file in a folder where nobody else has business, opened to see that all of
/// it can be read.
///
/// @param folder where `library.mv.db` is
record LibraryCopy(Path folder) {
    static final String UNFINISHED = "backup-unfinished";

    Path file() {
        return folder.resolve(Belongings.LIBRARY);
    }

    /// Copies an open library and reads the copy. H2 appends to its file meanwhile and reuses
    /// nothing of it, so that those who write need not wait. Should that copy not be whole, another
    /// is made while they do.
    Counts of(H2Library library) throws IOException, BackupTroubleException {
        try {
            take(library::copyTo);
            return counts();
        } catch (LibraryException e) {
            if (BackupTroubleException.of(e).why() != BackupTrouble.DAMAGED) {
                throw e;
            }
            take(library::copyAtRest);
            return counts();
        }
    }

    private void take(Consumer<Path> copying) throws IOException, BackupTroubleException {
        Disk.delete(folder);
        Files.createDirectories(folder);
        Path packed = folder.resolve("copy.zip");
        copying.accept(packed);
        try (var zip = new ZipInputStream(Files.newInputStream(packed))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(Belongings.LIBRARY)) {
                throw new BackupTroubleException(BackupTrouble.FAILED, "the copy is empty");
            }
            Files.copy(zip, file());
        }
        Files.delete(packed);
    }

    /// Reads every row of every table. What an earlier version kept is brought up to date first;
    /// afterwards the file is closed properly.
    ///
    /// @throws LibraryException when it cannot be read
    Counts counts() {
        return with(connection -> {
            for (String table : tables(connection)) {
                read(connection, table);
            }
            return counts(connection);
        });
    }

    /// Lets recordings be read from the folder that the data folder is on this machine.
    ///
    /// @param from the data folder where the library comes from
    /// @param to the data folder here
    void moved(String from, Path to) {
        with(connection -> {
            try (Statement rows =
                    connection.createStatement(
                            ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
                moved(rows.executeQuery("select id, path from media"), from, to);
            }
            return from;
        });
    }

    private static void moved(ResultSet media, String from, Path to) throws SQLException {
        while (media.next()) {
            String path = media.getString("path");
            if (path.startsWith(from) && path.substring(from.length()).matches("[/\\\\].+")) {
                String below = path.substring(from.length() + 1).replace('\\', '/');
                media.updateString("path", to.resolve(below).toString());
                media.updateRow();
            }
        }
    }

    private <T> T with(Work<T> work) {
        JdbcConnectionPool pool = new LibraryFile(folder).open();
        try (Connection connection = pool.getConnection()) {
            return work.done(connection);
        } catch (SQLException e) {
            throw LibraryFile.refusal(e);
        } finally {
            pool.dispose();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                "select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'");
    }

    private static void read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Otherwise all rows would be gathered before the first is handed out.
            statement.execute("set lazy_query_execution 1");
            ResultSet rows = statement.executeQuery("select * from \"" + table + "\"");
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private static Counts counts(Connection connection) throws SQLException {
        return new Counts(
                number(connection, "kind in ('AUDIO', 'VIDEO', 'TEXT') and trashed_at is null"),
                number(connection, "kind = 'DRAFT' and trashed_at is null"),
                number(connection, "trashed_at is not null"),
                strings(connection, "select path from media"));
    }

    private static int number(Connection connection, String which) throws SQLException {
        String count = "select count(*) from item where " + which;
        return Integer.parseInt(strings(connection, count).getFirst());
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /// What is in a library.
    ///
    /// @param sources outside the trash
    /// @param drafts outside the trash
    /// @param trashed in the trash
    /// @param recordings where the files are
    record Counts(int sources, int drafts, int trashed, List<String> recordings) {}

    private interface Work<T> {
        T done(Connection connection) throws SQLException;
    }
}
