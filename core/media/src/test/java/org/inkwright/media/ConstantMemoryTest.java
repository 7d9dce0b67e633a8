package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Decoding takes the same memory however long the recording: in a process with 16 MB of heap,
/// whose whole memory is watched.
@EnabledOnOs(OS.LINUX)
final class ConstantMemoryTest {
    private static final int SECONDS_A_PIECE = 60;

    @Test
    void anHourTakesNoMoreMemoryThanTenMinutes(@TempDir Path folder) throws Exception {
        assertConstant(folder, 10, 60);
    }

    @Test
    @Tag("soak")
    void tenHoursTakeNoMoreMemoryThanTenMinutes(@TempDir Path folder) throws Exception {
        assertConstant(folder, 10, 600);
    }

    private static void assertConstant(Path folder, int shortMinutes, int longMinutes)
            throws IOException {
        try (var lab = new MediaLab()) {
            Path minute = folder.resolve("minute.mp3");
            lab.make(
                    MediaOrder.of(
                            minute,
                            "mp3",
                            MediaLab.sound("libmp3lame", 24_000, 1, SECONDS_A_PIECE)));
            DecodeProgram.Result small = lab.decode(joined(folder, minute, shortMinutes));
            DecodeProgram.Result large = lab.decode(joined(folder, minute, longMinutes));
            assertEquals(longMinutes * 60.0, large.samples() / 16_000.0, longMinutes * 0.1);
            long growth = large.residentKilobytes() - small.residentKilobytes();
            System.out.println(
                    longMinutes
                            + " min of mp3: "
                            + large.cpuMillis()
                            + " ms of CPU, "
                            + large.residentKilobytes()
                            + " kB resident, grown by "
                            + growth);
            assertTrue(growth < 8_000, "grew by " + growth + " kB");
        }
    }

    /// An MP3 stream has no beginning and no end: pieces joined are a longer one.
    private static Path joined(Path folder, Path piece, int times) throws IOException {
        Path file = folder.resolve(times + ".mp3");
        try (var output = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < times; i++) {
                Files.copy(piece, output);
            }
        }
        return file;
    }
}
