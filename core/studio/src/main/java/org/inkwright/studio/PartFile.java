package org.inkwright.studio;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// An unfinished download: the bytes that came, and beside them the server's name for the version
/// they are of, so that the rest is asked of the same version. For one thread while it is open.
final class PartFile implements Closeable {
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final Path tag;
    private @Nullable FileChannel open;
    private MessageDigest digest = Fingerprint.sha256();

    PartFile(Path file) {
        this.file = file;
        this.tag = file.resolveSibling(file.getFileName() + ".etag");
    }

    boolean exists() {
        return Files.exists(file);
    }

    long bytes() {
        return ModelFolder.size(file);
    }

    /// The version the bytes are of; empty when the server did not say.
    String version() throws IOException {
        return Files.exists(tag) ? Files.readString(tag) : "";
    }

    /// Opens what is there; the hash goes on from it.
    void open() throws IOException {
        digest = Fingerprint.sha256();
        if (Files.exists(file)) {
            byte[] piece = new byte[PIECE];
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    digest.update(piece, 0, read);
                }
            }
        }
        open =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
    }

    /// Begins anew, with bytes of this version.
    void restart(String version) throws IOException {
        channel().truncate(0);
        digest = Fingerprint.sha256();
        Files.writeString(tag, version);
    }

    void append(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel().write(rest);
        }
        digest.update(bytes, 0, length);
    }

    /// Brings what came to the disk.
    void force() throws IOException {
        channel().force(false);
    }

    private FileChannel channel() throws IOException {
        if (open == null) {
            throw new IOException("the part is not open");
        }
        return open;
    }

    /// The hash of all that came, in hex. Once only.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /// Moves the finished file to its place, in one step.
    void moveTo(Path place) throws IOException {
        close();
        Files.move(
                file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(tag);
    }

    void drop() throws IOException {
        close();
        Files.deleteIfExists(file);
        Files.deleteIfExists(tag);
    }

    Path file() {
        return file;
    }
}
