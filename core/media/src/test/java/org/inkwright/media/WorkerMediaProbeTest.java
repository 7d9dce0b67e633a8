package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.media.Probe.Refusal;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class WorkerMediaProbeTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void oneWorkerServesManyFiles(@TempDir Path folder) throws Exception {
        try (var probe = scripted(LONG, LONG)) {
            assertEquals(pid(probe, folder, "one"), pid(probe, folder, "two"));
        }
    }

    @Test
    void aCrashIsHostileAndTheNextFileIsServed(@TempDir Path folder) throws Exception {
        try (var probe = scripted(LONG, LONG)) {
            long before = pid(probe, folder, "one");
            Probe.Refused refused = refused(probe, folder, "crash");
            assertEquals(Refusal.HOSTILE, refused.why());
            assertTrue(refused.detail().contains("134"), refused.detail());
            assertNotEquals(before, pid(probe, folder, "two"));
        }
    }

    @Test
    void aLookThatNeverEndsIsHostileAndTheNextFileIsServed(@TempDir Path folder) throws Exception {
        try (var probe = scripted(Duration.ofSeconds(3), LONG)) {
            assertEquals(Refusal.HOSTILE, refused(probe, folder, "hang").why());
            assertTrue(pid(probe, folder, "two") > 0);
        }
    }

    @Test
    void aWorkerThatDiedInBetweenIsReplaced(@TempDir Path folder) throws Exception {
        try (var probe = scripted(LONG, LONG)) {
            long before = pid(probe, folder, "one");
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            assertNotEquals(before, pid(probe, folder, "two"));
        }
    }

    @Test
    void anIdleWorkerEnds(@TempDir Path folder) throws Exception {
        try (var probe = scripted(LONG, Duration.ofMillis(200))) {
            long pid = pid(probe, folder, "one");
            Deadline.await(() -> !alive(pid));
            assertTrue(pid(probe, folder, "two") > 0);
        }
    }

    @Test
    void closingEndsTheWorker(@TempDir Path folder) throws Exception {
        var probe = scripted(LONG, LONG);
        long pid = pid(probe, folder, "one");
        probe.close();
        assertFalse(alive(pid));
    }

    @Test
    void anInterruptedCallLeavesTheProbeUsable(@TempDir Path folder) throws Exception {
        try (var probe = scripted(LONG, LONG)) {
            long before = pid(probe, folder, "one");
            Path file = file(folder, "hang");
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> probe.probe(file));
            assertTrue(pid(probe, folder, "two") >= before);
        }
    }

    @Test
    void aWorkerThatCannotStartIsNotTheFilesFault(@TempDir Path folder) throws Exception {
        var command = WorkerCommand.of(EchoProgram.class, 16);
        var broken =
                new WorkerCommand(
                        command.main(),
                        command.arguments(),
                        command.environment(),
                        java.util.Map.of("java.system.class.loader", "missing.Loader"),
                        16);
        Path file = file(folder, "one");
        try (var probe = new WorkerMediaProbe(broken, LONG, LONG)) {
            var e = assertThrows(MediaException.class, () -> probe.probe(file));
            assertTrue(e.toString().contains("missing.Loader"), e.toString());
        }
    }

    @Test
    void manyThreadsEachGetTheirOwnAnswer() throws Exception {
        Path talk = Fixtures.sampleTalk("mp4");
        Path clip = MediaLab.CLIP;
        try (var probe = new WorkerMediaProbe(MediaLab.NATIVE_CACHE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Probe>>();
            for (int i = 0; i < 40; i++) {
                Path file = i % 2 == 0 ? talk : clip;
                Callable<Probe> call = () -> probe.probe(file);
                answers.add(threads.submit(call));
            }
            for (int i = 0; i < 40; i++) {
                var recording = assertInstanceOf(Probe.Recording.class, answers.get(i).get());
                assertEquals(i % 2 == 0, recording.hasVideo());
            }
        }
    }

    private static WorkerMediaProbe scripted(Duration limit, Duration idle) {
        return new WorkerMediaProbe(WorkerCommand.of(ScriptedProbeProgram.class, 16), limit, idle);
    }

    private static long pid(WorkerMediaProbe probe, Path folder, String name) throws Exception {
        return Long.parseLong(refused(probe, folder, name).detail());
    }

    private static Probe.Refused refused(WorkerMediaProbe probe, Path folder, String name)
            throws Exception {
        return assertInstanceOf(Probe.Refused.class, probe.probe(file(folder, name)));
    }

    private static Path file(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x");
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
