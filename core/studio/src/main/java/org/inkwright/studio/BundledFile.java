package org.inkwright.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// A file that comes inside the program and is needed on disk. Safe to share: put in place once a
/// program run, and again when what is there is not what it should be.
final class BundledFile {
    private final String resource;
    private final String sha256;
    private final Path place;
    private boolean sound;

    /// @param resource where it is among the program's resources
    /// @param sha256 its hash in hex
    /// @param folder where it goes; made when it is not there
    BundledFile(String resource, String sha256, Path folder) {
        this.resource = resource;
        this.sha256 = sha256;
        this.place = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    }

    Path place() {
        return place;
    }

    synchronized Path onDisk() {
        if (sound && Files.isRegularFile(place)) {
            return place;
        }
        try {
            if (!Files.isRegularFile(place) || !isSound(Files.readAllBytes(place))) {
                Files.createDirectories(place.getParent());
                AtomicFile.write(place, read());
            }
        } catch (IOException e) {
            throw new StudioException("program.no-room", e.getClass().getSimpleName(), e);
        }
        sound = true;
        return place;
    }

    private byte[] read() throws IOException {
        try (InputStream in = BundledFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new StudioException("program.damaged", "missing resource " + resource);
            }
            byte[] content = in.readAllBytes();
            if (!isSound(content)) {
                throw new StudioException("program.damaged", "damaged resource " + resource);
            }
            return content;
        }
    }

    private boolean isSound(byte[] content) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(content)).equals(sha256);
    }
}
