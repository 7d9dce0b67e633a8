package org.inkwright.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.inkwright.library.internal.PictureUsesMigration;

/// The file `library.mv.db` of a folder whose lock is held. It is looked at before it is touched,
/// and a new one is made beside its place and moved there, so that a file of that name was once
/// whole.
final class LibraryFile {
    // WRITE_DELAY: with H2's default a killed process loses up to half a second of commits.
    // async: an interrupted thread would otherwise close the file under everybody's feet.
    // SNAPSHOT: a unit of work sees one moment of all tables.
    // TRACE_LEVEL_FILE: H2's trace quotes values, and the writer's text enters no log.
    // COMPRESS: pages written from now on; older ones are read as they are.
    // CACHE_SIZE: in kilobytes; H2 takes 64 MB of each GB of heap otherwise.
    private static final String AT_ONCE = ";WRITE_DELAY=0";
    private static final String SETTINGS =
            AT_ONCE
                    + ";COMPRESS=TRUE;CACHE_SIZE=16384;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                    + ";INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT";
    private static final String USER = "inkwright";
    private static final int BLOCK = 4096;

    private final Path folder;
    private final BeforeUpdate before;

    /// A file that somebody else keeps safe.
    LibraryFile(Path folder) {
        this(folder, (sources, drafts) -> {});
    }

    /// A file that is brought up to date.
    ///
    /// @param before asked to keep the file of an earlier version as it is
    LibraryFile(Path folder, BeforeUpdate before) {
        this.before = before;
        this.folder = folder.toAbsolutePath();
        if (this.folder.toString().contains(";")) {
            throw new LibraryException(Trouble.UNUSABLE_FOLDER, null);
        }
    }

    /// Connections to the file, which is made or brought up to date if need be. Read-only first, so
    /// that a file which cannot be used stays as it is.
    JdbcConnectionPool open() {
        try {
            if (Files.exists(file("library"))) {
                boolean old = needsMigration();
                recover();
                if (old) {
                    keepAsItIs();
                    flyway(url("library")).migrate();
                }
            } else {
                make();
            }
            return connected();
        } catch (IOException e) {
            throw new LibraryException(Trouble.NOT_WRITABLE, e);
        } catch (FlywayException | SQLException | MVStoreException e) {
            throw refusal(e);
        }
    }

    private void keepAsItIs() throws IOException, SQLException {
        JdbcConnectionPool pool = connected();
        int sources;
        int drafts;
        try (Connection connection = pool.getConnection()) {
            sources = count(connection, "source");
            drafts = count(connection, "draft");
        } finally {
            // Closed properly, the file alone is the whole library.
            pool.dispose();
        }
        before.keep(sources, drafts);
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    // The head of the file may name a chunk that is up to twenty commits old (H2 2.5.252 writes it
    // before it counts the newest), and after a kill H2's quick recovery is content with that.
    // Its thorough one reads the whole file and finds every commit.
    private void recover() throws IOException {
        if (!closedProperly()) {
            new MVStore.Builder()
                    .fileName("async:" + file("library"))
                    .recoveryMode()
                    .autoCommitDisabled()
                    .open()
                    .close();
        }
    }

    // H2 marks both copies of the head when it closes a file, and unmarks them at the next commit.
    private boolean closedProperly() throws IOException {
        try (InputStream file = Files.newInputStream(file("library"))) {
            String mark = ",clean:1,";
            return Stream.of(file.readNBytes(BLOCK), file.readNBytes(BLOCK))
                    .map(head -> new String(head, StandardCharsets.ISO_8859_1))
                    .allMatch(head -> head.contains(mark));
        }
    }

    // H2's own small pool: readers do not wait for each other, and no library is added for it.
    private JdbcConnectionPool connected() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url("library"), USER, "");
        pool.getConnection().close();
        return pool;
    }

    // Until it is whole a new file need not survive anything: it is brought to the disk once,
    // before
    // it comes to its place, and not with each of some hundred statements.
    private void make() throws IOException {
        Files.deleteIfExists(file("new"));
        flyway(url("new").replace(AT_ONCE, "")).migrate();
        try (FileChannel made = FileChannel.open(file("new"), StandardOpenOption.WRITE)) {
            made.force(true);
        }
        Files.move(file("new"), file("library"), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean needsMigration() throws IOException {
        if (!Files.isRegularFile(file("library"))) {
            throw new LibraryException(Trouble.FOREIGN, null);
        }
        if (!Files.isWritable(file("library"))) {
            throw new LibraryException(Trouble.NOT_WRITABLE, null);
        }
        if (Files.size(file("library")) == 0) {
            throw new LibraryException(Trouble.DAMAGED, null);
        }
        MigrationInfoService migrations = flyway(url("library") + ";ACCESS_MODE_DATA=r").info();
        if (migrations.current() == null) {
            throw new LibraryException(Trouble.FOREIGN, null);
        }
        if (Arrays.stream(migrations.applied())
                .anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
            throw new LibraryException(Trouble.NEWER, null);
        }
        return migrations.pending().length > 0;
    }

    private static Flyway flyway(String url) {
        var database = new JdbcDataSource();
        database.setURL(url);
        database.setUser(USER);
        database.setPassword("");
        return Flyway.configure(LibraryFile.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:org/inkwright/library/migration")
                .javaMigrations(new PictureUsesMigration())
                .load();
    }

    private String url(String name) {
        return "jdbc:h2:async:" + folder.resolve(name) + SETTINGS;
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    static LibraryException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return switch (sql.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new LibraryInUseException(failure);
                    case ErrorCode.WRONG_USER_OR_PASSWORD ->
                            new LibraryException(Trouble.FOREIGN, failure);
                    case ErrorCode.FILE_VERSION_ERROR_1 ->
                            new LibraryException(Trouble.NEWER, failure);
                    default -> new LibraryException(Trouble.DAMAGED, failure);
                };
            }
            if (cause instanceof MVStoreException store) {
                return store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                        ? new LibraryInUseException(failure)
                        : new LibraryException(Trouble.DAMAGED, failure);
            }
        }
        return new LibraryException(Trouble.FAILED, failure);
    }

    /// Keeps a closed file of an earlier version as it is, before it is brought up to date.
    interface BeforeUpdate {
        /// Keeps it.
        ///
        /// @param sources how many it has
        /// @param drafts how many it has
        void keep(int sources, int drafts) throws IOException;
    }
}
