package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {
    @TempDir Path folder;

    @Test
    void aSecondProcessIsRefused() throws Exception {
        try (var ours = open()) {
            Process second = Child.start(HoldingProgram.class, folder.toString());
            assertEquals("library.in-use", Child.lines(second).readLine());
            assertEquals(0, second.waitFor());
            assertEquals(7, ours.ids().next().version());
        }
    }

    @Test
    void theOneThatComesLaterIsToldAndLetInWhenTheFirstIsGone() throws Exception {
        Process first = Child.start(HoldingProgram.class, folder.toString());
        try {
            assertEquals("holding 7", Child.lines(first).readLine());
            var refusal = assertThrows(LibraryInUseException.class, this::open);
            assertEquals("library.in-use", refusal.code());
            assertEquals(
                    "Another Inkwright window or command is using this library. Nothing was changed"
                            + " and your work is safe. Close the other one, or wait until it has"
                            + " finished, and try again.",
                    refusal.getMessage());
        } finally {
            first.destroyForcibly().waitFor();
        }
        open().close();
    }

    @Test
    void aSecondOpeningInTheSameProcessIsRefused() {
        try (var first = open()) {
            assertThrows(LibraryInUseException.class, this::open);
            assertThrows(LibraryInUseException.class, this::open);
            assertEquals(7, first.ids().next().version());
        }
        open().close();
    }

    @Test
    void aToolThatHoldsTheFileWithoutOurLockIsRespected() throws Exception {
        open().close();
        var tool = new JdbcDataSource();
        tool.setURL("jdbc:h2:nio:" + folder.resolve("library"));
        tool.setUser("inkwright");
        try (var connection = tool.getConnection()) {
            assertThrows(LibraryInUseException.class, this::open);
            assertEquals(false, connection.isClosed());
        }
        open().close();
    }

    @Test
    void aFolderIsMadeAndHoldsTheFileAndTheLock() throws Exception {
        Path deep = folder.resolve("a/b c/é");
        H2Library.open(deep, InstantSource.fixed(THEN)).close();
        try (var files = Files.list(deep)) {
            // the folder of the search index is made beside, when another thread comes to it
            assertEquals(
                    Set.of("library.lock", "library.mv.db"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("index"))
                            .collect(Collectors.toSet()));
        }
    }

    private H2Library open() {
        return H2Library.open(folder, InstantSource.fixed(THEN));
    }
}
