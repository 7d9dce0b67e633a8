package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Partial;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The real program writes with a text model behind a real connection, and dies doing it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextModelProgramTest {
    private static final String TALK = Fixtures.sampleTalk("mp3").toString();
    private static final String KEY = "sk-canary-815-4711";
    private static final int CHAPTERS = 3;

    private Path heard = Path.of("");
    private Path folder = Path.of("");
    private TextServer server;

    @BeforeAll
    void hearTheSampleTalk(@TempDir Path shared) throws Exception {
        folder = shared.toRealPath();
        heard = folder.resolve("heard");
        try (Program program = Program.started(heard, "transcribe", TALK)) {
            assertEquals(0, program.exit(), program.err());
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server = new TextServer();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aTextModelWritesTheDraftAndItsKeyStaysNowhere() throws Exception {
        Path home = copied("written");
        Path draft = folder.resolve("written.md");
        try (Program program = writing(home, draft)) {
            assertEquals(0, program.exit(), program.err());
        }
        String text = Files.readString(draft);
        assertTrue(text.contains("Honey and bread"), text);
        assertEquals(CHAPTERS, text.lines().filter(line -> line.startsWith("## ")).count());
        assertTrue(text.contains("Good morning, and welcome. The bees are busy here."), text);
        assertFalse(text.contains("[0]"), "numbers are for the machine");
        assertEquals("Bearer " + KEY, server.keys.getFirst());
        assertEquals(List.of(), holding(home, KEY));
    }

    @Test
    void killedProgramsLoseNothingAndAskForNothingTwice() throws Exception {
        for (int round = 0; round < Rounds.of(1, 50); round++) {
            Path home = copied("killed-" + round);
            Path draft = folder.resolve("killed-" + round + ".md");
            long before = server.chaptersAsked();
            server.hold();
            try (Program program = writing(home, draft)) {
                // What came is due in the library within a second; half of one is for its way from
                // the server. A busy machine may need twice that.
                awaitChapters(before + CHAPTERS, program);
                long millis = Rounds.of(3_000, 1_500) + 13L * round;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
                program.process().destroyForcibly().waitFor();
            }
            assertEquals(CHAPTERS, kept(home), "what was shown before is there");
            server.goOn();
            try (Program program = writing(home, draft)) {
                assertEquals(0, program.exit(), program.err());
            }
            assertEquals(before + 2L * CHAPTERS, server.chaptersAsked());
            assertTrue(
                    server.asked.stream()
                                    .filter(request -> request.contains("Your answer broke off"))
                                    .filter(request -> request.contains("The bees are busy here."))
                                    .count()
                            >= CHAPTERS,
                    "each chapter was gone on with from what it had");
            String text = Files.readString(draft);
            assertEquals(CHAPTERS, text.split(TextServer.LAST_WORDS, -1).length - 1, text);
            assertEquals(CHAPTERS, text.split("Good morning, and welcome", -1).length - 1, text);
        }
    }

    private void awaitChapters(long number, Program program) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (server.chaptersAsked() < number) {
            if (System.nanoTime() > end || !program.process().isAlive()) {
                throw new AssertionError("it never asked for its chapters: " + program.err());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Program writing(Path home, Path draft) throws IOException {
        return Program.started(
                home,
                Map.of("INKWRIGHT_KEY_OWN", KEY),
                "write",
                TALK,
                "-o",
                draft.toString(),
                "--engine",
                "own/scripted-1",
                "--address",
                server.address());
    }

    private static long kept(Path home) {
        var folders = StudioFolders.standard(Map.of("INKWRIGHT_HOME", home.toString()), "", home);
        try (Studio studio = StudioProgram.open(folders)) {
            return studio.library()
                    .read(unit -> {
                        Draft draft =
                                unit.sources().page(null, 1).stream()
                                        .flatMap(source ->
                                                unit.drafts().draftsOf(source.id()).stream())
                                        .findFirst()
                                        .orElseThrow();
                        return unit.partials().of(draft.id()).stream()
                                .map(Partial::raw)
                                .filter(raw -> raw.endsWith("The bees are busy here. [1] "))
                                .count();
                    });
        }
    }

    private Path copied(String name) throws IOException {
        Path home = folder.resolve(name);
        try (Stream<Path> files = Files.walk(heard)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(heard.relativize(file).toString()));
            }
        }
        return home;
    }

    private static List<Path> holding(Path home, String secret) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(secret))
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
