package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inkwright.manuscript.BackupTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
    private final FakeStudio studio = new FakeStudio();
    @TempDir private Path folder;

    @Test
    void aBackupTellsItsFileAndWhatIsNotInIt() {
        Ran ran = Ran.with(studio, "backup", folder.toString());
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertEquals(List.of(folder.resolve("inkwright-backup.zip").toString()), ran.lines());
        assertTrue(ran.err().contains("3 sources, 2 drafts, 1 recordings"), ran.err());
        assertTrue(ran.err().contains("4 recordings that stay where you keep them; 2"), ran.err());
    }

    @Test
    void aBackupThatCannotBeMadeSaysWhy() {
        Ran ran = Ran.with(studio, "backup", folder + "/nowhere");
        assertEquals(ExitCode.OUTPUT_NOT_WRITABLE, ran.exit());
        assertTrue(ran.err().contains("(backup.folder-missing)"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void restoringNeedsNoLibrary() throws IOException {
        studio.failOpening("library.damaged");
        Path file = Files.writeString(folder.resolve("b.zip"), "a backup");
        Ran ran = Ran.with(studio, "restore", file.toString());
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertEquals(List.of(file.toString()), ran.lines());
        assertTrue(ran.err().contains("is kept in " + folder.resolve("set-aside")), ran.err());
    }

    @Test
    void eachRefusalOfABackupHasItsSentence() {
        for (BackupTrouble why : BackupTrouble.values()) {
            studio.keeping.damage = why;
            Ran ran = Ran.with(studio, "restore", folder + "/nowhere.zip");
            assertTrue(ran.exit() != ExitCode.DONE);
            assertTrue(ran.err().contains("(" + why.code() + ")"), ran.err());
            assertTrue(!ran.err().contains("no sentence of its own"), ran.err());
        }
        studio.keeping.damage = BackupTrouble.IN_USE;
        assertEquals(
                ExitCode.LIBRARY_IN_USE,
                Ran.with(studio, "restore", folder + "/nowhere.zip").exit());
    }

    @Test
    void modelsAreListedWithWhatCanBeUsed() {
        Ran ran = Ran.with(studio, "models");
        assertEquals(
                List.of(
                        "tiny\tin use\t77 MB\tEnglish only\ttiny model",
                        "base\tcan be fetched\t77 MB\tmany languages\tbase model",
                        "large\tpartly fetched\t77 MB\tmany languages\tlarge model",
                        "odd\tdamaged\t77 MB\tmany languages\todd model"),
                ran.lines());
    }

    @Test
    void aModelThatWasFetchedIsUsed() {
        Ran ran = Ran.with(studio, "models", "get", "base");
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertTrue(ran.err().contains("transcribed with base"), ran.err());
        assertEquals("chosen", studio.models().current().name());
    }

    @Test
    void aModelThatIsHereIsNotFetchedAgain() {
        Ran ran = Ran.with(studio, "models", "get", "tiny");
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertTrue(ran.err().contains("tiny is here already"), ran.err());
    }

    @Test
    void aModelThatCannotBeFetchedSaysWhy() {
        Ran offline = Ran.with(studio, "models", "get", "large");
        assertEquals(ExitCode.JOB_FAILED, offline.exit());
        assertTrue(offline.err().contains("(model.offline)"), offline.err());
        Ran unknown = Ran.with(studio, "models", "get", "huge");
        assertEquals(ExitCode.INPUT_REFUSED, unknown.exit());
        assertTrue(unknown.err().contains("(models.unknown)"), unknown.err());
    }

    @Test
    void aModelFileIsTakenInAndUsed() {
        Ran ran = Ran.with(studio, "models", "add", "own.bin");
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertTrue(ran.err().contains("transcribed with own"), ran.err());
        Ran broken = Ran.with(studio, "models", "add", "broken.bin");
        assertEquals(ExitCode.INPUT_REFUSED, broken.exit());
        assertTrue(broken.err().contains("it is cut short"), broken.err());
    }
}
