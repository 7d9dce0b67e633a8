package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class WorkerProcessTest {
    private static final WorkerCommand ECHO = WorkerCommand.of(EchoProgram.class, 16);

    @Test
    void linesGoAndComeInUnicode() throws Exception {
        try (var worker = WorkerProcess.start(ECHO)) {
            worker.send("Grüße 🎙 日本語");
            worker.send("second");
            assertEquals(Optional.of("Grüße 🎙 日本語"), worker.next());
            assertEquals(Optional.of("second"), worker.next());
        }
    }

    @Test
    void argumentsEnvironmentAndPropertiesArrive() throws Exception {
        var command =
                new WorkerCommand(
                        EchoProgram.class,
                        List.of("one", "two words"),
                        Map.of("INKWRIGHT_TEST", "set"),
                        Map.of("inkwright.test", "with space"),
                        16);
        try (var worker = WorkerProcess.start(command)) {
            worker.send("arguments");
            worker.send("environment INKWRIGHT_TEST");
            worker.send("environment OMP_WAIT_POLICY");
            worker.send("property inkwright.test");
            assertEquals(Optional.of("one|two words"), worker.next());
            assertEquals(Optional.of("set"), worker.next());
            assertEquals(Optional.of("passive"), worker.next());
            assertEquals(Optional.of("with space"), worker.next());
        }
    }

    @Test
    void strayPrintingDoesNotSpoilTheProtocol() throws Exception {
        try (var worker = WorkerProcess.start(ECHO)) {
            worker.send("print");
            worker.send("answer");
            assertEquals(Optional.of("answer"), worker.next());
        }
    }

    @Test
    void theEndOfTheErrorStreamIsKept() throws Exception {
        try (var worker = WorkerProcess.start(ECHO)) {
            worker.send("complain");
            worker.send("crash");
            assertEquals(Optional.empty(), worker.next());
            assertEquals(OptionalInt.of(3), worker.exitCode(Duration.ofSeconds(20)));
            assertTrue(worker.errors().endsWith("complaint number 999"));
            assertTrue(worker.errors().length() <= 4_096);
        }
    }

    @Test
    void aDeadWorkerHasNoNextLineHoweverOftenAsked() throws Exception {
        try (var worker = WorkerProcess.start(ECHO)) {
            worker.send("crash");
            assertEquals(Optional.empty(), worker.next());
            worker.send("lost");
            assertEquals(Optional.empty(), worker.next());
            assertEquals(Optional.empty(), worker.next(Duration.ofSeconds(1)));
        }
    }

    @Test
    void killingWakesWhoWaitsForALine() throws Exception {
        var worker = WorkerProcess.start(ECHO);
        worker.send("spin");
        assertEquals(Optional.of("spinning"), worker.next());
        var waiting =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return worker.next();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        worker.kill();
        assertEquals(Optional.empty(), waiting.get(10, TimeUnit.SECONDS));
        worker.close();
        assertFalse(worker.isAlive());
        assertFalse(ProcessHandle.of(worker.pid()).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void aWorkerThatTalksTooMuchIsKilledAllTheSame() throws Exception {
        var worker = WorkerProcess.start(ECHO);
        worker.send("flood");
        assertEquals(Optional.of("line 0"), worker.next());
        worker.close();
        assertEquals(Optional.empty(), worker.next());
    }

    @Test
    void everyLineOfAFloodArrivesInOrder() throws Exception {
        try (var worker = WorkerProcess.start(ECHO)) {
            worker.send("flood");
            for (int i = 0; i < 20_000; i++) {
                assertEquals(Optional.of("line " + i), worker.next());
            }
        }
    }

    @Test
    void waitingCanBeLimited() throws Exception {
        try (var worker = WorkerProcess.start(ECHO)) {
            assertThrows(TimeoutException.class, () -> worker.next(Duration.ofMillis(1)));
            worker.send("still here");
            assertEquals(Optional.of("still here"), worker.next());
        }
    }

    @Test
    void aBusyWorkerDiesWithTheProgramThatStartedIt() throws Exception {
        var program = WorkerProcess.start(ECHO);
        program.send("child spin");
        String answer = program.next().orElseThrow();
        var child = ProcessHandle.of(Long.parseLong(answer.substring("spinning of ".length())));
        assertTrue(child.orElseThrow().isAlive());
        program.close();
        child.orElseThrow().onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void optionsMeantForTheProgramDoNotReachItsWorkers() throws Exception {
        var environment = Map.of("JAVA_TOOL_OPTIONS", "-Dinkwright.test=inherited");
        var command = new WorkerCommand(EchoProgram.class, List.of(), environment, Map.of(), 16);
        try (var program = WorkerProcess.start(command)) {
            program.send("property inkwright.test");
            assertEquals(Optional.of("inherited"), program.next());
            program.send("child property inkwright.test");
            String answer = program.next().orElseThrow();
            assertTrue(answer.startsWith(" of "), answer);
        }
    }

    @Test
    void aVeryLongClassPathWithOddNamesWorks(@TempDir Path folder) throws Exception {
        var odd = Files.createDirectories(folder.resolve("a \"quoted\" füll'd\\folder"));
        String filler = (":" + odd.resolve("x".repeat(200))).repeat(1_000);
        String classPath = odd + filler + ":" + System.getProperty("java.class.path");
        assertTrue(classPath.length() > 200_000);
        Process process =
                WorkerLaunch.start(ECHO, classPath.replace(':', java.io.File.pathSeparatorChar));
        try (var input = process.outputWriter();
                var output = process.inputReader()) {
            input.write("hello\n");
            input.flush();
            assertEquals("hello", output.readLine());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
