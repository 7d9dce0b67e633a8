package org.inkwright.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inkwright.library.internal.Disk;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupTrouble;

/// Writes a backup beside its place, reads it back, and moves it there. For one thread.
final class BackupWriter {
    static final String STEM = "inkwright-backup-";
    static final String ENDING = ".zip";
    private static final String BESIDE = "." + STEM;
    private static final String PART = ".part";

    private final Path folder;
    private final Courier courier;

    BackupWriter(Path folder, Courier courier) {
        this.folder = folder;
        this.courier = courier;
    }

    /// Whether a file is a backup by its name, or was to become one.
    static boolean names(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.startsWith(STEM) && name.endsWith(ENDING))
                || (name.startsWith(BESIDE) && name.endsWith(PART));
    }

    /// Writes files and a list of them.
    ///
    /// @param stem the name without its ending
    /// @param files the library first
    /// @param head the list without the files
    Backup write(String stem, List<Belongings.Found> files, Manifest head)
            throws IOException, InterruptedException, BackupTroubleException {
        removeLeftOver();
        Path beside = folder.resolve(BESIDE + UUID.randomUUID() + PART);
        try {
            pack(beside, files, head);
            readBack(beside);
            Path place = Disk.fresh(folder, stem, ENDING);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            Disk.settle(folder);
            try (BackupFile made = BackupFile.open(place)) {
                return made.backup();
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void pack(Path beside, List<Belongings.Found> files, Manifest head)
            throws IOException, InterruptedException {
        try (FileChannel channel =
                        FileChannel.open(
                                beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            List<Manifest.Entry> packed = new ArrayList<>();
            for (Belongings.Found file : files) {
                pack(zip, file, packed);
            }
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(head.with(packed).json().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            channel.force(true);
        }
    }

    private void pack(ZipOutputStream zip, Belongings.Found file, List<Manifest.Entry> packed)
            throws IOException, InterruptedException {
        try (InputStream in = Files.newInputStream(file.file())) {
            // Sound does not get shorter, and an hour of it is long.
            zip.setLevel(file.recording() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(file.name()));
            Courier.Carried carried = courier.carry(in, zip, file.bytes());
            zip.closeEntry();
            packed.add(new Manifest.Entry(file.name(), carried.bytes(), carried.sha256()));
        } catch (NoSuchFileException e) {
            if (file.name().equals(Belongings.LIBRARY)) {
                throw e;
            }
            // The trash was emptied meanwhile.
        }
    }

    private void readBack(Path beside)
            throws IOException, InterruptedException, BackupTroubleException {
        try (BackupFile made = BackupFile.open(beside)) {
            made.check(courier);
        } catch (BackupTroubleException e) {
            throw new BackupTroubleException(BackupTrouble.NOT_VERIFIED, e);
        }
    }

    /// A program that was killed leaves what it had begun.
    private void removeLeftOver() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left =
                    files.filter(file -> file.getFileName().toString().startsWith(BESIDE))
                            .filter(BackupWriter::names)
                            .toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}
