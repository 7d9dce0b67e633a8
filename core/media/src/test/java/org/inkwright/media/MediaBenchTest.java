package org.inkwright.media;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What decoding, resuming and probing cost. The product sets no budget for them; the bars are what
/// FFmpeg's own program takes, and what a writer does not notice.
@Tag("bench")
final class MediaBenchTest {
    @Test
    void anHourOfMp3(@TempDir Path folder) throws Exception {
        try (var lab = new MediaLab()) {
            Path minute = folder.resolve("minute.mp3");
            lab.make(MediaOrder.of(minute, "mp3", MediaLab.sound("libmp3lame", 44_100, 2, 60)));
            Path hour = folder.resolve("hour.mp3");
            try (var output = new BufferedOutputStream(Files.newOutputStream(hour))) {
                for (int i = 0; i < 60; i++) {
                    Files.copy(minute, output);
                }
            }
            String uri = hour.toUri().toString();
            double read = lab.decode(hour).cpuMillis() / 1e3;
            var resume = new DecodeProgram.Order(uri, "", Long.MAX_VALUE, 0);
            double skipped = lab.decode(resume).cpuMillis() / 1e3;
            BenchReport.row("M1", "decode 1 h of stereo mp3, CPU", read, 4.4, "s");
            BenchReport.row("M2", "pass over 1 h of stereo mp3, CPU", skipped, 4.4, "s");
        }
    }

    @Test
    void aFirstLook(@TempDir Path folder) throws Exception {
        try (var probe = new WorkerMediaProbe(folder.resolve("cache"))) {
            BenchReport.row("M3", "first probe, libraries unpacked", time(probe, 1), 3_000, "ms");
        }
        try (var probe = new WorkerMediaProbe(folder.resolve("cache"))) {
            BenchReport.row("M4", "first probe of a start", time(probe, 1), 1_000, "ms");
            BenchReport.row("M5", "50 more probes", time(probe, 50), 1_000, "ms");
        }
    }

    private static double time(WorkerMediaProbe probe, int times) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            if (probe.probe(MediaLab.CLIP) instanceof Probe.Refused refused) {
                throw new AssertionError(refused.detail());
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
