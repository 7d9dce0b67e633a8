package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadKillTest {
    @TempDir private Path root;
    private final ModelHost host = new ModelHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aDownloadSurvivesBeingKilledTwice() throws IOException, InterruptedException {
        long first = downloadAndKill(host.slow(), 0);
        host.next();
        long second =
                downloadAndKill(
                        host.rest((int) first).throttleBody(1 << 14, 20, TimeUnit.MILLISECONDS),
                        first);
        assertEquals("bytes=" + first + "-", host.nextRange());
        assertFalse(Files.exists(root.resolve("ggml-base-q8_0.bin")));

        host.answers(host.rest((int) second));
        Process last = start();

        assertTrue(last.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, last.exitValue());
        assertEquals("bytes=" + second + "-", host.nextRange());
        assertArrayEquals(host.content, Files.readAllBytes(root.resolve("ggml-base-q8_0.bin")));
        assertFalse(part().exists());
    }

    private long downloadAndKill(mockwebserver3.MockResponse.Builder answer, long from)
            throws IOException, InterruptedException {
        host.answers(answer);
        Process program = start();
        Eventually.is("some bytes", () -> part().bytes() > from + 100_000);
        program.destroyForcibly();
        assertTrue(program.waitFor(1, TimeUnit.MINUTES));
        assertTrue(part().bytes() < host.content.length, "it was killed on the way");
        return part().bytes();
    }

    private PartFile part() {
        return new ModelFolder(root, any -> 0).part("ggml-base-q8_0");
    }

    private Process start() throws IOException {
        return Child.start(
                DownloadingProgram.class,
                root.toString(),
                host.address(),
                Integer.toString(host.content.length),
                ModelHost.sha256(host.content));
    }
}
