package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    @TempDir Path folder;
    private Safe safe;
    private Path backup;

    @BeforeEach
    void open() throws InterruptedException {
        safe = new Safe(folder);
        safe.source("first", safe.data.resolve("recordings/take.wav"));
        backup = safe.backup().file();
        safe.source("second", folder.resolve("second.mp3"));
    }

    @AfterEach
    void close() {
        safe.close();
    }

    @Test
    void itHappensAtTheNextOpening() throws Exception {
        safe.write("spelling/words.txt", "changed");
        var waiting = safe.restore(backup);
        assertEquals(Optional.of(waiting), safe.restoring().waiting());
        assertEquals(List.of("first", "second"), safe.titles());
        safe.close();
        safe.open();
        assertEquals(List.of("first"), safe.titles());
        assertEquals("Inkwright", Files.readString(safe.data.resolve("spelling/words.txt")));
        assertEquals("drawn", Files.readString(safe.data.resolve("pictures/0123.png")));
        assertEquals(Optional.empty(), safe.restoring().waiting());
    }

    @Test
    void thePresentLibraryIsSetAsideWholly() throws Exception {
        safe.write("spelling/words.txt", "changed");
        safe.write("recordings/other.wav", "more");
        Path aside = safe.restore(backup).setAside();
        assertEquals(safe.data.resolve("set-aside/2026-11-20-080910"), aside);
        safe.close();
        safe.open();
        assertEquals(
                List.of("library.mv.db", "pictures", "recordings", "spelling", "window.properties"),
                Safe.names(aside));
        assertEquals(List.of("other.wav", "take.wav"), Safe.names(aside.resolve("recordings")));
        assertEquals(List.of("take.wav"), Safe.names(safe.data.resolve("recordings")));
        assertEquals("a model", Files.readString(safe.data.resolve("models/large.bin")));
        safe.close();
        try (var old = H2Library.open(aside, Safe.clock())) {
            assertEquals(2, old.read(unit -> unit.sources().page(null, 9)).size());
        }
    }

    @Test
    void itCanBeTakenBack() {
        assertTrue(restored().isPresent());
        safe.restoring().keepPresent();
        assertEquals(Optional.empty(), safe.restoring().waiting());
        safe.close();
        safe.open();
        assertEquals(List.of("first", "second"), safe.titles());
    }

    private Optional<RestoreResult.AtNextStart> restored() {
        try {
            return Optional.of(safe.restore(backup));
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    @Test
    void onAnotherMachineItsOwnRecordingsAreReadFromThere() throws Exception {
        Path other = folder.resolve("other machine");
        new Restoring(other, Safe.clock(), ZoneOffset.UTC).now(backup, each -> {});
        try (var library = H2Library.open(other, Safe.clock())) {
            Source source = library.read(unit -> unit.sources().page(null, 9)).getFirst();
            Media media = library.read(unit -> unit.sources().mediaOf(source.id())).orElseThrow();
            assertEquals(
                    other.toAbsolutePath().resolve("recordings/take.wav"), media.file().path());
            assertEquals("spoken", Files.readString(media.file().path()));
        }
    }

    @Test
    void placesOfAnotherOperatingSystemAreReadAsMissing() throws Exception {
        safe.close();
        var copy = new LibraryCopy(safe.data);
        copy.moved(folder.toString(), folder);
        try (var pool = pool();
                var connection = pool.get();
                var statement = connection.createStatement()) {
            statement.execute("update media set path = 'C:\\Users\\Ann\\second.mp3'");
        }
        safe.open();
        List<MediaPlace> places = safe.library.read(unit -> unit.catalogue().recordings());
        assertEquals(2, places.size());
        assertFalse(Files.exists(places.getFirst().file().path()));
        assertEquals("second.mp3", places.getFirst().name());
    }

    private Pool pool() {
        var pool = new LibraryFile(safe.data).open();
        return new Pool(pool);
    }

    private record Pool(org.h2.jdbcx.JdbcConnectionPool pool) implements AutoCloseable {
        java.sql.Connection get() throws java.sql.SQLException {
            return pool.getConnection();
        }

        @Override
        public void close() {
            pool.dispose();
        }
    }

    @Test
    void aDamagedLibraryIsNoHindrance() throws Exception {
        safe.close();
        safe.write("library.mv.db", "this is no library");
        assertThrows(LibraryException.class, () -> H2Library.open(safe.data, Safe.clock()));
        assertInstanceOf(RestoreResult.AtNextStart.class, safe.restoring().now(backup, each -> {}));
        safe.open();
        assertEquals(List.of("first"), safe.titles());
    }

    @Test
    void atOnceIsRefusedWhileSomebodyHasItOpen() throws Exception {
        assertEquals(BackupTrouble.IN_USE, why(safe.restoring().now(backup, each -> {})));
        assertEquals(Optional.empty(), safe.restoring().waiting());
    }

    @Test
    void anInterruptionLeavesNothing() throws IOException {
        assertThrows(
                InterruptedException.class,
                () -> safe.restoring().prepare(backup, each -> Thread.currentThread().interrupt()));
        assertEquals(Optional.empty(), safe.restoring().waiting());
        assertFalse(Files.exists(safe.data.resolve(PendingRestore.UNFINISHED)));
    }

    @Test
    void aSwapThatWasCutOffAnywhereIsEndedAtTheNextOpening() throws Exception {
        safe.restore(backup);
        safe.close();
        Path ready = safe.data.resolve(PendingRestore.READY);
        Path aside = Files.createDirectories(safe.data.resolve("set-aside/2026-11-20-080910"));
        // cut off while the old is set aside
        Files.move(safe.data.resolve("recordings"), aside.resolve("recordings"));
        Files.move(safe.data.resolve("library.mv.db"), aside.resolve("library.mv.db"));
        safe.restoring().finish();
        assertFalse(Files.exists(ready));
        safe.open();
        assertEquals(List.of("first"), safe.titles());
        safe.restore(backup);
        safe.close();
        // cut off while the new moves in
        for (String old :
                List.of(
                        "pictures",
                        "recordings",
                        "spelling",
                        "window.properties",
                        "library.mv.db")) {
            Files.move(safe.data.resolve(old), folder.resolve("old-" + old));
        }
        Path moving = safe.data.resolve(PendingRestore.MOVING);
        Files.move(ready, moving);
        Files.move(moving.resolve("content/spelling"), safe.data.resolve("spelling"));
        safe.open();
        assertEquals(List.of("first"), safe.titles());
        assertEquals("spoken", Files.readString(safe.data.resolve("recordings/take.wav")));
        assertEquals("Inkwright", Files.readString(safe.data.resolve("spelling/words.txt")));
        assertFalse(Files.exists(moving));
    }

    @Test
    void whatCannotBeReadAnyMoreDoesNotTakeThePlace() throws Exception {
        safe.restore(backup);
        safe.close();
        Files.writeString(safe.data.resolve(PendingRestore.READY).resolve("plan.json"), "{");
        safe.open();
        assertEquals(List.of("first", "second"), safe.titles());
    }

    @Test
    void aBackupThatDoesNotFitIsRefusedBeforeItIsUnpacked() throws Exception {
        var small = new Restoring(safe.data, Safe.clock(), ZoneOffset.UTC, any -> 1000);
        assertEquals(BackupTrouble.DISK_FULL, why(small.prepare(backup, each -> {})));
        assertFalse(Files.exists(safe.data.resolve(PendingRestore.UNFINISHED)));
    }

    @Test
    void aLaterRestoreTakesThePlaceOfOneThatWaits() throws Exception {
        safe.restore(backup);
        Path later = safe.backup().file();
        assertEquals(later, safe.restore(later).backup().file());
        safe.close();
        safe.open();
        assertEquals(List.of("first", "second"), safe.titles());
    }

    private static BackupTrouble why(RestoreResult result) {
        return assertInstanceOf(RestoreResult.Refused.class, result).why();
    }
}
