package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.inkwright.testing.BenchReport;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long it takes from the start of the program to a window that can be used, with a library of
/// ten thousand things. From classes, without the start-up cache that packaging makes.
@Tag("bench")
@NeedsWindow
class WindowStartBenchTest {
    private static final int THINGS = 10_000;
    private static final int STARTS = 5;

    @TempDir private Path home;

    @Test
    void windowCanBeUsedSoon() throws IOException, InterruptedException {
        fill();
        double[] seconds = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            seconds[start] = started();
        }
        Arrays.sort(seconds);
        String what = "start to usable window, 10,000 items, not packaged";
        BenchReport.row("P7", what + ", p50 of 5", seconds[STARTS / 2], 1.2, "s");
        BenchReport.comparison("P7", what + ", slowest", seconds[STARTS - 1], "s");
    }

    private void fill() {
        try (Studio studio =
                StudioProgram.open(
                        new StudioFolders(home.resolve("data"), home.resolve("cache")))) {
            studio.library()
                    .write(work -> {
                        for (int at = 0; at < THINGS; at++) {
                            work.sources()
                                    .add(
                                            new Source(
                                                    new SourceId(new UUID(7, at)),
                                                    "Talk " + at,
                                                    SourceKind.AUDIO,
                                                    Instant.EPOCH.plusSeconds(at)));
                        }
                        work.settings().put("desktop.tour", "seen");
                        return THINGS;
                    });
        }
    }

    private double started() throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Fixtures.root().resolve(WindowOptionsTest.FILE),
                        "-Djava.awt.headless=true",
                        "-Dprism.order=sw",
                        "-Dglass.platform=Headless",
                        "-Dinkwright.root=" + Fixtures.root(),
                        WindowStartProgram.class.getName(),
                        home.toString(),
                        "Talk " + (THINGS - 1));
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        long began = System.nanoTime();
        Process window = builder.start();
        try (BufferedReader said = window.inputReader()) {
            assertEquals("usable", said.readLine());
            double seconds = (System.nanoTime() - began) / 1e9;
            assertEquals(0, window.waitFor());
            return seconds;
        }
    }
}
