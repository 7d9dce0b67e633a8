package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.inkwright.library.internal.Disk;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.UnitOfWork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed at any moment (`kill -9`) of making backups or restoring one leaves a
/// library that opens, and no file of a backup's name that is not one.
class BackupKillTest {
    private static final long SEED = 20261121;

    @TempDir Path folder;

    @Test
    void aKilledProgramLeavesALibraryAndWholeBackups() throws Exception {
        rounds(Integer.getInteger("library.kills", 2));
    }

    @Test
    @Tag("soak")
    void aKilledProgramLeavesALibraryAndWholeBackupsInManyRounds() throws Exception {
        rounds(Integer.getInteger("library.kills", 50));
    }

    private void rounds(int rounds) throws Exception {
        var random = new Random(SEED);
        Path data = folder.resolve("data");
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        int restored = 0;
        for (int round = 0; round < rounds; round++) {
            killed(random, data, shelf);
            List<Backup> backups = Restoring.in(shelf);
            long named = countNamed(shelf);
            assertEquals(named, backups.size(), "each file of a backup's name is one");
            try (var library = H2Library.open(data, InstantSource.system())) {
                library.read(BackupKillTest::checked);
            }
            if (!backups.isEmpty()) {
                Path other = folder.resolve("other" + round);
                var restoring = new Restoring(other, InstantSource.system(), ZoneOffset.UTC);
                var result = restoring.now(backups.getFirst().file(), each -> {});
                assertInstanceOf(RestoreResult.AtNextStart.class, result);
                try (var library = H2Library.open(other, InstantSource.system())) {
                    library.read(BackupKillTest::checked);
                }
                restored++;
                Disk.delete(other);
            }
            for (Backup old : backups.subList(Math.min(2, backups.size()), backups.size())) {
                Files.delete(old.file());
            }
        }
        assertTrue(restored > 0, "at least one backup was made");
    }

    private static long countNamed(Path shelf) throws IOException {
        return Safe.names(shelf).stream().filter(name -> name.startsWith("inkwright")).count();
    }

    private static void killed(Random random, Path data, Path shelf) throws Exception {
        Process program = Child.start(SavingProgram.class, data.toString(), shelf.toString());
        try (BufferedReader lines = Child.lines(program)) {
            int enough = 1 + random.nextInt(6);
            for (int i = 0; i < enough; i++) {
                if (lines.readLine() == null) {
                    throw new AssertionError("the program ended by itself");
                }
            }
            LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(200)));
        } finally {
            program.toHandle().destroyForcibly();
            program.waitFor();
        }
    }

    /// What was written together is there together.
    private static int checked(UnitOfWork unit) {
        int count = SavingProgram.count(unit, "one");
        assertEquals(count, SavingProgram.count(unit, "other"));
        return count;
    }
}
