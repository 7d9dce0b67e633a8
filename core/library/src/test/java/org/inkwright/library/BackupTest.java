package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Backups;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir Path folder;
    private Safe safe;

    @BeforeEach
    void open() {
        safe = new Safe(folder);
    }

    @AfterEach
    void close() {
        safe.close();
    }

    @Test
    void theNameTellsDateTimeAndVersion() throws InterruptedException {
        assertEquals(
                "inkwright-backup-2026-11-20-080910-v0.1.0-dev-.zip",
                safe.backup().file().getFileName().toString());
    }

    @Test
    void twoBackupsOfOneSecondStandBesideEachOther() throws Exception {
        assertFalse(safe.backup().file().equals(safe.backup().file()));
        assertEquals(2, safe.backups().in(safe.shelf).size());
        assertEquals(2, Safe.names(safe.shelf).size());
    }

    @Test
    void itHoldsWhatIsPreciousAndNothingElse() throws Exception {
        List<String> names;
        try (var zip = new ZipFile(safe.backup().file().toFile())) {
            names = zip.stream().map(ZipEntry::getName).sorted().toList();
        }
        assertEquals(
                List.of(
                        "inkwright-backup.json",
                        "library.mv.db",
                        "pictures/0123.png",
                        "recordings/take.wav",
                        "spelling/words.txt",
                        "window.properties"),
                names);
    }

    @Test
    void itSaysWhatIsInItAndWhatStaysElsewhere() throws Exception {
        Path there = Files.writeString(folder.resolve("there.mp3"), "said");
        safe.source("own", safe.data.resolve("recordings/take.wav"));
        safe.source("there", there);
        safe.source("gone", folder.resolve("gone.mp3"));
        safe.trash(safe.source("old", folder.resolve("old.mp3")));
        Backup backup = safe.backup();
        var recorded = new Backup.Recorded(1, 6);
        assertEquals(new Backup.Contents(3, 0, 1, recorded, 3, 2), backup.contents());
        assertEquals(Manuscripts.THEN, backup.madeAt());
        assertEquals(Files.size(backup.file()), backup.sizeBytes());
        assertEquals(List.of(backup), safe.backups().in(safe.shelf));
    }

    @Test
    void sizesTellWhatEachKindOfThingTakes() {
        Backups.Sizes sizes = safe.backups().sizes();
        assertEquals(6, sizes.recordings());
        assertEquals(5, sizes.pictures());
        assertEquals(0, sizes.setAside());
        assertTrue(sizes.database() > 0);
    }

    @Test
    void earlierBackupsInTheDataFolderAreNotTaken() throws Exception {
        Path inside = Files.createDirectories(safe.data.resolve("mine"));
        var first = (BackupResult.Made) safe.backups().make(inside, each -> {});
        var second = (BackupResult.Made) safe.backups().make(inside, each -> {});
        try (var zip = new ZipFile(second.backup().file().toFile())) {
            assertTrue(zip.stream().noneMatch(one -> one.getName().endsWith(".zip")));
        }
        assertTrue(Files.exists(first.backup().file()));
    }

    @Test
    void progressRisesToItsEnd() throws InterruptedException {
        List<Backups.Progress> told = new ArrayList<>();
        safe.backups().make(safe.shelf, told::add);
        assertEquals(0, told.getFirst().done());
        assertEquals(told.getLast().total(), told.getLast().done());
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i - 1).done() < told.get(i).done());
        }
    }

    @Test
    void aMissingFolderIsRefused() throws InterruptedException {
        var result = safe.backups().make(folder.resolve("nowhere"), each -> {});
        assertEquals(BackupTrouble.FOLDER_MISSING, ((BackupResult.Refused) result).why());
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aStoppedBackupLeavesNothing() throws IOException {
        assertThrows(
                InterruptedException.class,
                () -> safe.backups().make(safe.shelf, each -> Thread.currentThread().interrupt()));
        assertFalse(Thread.interrupted());
        assertEquals(List.of(), Safe.names(safe.shelf));
        assertFalse(Files.exists(safe.data.resolve(LibraryCopy.UNFINISHED)));
    }

    @Test
    void whatAKilledBackupLeftIsRemovedByTheNext() throws Exception {
        Files.writeString(safe.shelf.resolve(".inkwright-backup-half.part"), "half");
        Path backup = safe.backup().file();
        assertEquals(List.of(backup.getFileName().toString()), Safe.names(safe.shelf));
    }

    @Test
    void aFileThatIsNoBackupIsNotListed() throws IOException {
        Files.writeString(safe.shelf.resolve("other.zip"), "no zip");
        Files.writeString(safe.shelf.resolve("other.txt"), "no zip");
        assertEquals(List.of(), safe.backups().in(safe.shelf));
        assertEquals(List.of(), safe.backups().in(folder.resolve("nowhere")));
    }

    @Test
    void backupsMadeWhileSomebodyWritesAreWhole() throws Exception {
        var written = new AtomicBoolean();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; !written.get(); i++) {
                                String value = "v".repeat(i % 9000);
                                safe.library.write(unit -> {
                                    unit.settings().put("one", value);
                                    unit.settings().put("other", value);
                                    return unit;
                                });
                            }
                        });
        try {
            for (int i = 0; i < 5; i++) {
                Path backup = safe.backup().file();
                Path home = folder.resolve("other" + i);
                new Restoring(home, Safe.clock(), ZoneOffset.UTC).now(backup, each -> {});
                try (var restored = H2Library.open(home, Safe.clock())) {
                    Optional<String> one = restored.read(unit -> unit.settings().value("one"));
                    Optional<String> other = restored.read(unit -> unit.settings().value("other"));
                    assertEquals(one, other);
                }
            }
        } finally {
            written.set(true);
            writer.join();
        }
    }

    @Test
    void aLibraryOfAnEarlierVersionIsKeptBeforeItIsBroughtUpToDate() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(
                Fixtures.root().resolve("core/library/src/test/resources/libraries/0.1.0.mv.db"),
                home.resolve("library.mv.db"));
        byte[] before = Files.readAllBytes(home.resolve("library.mv.db"));
        H2Library.open(home, Safe.clock()).close();
        H2Library.open(home, Safe.clock()).close();
        List<Backup> kept = Restoring.in(home.resolve("backups"));
        assertEquals(
                List.of("inkwright-backup-2026-11-20-080910Z-before-update.zip"),
                Safe.names(home.resolve("backups")));
        assertEquals(1, kept.getFirst().contents().sources());
        try (var zip = new ZipFile(kept.getFirst().file().toFile())) {
            byte[] packed = zip.getInputStream(zip.getEntry("library.mv.db")).readAllBytes();
            assertTrue(packed.length > before.length / 2);
        }
    }

    @Test
    void aBackupBeforeAnUpdateReplacesNothingButTheLibrary() throws Exception {
        safe.close();
        Files.copy(
                Fixtures.root().resolve("core/library/src/test/resources/libraries/0.1.0.mv.db"),
                safe.data.resolve("library.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        safe.open();
        Path kept = Restoring.in(safe.data.resolve("backups")).getFirst().file();
        safe.source("new", folder.resolve("new.mp3"));
        safe.restore(kept);
        safe.close();
        safe.open();
        assertEquals(List.of("Bees"), safe.titles());
        assertEquals("spoken", Files.readString(safe.data.resolve("recordings/take.wav")));
    }
}
