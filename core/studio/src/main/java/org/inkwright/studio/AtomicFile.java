package org.inkwright.studio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/// Writes a file wholly or not at all: beside its place first, to the disk, then moved there.
final class AtomicFile {
    private AtomicFile() {}

    static void write(Path file, byte[] content) {
        Path place = place(file);
        Path beside = place.resolveSibling("." + UUID.randomUUID() + ".inkwright.tmp");
        try {
            try {
                fill(beside, content);
                Files.move(
                        beside,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new StudioException(code(e), e.getClass().getSimpleName(), e);
        }
    }

    /// The file itself where a link stands for it, so that the link stays one.
    private static Path place(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (Files.isDirectory(absolute)) {
            throw new StudioException("export.is-directory", "a folder is where the file goes");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StudioException("export.folder-missing", "the file's folder is not there");
        }
        if (Files.exists(absolute) && !Files.isWritable(absolute)) {
            throw new StudioException("export.not-writable", "the file is protected");
        }
        try {
            return Files.isSymbolicLink(absolute) ? absolute.toRealPath() : absolute;
        } catch (IOException e) {
            return absolute;
        }
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    static String code(Exception failure) {
        if (failure instanceof AccessDeniedException
                || failure instanceof ReadOnlyFileSystemException) {
            return "export.not-writable";
        }
        if (DiskTrouble.full(failure)) {
            return "export.disk-full";
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("read-only file system") ? "export.not-writable" : "export.failed";
    }
}
