package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, copied to a machine without the sources and started by one command.
@Tag("packaged")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PackagedTest {
    @TempDir Path machine;

    @Test
    void theJarServesWhereverItIsCopied() throws Exception {
        Path jar = Path.of(System.getProperty("packaged.jar"));
        Path copy = Files.copy(jar, machine.resolve("inkwright-billing.jar"));
        Path libraries = Files.createDirectory(machine.resolve("lib"));
        try (var files = Files.list(jar.resolveSibling("lib"))) {
            for (Path file : files.toList()) {
                Files.copy(file, libraries.resolve(file.getFileName()));
            }
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-jar", copy.toString());
        builder.environment()
                .putAll(
                        Map.of(
                                "INKWRIGHT_BILLING_HOME",
                                machine.resolve("home").toString(),
                                "INKWRIGHT_BILLING_LISTEN_PORT",
                                "0"));
        Process program = builder.start();
        try (BufferedReader lines = program.inputReader()) {
            String line = String.valueOf(lines.readLine());
            program.toHandle().destroy();
            String log = program.errorReader().readAllAsString();
            assertTrue(line.startsWith("The billing endpoint is ready at http://127.0.0.1:"), log);
            assertTrue(program.waitFor(60, TimeUnit.SECONDS));
            assertEquals(143, program.exitValue());
            assertFalse(log.contains("ERROR"), log);
        } finally {
            program.destroyForcibly();
        }
    }
}
