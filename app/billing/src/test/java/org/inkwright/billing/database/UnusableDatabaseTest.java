package org.inkwright.billing.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.inkwright.billing.settings.DatabaseSettings;
import org.inkwright.billing.settings.DatabaseUrl;
import org.inkwright.billing.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A database that cannot be used stays as it is, and the operator reads why.
class UnusableDatabaseTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tablesOfANewerVersionAreLeftAlone(Engine engine) {
        DatabaseSettings settings = engine.fresh(folder);
        try (var database = Database.open(settings)) {
            database.change(one ->
                    one.change(
                            "insert into \"flyway_schema_history\" values (9999, '9999',"
                                    + " 'later', 'SQL', 'V9999__later.sql', 1, 'x',"
                                    + " current_timestamp, 1, true)"));
        }
        assertEquals(Trouble.NEWER, trouble(settings));
    }

    @Test
    void anEmbeddedFileHasOneOwner() {
        DatabaseSettings settings = Engine.H2.fresh(folder);
        try (var owner = Database.open(settings)) {
            assertEquals(Trouble.IN_USE, trouble(settings));
            assertTrue(owner.answers());
        }
    }

    @Test
    void aFileCutShortIsLeftAsItIs() throws IOException {
        DatabaseSettings settings = Engine.H2.fresh(folder);
        Database.open(settings).close();
        Path file = settings.url().file().orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 100, 4095}) {
            byte[] rest = Arrays.copyOf(whole, length);
            Files.write(file, rest);
            assertEquals(Trouble.DAMAGED, trouble(settings));
            assertArrayEquals(rest, Files.readAllBytes(file));
        }
    }

    @Test
    void aFileOfSomethingElseIsLeftAsItIs() throws IOException {
        DatabaseSettings settings = Engine.H2.fresh(folder);
        Path file = settings.url().file().orElseThrow();
        Files.createDirectories(file.getParent());
        byte[] text = "a shopping list ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, text);
        assertEquals(Trouble.DAMAGED, trouble(settings));
        assertArrayEquals(text, Files.readAllBytes(file));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "x");
        var url = DatabaseUrl.embedded(inTheWay.resolve("below"));
        assertEquals(Trouble.NOT_WRITABLE, trouble(settings(url)));
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var url = new DatabaseUrl("jdbc:postgresql://localhost:" + port + "/none");
        assertEquals(Trouble.UNREACHABLE, trouble(settings(url)));
    }

    @Test
    void aWrongNameIsNamed() {
        var url = new DatabaseUrl(Engine.url("postgres"));
        assertEquals(
                Trouble.REFUSED, trouble(new DatabaseSettings(url, "nobody", new Secret("x"), 2)));
    }

    private static Trouble trouble(DatabaseSettings settings) {
        return assertThrows(DatabaseException.class, () -> Database.open(settings).close())
                .trouble();
    }

    private static DatabaseSettings settings(DatabaseUrl url) {
        return new DatabaseSettings(url, "postgres", new Secret(""), 2);
    }
}
