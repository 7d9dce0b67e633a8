package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inkwright.testing.BenchReport;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window and its worker together take of the machine for a long recording.
@Tag("bench")
@NeedsWindow
class WindowMemoryBenchTest {
    private static final int BYTES_A_SECOND = 32_000;
    private static final int WAV_HEAD = 44;
    private static final int SHORT_SECONDS = 240;
    private static final int LONG_SECONDS = Integer.getInteger("window.bench.seconds", 10_800);

    @TempDir private Path folder;

    @Test
    void memoryDoesNotGrowWithTheRecording() throws IOException, InterruptedException {
        Cost small = cost(SHORT_SECONDS);
        Cost large = cost(LONG_SECONDS);
        BenchReport.row(
                "P4",
                "memory of worker and window, 3 h more than 4 min",
                (large.window() + large.worker() - small.window() - small.worker()) / 1024.0,
                20,
                "MB");
        BenchReport.comparison("P4", "of it the window, 3 h", large.window() / 1024.0, "MB");
        BenchReport.comparison("P4", "of it the window, 4 min", small.window() / 1024.0, "MB");
    }

    /// Kilobytes of both processes.
    private record Cost(long window, long worker) {}

    private Cost cost(int seconds) throws IOException, InterruptedException {
        Path recording = clips(folder.resolve(seconds + ".wav"), seconds);
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Fixtures.root().resolve(WindowOptionsTest.FILE),
                        "-Djava.awt.headless=true",
                        "-Dprism.order=sw",
                        "-Dglass.platform=Headless",
                        "-Dinkwright.root=" + Fixtures.root(),
                        WindowMemoryProgram.class.getName(),
                        recording.toString(),
                        folder.resolve("home-" + seconds).toString());
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process window = builder.start();
        String said =
                new String(window.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, window.waitFor(), said);
        Files.delete(recording);
        long[] kilobytes =
                Stream.of(said.lines().toList().getLast().split(","))
                        .mapToLong(Long::parseLong)
                        .toArray();
        return new Cost(kilobytes[0], kilobytes[1]);
    }

    /// The spoken clips one after the other, again and again.
    private static Path clips(Path wav, int seconds) throws IOException {
        int bytes = seconds * BYTES_A_SECOND;
        try (OutputStream out = Files.newOutputStream(wav)) {
            for (int done = -WAV_HEAD; done < bytes; ) {
                for (String name : List.of("bees-slt", "bread-rms", "garden-awb")) {
                    byte[] clip = Files.readAllBytes(Fixtures.clip("clip-" + name, "wav"));
                    int from = WAV_HEAD;
                    if (done < 0) {
                        ByteBuffer.wrap(clip)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(4, WAV_HEAD - 8 + bytes)
                                .putInt(WAV_HEAD - 4, bytes);
                        from = 0;
                    }
                    int length = Math.min(clip.length - from, bytes - done);
                    out.write(clip, from, length);
                    done += length;
                }
            }
        }
        return wav;
    }
}
