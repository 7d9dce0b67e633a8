package org.inkwright.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/// The cache of waveforms: a file each, which is made anew whenever it is not what was written.
final class WaveformFiles {
    private static final int MAGIC = 0x49575631; // IWV1
    private static final int HEAD = 16;

    private final Path folder;

    WaveformFiles(Path folder) {
        this.folder = folder;
    }

    Optional<Waveform> find(String fingerprint) {
        try {
            Path file = file(fingerprint);
            return Files.isRegularFile(file)
                    ? parse(ByteBuffer.wrap(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            // A cache that cannot be read is no cache.
            return Optional.empty();
        }
    }

    /// Keeps a waveform for the next time. Not being able to is no harm.
    void keep(String fingerprint, Waveform waveform) {
        Path fresh = folder.resolve(fingerprint + "-" + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(folder);
            Files.write(fresh, bytes(waveform));
            Files.move(fresh, file(fingerprint), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(fresh);
        }
    }

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint + ".waveform");
    }

    private static byte[] bytes(Waveform waveform) {
        byte[] loudest = waveform.loudest();
        byte[] energy = waveform.energy();
        var bytes = ByteBuffer.allocate(HEAD + loudest.length + energy.length);
        bytes.putInt(MAGIC).putInt(loudest.length).putLong(sum(loudest, energy));
        return bytes.put(loudest).put(energy).array();
    }

    private static Optional<Waveform> parse(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD || bytes.getInt() != MAGIC) {
            return Optional.empty();
        }
        int count = bytes.getInt();
        long sum = bytes.getLong();
        if (count < 0 || bytes.remaining() != 2L * count) {
            return Optional.empty();
        }
        byte[] loudest = new byte[count];
        byte[] energy = new byte[count];
        bytes.get(loudest).get(energy);
        return sum(loudest, energy) == sum
                ? Optional.of(new Waveform(loudest, energy))
                : Optional.empty();
    }

    private static long sum(byte[] loudest, byte[] energy) {
        var sum = new CRC32();
        sum.update(loudest);
        sum.update(energy);
        return sum.getValue();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Some kilobytes in a folder that may be emptied at any time.
            return;
        }
    }
}
