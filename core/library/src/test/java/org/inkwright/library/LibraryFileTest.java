package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkwright.manuscript.LibraryQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the connections to the file promise.
class LibraryFileTest {
    @TempDir Path folder;

    @Test
    void eachConnectionWritesAtOnceAndSeesOneMoment() throws SQLException {
        var pool = new LibraryFile(folder).open();
        try (var first = pool.getConnection();
                var second = pool.getConnection()) {
            for (Connection connection : Set.of(first, second)) {
                assertEquals(
                        "0",
                        value(
                                connection,
                                "select setting_value from information_schema.settings"
                                        + " where setting_name = 'WRITE_DELAY'"));
                assertEquals(
                        "SNAPSHOT",
                        value(
                                connection,
                                "select isolation_level from information_schema.sessions"
                                        + " where session_id = session_id()"));
            }
        } finally {
            pool.dispose();
        }
    }

    @Test
    void aRefusedWriteLeavesNoTraceOfTheText() throws Exception {
        try (var library = new TestLibrary(folder)) {
            var stray = library.make.source("a secret title");
            assertThrows(
                    LibraryException.class,
                    () ->
                            library.keep(unit -> {
                                unit.sources().add(stray);
                                unit.sources().add(stray);
                            }));
            try (var files = Files.list(folder)) {
                assertEquals(
                        Set.of("library.lock", "library.mv.db"),
                        files.map(file -> file.getFileName().toString())
                                .filter(name -> !name.equals("index"))
                                .collect(Collectors.toSet()));
            }
            var query = LibraryQuery.everything().withText("secret");
            assertEquals(
                    List.of(), library.read(unit -> unit.catalogue().find(query, null)).found());
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
