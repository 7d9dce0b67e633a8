package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.WordErrors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The real program on the real sample, in processes of their own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramTest {
    private static final String TALK = Fixtures.sampleTalk("mp3").toString();
    private static final double MOST_WORD_ERRORS = 0.08;

    private Path folder = Path.of("");
    private String undisturbed = "";
    private String said = "";

    @BeforeAll
    void writeTheSampleTalk(@TempDir Path shared) throws Exception {
        folder = shared.toRealPath();
        Path home = folder.resolve("home");
        Path draft = folder.resolve("talk.md");
        try (Program program =
                Program.started(home, "write", TALK, "-o", draft.toString(), "--json")) {
            assertEquals(0, program.exit(), program.err() + program.out());
            said = program.out();
            assertEquals("", program.err());
        }
        undisturbed = Files.readString(draft);
    }

    @Test
    void transcriptIsWhatWasSaid() {
        var heard = new StringBuilder();
        for (JsonObject line : lines("transcript")) {
            if (line.has("segments")) {
                for (JsonElement segment : line.getAsJsonArray("segments")) {
                    heard.append(segment.getAsJsonObject().get("text").getAsString()).append(' ');
                }
            }
        }
        String truth = Fixtures.text(Fixtures.sampleTalk("txt"));
        double errors = WordErrors.rate(truth, heard.toString());
        System.out.printf(Locale.ROOT, "word errors of the command line: %.3f%n", errors);
        assertTrue(errors <= MOST_WORD_ERRORS, () -> "word errors: " + errors);
    }

    @Test
    void draftHasChaptersOnTheTopicsOfTheTalk() {
        List<String> chapters = undisturbed.lines().filter(line -> line.startsWith("## ")).toList();
        assertTrue(chapters.size() >= 3 && chapters.size() <= 8, chapters::toString);
        String titles = String.join(" ", chapters).toLowerCase(Locale.ROOT);
        for (String topic : List.of("bees", "bread", "garden")) {
            assertTrue(titles.contains(topic), titles);
        }
        assertEquals(chapters.size(), lines("chapter").size());
        assertTrue(undisturbed.startsWith("---\ntitle: "), undisturbed);
    }

    @Test
    void demoModelIsNamedAsSuch() {
        assertEquals("model.demo", lines("note").getFirst().get("code").getAsString());
    }

    @Test
    void logHoldsNothingOfTheWriters() throws IOException {
        Path logs = folder.resolve("home/data/logs");
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file : files.toList()) {
                    String log = Fixtures.text(file);
                    assertFalse(log.contains("honey") || log.contains("sample-talk"), log);
                }
            }
        }
    }

    @Test
    void ctrlCLeavesWorkThatTheSameCommandFinishes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill command here");
        assumeTrue(interruptible(), "this process was started with SIGINT ignored");
        Path home = folder.resolve("interrupted");
        Path draft = folder.resolve("interrupted.md");
        String[] command = {"write", TALK, "-o", draft.toString()};
        try (Program program = Program.started(home, command)) {
            program.awaitSaid("Transcribing  [1-9][0-9] %.*");
            kill(program.process());
            assertEquals(130, program.exit(), program.err());
            assertTrue(program.err().contains("Run the same command again"), program.err());
        }
        assertFalse(Files.exists(draft));
        try (Program jobs = Program.started(home, "jobs")) {
            assertEquals(0, jobs.exit());
            assertEquals(1, jobs.out().lines().count(), jobs.out());
            assertFalse(jobs.out().contains("failed"), jobs.out());
        }
        try (Program program = Program.started(home, command)) {
            assertEquals(0, program.exit(), program.err());
            assertTrue(
                    program.err().contains("In the library already: Sample talk"), program.err());
            assertFalse(program.err().contains("Transcribing  0 %"), program.err());
        }
        assertEquals(undisturbed, Files.readString(draft));
    }

    @Test
    void systemThatEndsTheProgramGetsTheSameCode() throws Exception {
        try (Program program = Program.started(folder.resolve("ended"), "draft", TALK)) {
            program.awaitSaid("Transcribing .*");
            program.process().toHandle().destroy();
            assertEquals(130, program.exit(), program.err());
            assertTrue(program.err().contains("Run the same command again"), program.err());
        }
    }

    @Test
    void libraryThatIsOpenElsewhereIsRefused() throws Exception {
        Path home = folder.resolve("in-use");
        var folders = StudioFolders.standard(Map.of("INKWRIGHT_HOME", home.toString()), "", home);
        try (Studio studio = StudioProgram.open(folders);
                Program program = Program.started(home, "library")) {
            assertEquals(4, program.exit(), program.err());
            assertEquals(List.of(), new LibraryShelf(studio.library()).sources());
            assertTrue(
                    program.err().startsWith("Another Inkwright window or command is using this"),
                    program.err());
            assertEquals(1, program.err().lines().count(), program.err());
        }
    }

    @Test
    void transcriptIsExportedFromTheLibrary() throws Exception {
        Path home = folder.resolve("home");
        String source = lines("source").getFirst().get("id").getAsString();
        Path subtitles = folder.resolve("talk.srt");
        try (Program program = Program.started(home, "export", source, "-o", "../talk.srt")) {
            assertEquals(0, program.exit(), program.err());
            assertEquals(subtitles + "\n", program.out());
        }
        assertTrue(Files.readString(subtitles).startsWith("1\n00:00:0"));
    }

    @Test
    void versionNeedsNoHome() throws Exception {
        Path home = folder.resolve("untouched");
        try (Program program = Program.started(home, "--version")) {
            assertEquals(0, program.exit(), program.err());
            assertTrue(program.out().startsWith("inkwright "), program.out());
        }
        assertFalse(Files.exists(home.resolve("data")));
    }

    private List<JsonObject> lines(String event) {
        var schema = new EventSchema();
        return said.lines()
                .map(schema::checked)
                .filter(line -> line.get("event").getAsString().equals(event))
                .toList();
    }

    private static void kill(Process process) throws Exception {
        int done =
                new ProcessBuilder("/bin/kill", "-INT", String.valueOf(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
        assertEquals(0, done);
    }

    /// A shell that starts programs in the background makes them ignore Ctrl-C, and so do their
    /// children; a Java program leaves it at that.
    private static boolean interruptible() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return true;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .noneMatch(ignored -> (ignored & 2) != 0);
    }
}
