package org.inkwright.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to a library folder. H2 has a lock of its own, but lets the same process in twice, and
/// takes it only after it touched the file. The operating system releases this one when the program
/// dies, however it dies; the empty file `library.lock` stays.
final class LibraryLock implements AutoCloseable {
    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    static LibraryLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            return locked(
                    FileChannel.open(
                            folder.resolve("library.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new LibraryException(Trouble.NOT_WRITABLE, e);
        }
    }

    private static LibraryLock locked(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return new LibraryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new LibraryInUseException(e);
        }
        channel.close();
        throw new LibraryInUseException(null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LibraryException(Trouble.FAILED, e);
        }
    }
}
