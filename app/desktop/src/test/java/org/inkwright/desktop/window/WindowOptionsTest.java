package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

/// The options of the window's Java machine are understood, and are what the window runs with.
class WindowOptionsTest {
    static final String FILE = "app/desktop/src/main/jvm/window.options";

    @Test
    void theJavaMachineUnderstandsThem() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process asked =
                new ProcessBuilder(
                                java.toString(),
                                "@" + Fixtures.root().resolve(FILE),
                                "-XX:+PrintFlagsFinal",
                                "-version")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, asked.waitFor(), said);
        assertTrue(said.lines().anyMatch(line -> line.matches(".*UseSerialGC += true.*")), said);
        assertTrue(said.lines().anyMatch(line -> line.matches(".*MaxHeapSize += 1073741824.*")));
    }

    @Test
    void theRunProfileReadsThem() throws IOException {
        String pom = Files.readString(Fixtures.root().resolve("pom.xml"));
        assertTrue(pom.contains("<argument>@${root}/" + FILE + "</argument>"));
    }
}
