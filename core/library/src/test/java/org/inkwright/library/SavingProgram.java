package org.inkwright.library;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.UnitOfWork;

/// Writes, makes backups of what it writes and restores them, and says after each that it is done,
/// until it is killed.
final class SavingProgram {
    private SavingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        Path shelf = Path.of(arguments[1]);
        InstantSource clock = InstantSource.system();
        while (true) {
            try (var library = H2Library.open(data, clock)) {
                Thread writer = Thread.ofPlatform().start(() -> write(library));
                var origin = new FolderBackups.Origin(data, "1", clock, ZoneOffset.UTC);
                var backups = new FolderBackups(library, origin);
                var made = (BackupResult.Made) backups.make(shelf, each -> {});
                said("backup");
                var waiting =
                        (RestoreResult.AtNextStart)
                                backups.prepare(made.backup().file(), each -> {});
                said(waiting.setAside().toString());
                writer.join();
            }
        }
    }

    private static void said(String what) {
        System.out.println(what);
        System.out.flush();
    }

    private static void write(H2Library library) {
        for (int i = 0; i < 100; i++) {
            library.write(unit -> {
                String next = String.valueOf(count(unit, "one") + 1);
                unit.settings().put("one", next);
                unit.settings().put("filler" + next, "words ".repeat(500));
                unit.settings().put("other", next);
                return unit;
            });
        }
    }

    static int count(UnitOfWork unit, String key) {
        return unit.settings().value(key).map(Integer::parseInt).orElse(0);
    }
}
