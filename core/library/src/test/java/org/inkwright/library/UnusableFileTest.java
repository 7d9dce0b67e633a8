package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that cannot be used gives a clear sentence and stays as it is, byte by byte.
class UnusableFileTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("library.mv.db");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused("library.damaged", new byte[0]);
    }

    @Test
    void aTextFile() throws IOException {
        byte[] text = "Dear diary, ".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        assertRefused("library.damaged", text);
    }

    @Test
    void noise() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertRefused("library.damaged", noise);
    }

    @Test
    void aLibraryThatWasCutShort() throws IOException {
        byte[] whole = library();
        for (int part : new int[] {1, 100, 4_096, 8_192, 20_000}) {
            // H2 keeps its lock on a file that it failed to open, so each part is a new file
            Files.deleteIfExists(file);
            assertRefused("library.damaged", Arrays.copyOf(whole, part));
        }
    }

    @Test
    void aLibraryWithoutItsHead() throws IOException {
        byte[] bytes = library();
        Arrays.fill(bytes, 0, 8_192, (byte) 0);
        assertRefused("library.damaged", bytes);
    }

    @Test
    void aDatabaseOfAnotherProgram() throws IOException, SQLException {
        make("somebody", "create table recipe (id int)");
        assertRefused("library.foreign", Files.readAllBytes(file));
    }

    @Test
    void aDatabaseThatHasNoTablesOfOurs() throws IOException, SQLException {
        make("inkwright", "create table recipe (id int)");
        assertRefused("library.foreign", Files.readAllBytes(file));
    }

    @Test
    void aLibraryOfANewerVersion() throws IOException, SQLException {
        Files.write(file, library());
        make(
                "inkwright",
                """
                insert into "flyway_schema_history"
                select 99, '99', 'much later', 'SQL', 'V99__much_later.sql', 1, 'x', now(), 1, true
                """);
        assertRefused("library.newer", Files.readAllBytes(file));
    }

    @Test
    void aFolderInTheFilesPlace() throws IOException {
        Files.createDirectories(file.resolve("something"));
        assertEquals("library.foreign", refusal(folder).code());
        assertTrue(Files.exists(file.resolve("something")));
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "not a folder");
        assertEquals("library.not-writable", refusal(notAFolder).code());
        assertEquals("library.not-writable", refusal(notAFolder.resolve("below")).code());
        assertEquals("not a folder", Files.readString(notAFolder));
    }

    @Test
    void aFolderThatIsReadOnly() {
        Path kernel = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernel), "needs a folder that not even root can write to");
        assertEquals("library.not-writable", refusal(kernel).code());
    }

    @Test
    void aFolderThatH2CannotName() {
        Path odd = folder.resolve("a;INIT=DROP ALL OBJECTS");
        assertEquals("library.unusable-folder", refusal(odd).code());
        assertFalse(Files.exists(odd));
    }

    @Test
    void whatAKilledFirstStartLeftIsNoHindrance() throws IOException {
        Files.write(folder.resolve("new.mv.db"), new byte[] {1, 2, 3});
        H2Library.open(folder, InstantSource.fixed(THEN)).close();
        assertFalse(Files.exists(folder.resolve("new.mv.db")));
    }

    private void assertRefused(String code, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        LibraryException refusal = refusal(folder);
        assertEquals(code, refusal.code());
        String sentence = String.valueOf(refusal.getMessage());
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains(folder.toString()), sentence);
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    private static LibraryException refusal(Path folder) {
        return assertThrows(
                LibraryException.class, () -> H2Library.open(folder, InstantSource.fixed(THEN)));
    }

    private byte[] library() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        try (var library = new TestLibrary(elsewhere)) {
            library.keep(unit -> unit.settings().put("a", "1"));
        }
        return Files.readAllBytes(elsewhere.resolve("library.mv.db"));
    }

    private void make(String user, String sql) throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + folder.resolve("library"));
        database.setUser(user);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
