package org.inkwright.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.inkwright.manuscript.Backup;

/// Keeps a library file as it was before it is brought up to date: a backup in the folder
/// `backups`, which replaces nothing but that file when it is restored.
///
/// @param data the data folder
/// @param clock tells the time
record EarlierLibrary(Path data, InstantSource clock) implements LibraryFile.BeforeUpdate {
    @Override
    public void keep(int sources, int drafts) throws IOException {
        Path folder = data.resolve(Belongings.BACKUPS);
        Files.createDirectories(folder);
        Path file = data.resolve(Belongings.LIBRARY);
        Instant now = clock.instant();
        var nothing = new Backup.Recorded(0, 0);
        var head =
                new Manifest(
                        version(),
                        now,
                        Manifest.Extent.LIBRARY,
                        data.toString(),
                        new Backup.Contents(sources, drafts, 0, nothing, 0, 0),
                        List.of());
        var files = List.of(new Belongings.Found(file, Belongings.LIBRARY, Files.size(file)));
        String stem =
                BackupWriter.STEM
                        + Restoring.DATED.format(now.atZone(ZoneOffset.UTC))
                        + "Z-before-update";
        var courier = new Courier(2 * Files.size(file), progress -> {});
        try {
            var _ = new BackupWriter(folder, courier).write(stem, files, head);
        } catch (BackupTroubleException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String version() {
        String version = EarlierLibrary.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }
}
