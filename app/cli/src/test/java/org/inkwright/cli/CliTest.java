package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.generation.steps.TextLength;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.studio.Commission;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.PipelineSettings.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private final FakeStudio studio = new FakeStudio();
    @TempDir private Path folder;
    private String talk = "";

    @BeforeEach
    void putTalk() throws IOException {
        talk = recording("talk.mp3");
    }

    @Test
    void writeDoesEverything() throws IOException {
        Path file = folder.resolve("talk.md");
        Ran ran = Ran.with(studio, "write", talk, "-o", file.toString());
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertEquals(List.of(file.toString()), ran.lines());
        assertTrue(Files.readString(file).startsWith("draft "));
        PipelineSettings settings = studio.started.getFirst();
        assertEquals(Stage.EXPORT, settings.last());
        assertEquals("auto", settings.language());
        assertFalse(studio.opened, "the studio is closed");
    }

    @Test
    void writeFindsTheFormatByEndingOrOption() {
        run("write", talk, "-o", folder.resolve("a.html").toString());
        run("write", talk, "-o", folder.resolve("b.out").toString(), "--format", "txt");
        assertEquals(
                List.of(DraftFormat.HTML, DraftFormat.TEXT),
                studio.started.stream()
                        .map(settings -> Objects.requireNonNull(settings.export()).format())
                        .toList());
    }

    @Test
    void writePutsSeveralDraftsInAFolder() throws IOException {
        String lecture = recording("lecture.wav");
        Path drafts = folder.resolve("drafts");
        Ran ran = Ran.with(studio, "write", talk, lecture, "-d", drafts.toString());
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertTrue(Files.exists(drafts.resolve("talk.md")));
        assertTrue(Files.exists(drafts.resolve("lecture.md")));
    }

    @Test
    void oneRefusedRecordingStopsNoOther() throws IOException {
        String silent = recording("silent.mp4");
        Ran ran = Ran.with(studio, "write", silent, talk, "-d", folder.toString());
        assertEquals(ExitCode.INPUT_REFUSED, ran.exit());
        assertTrue(ran.err().contains("has no sound"), ran.err());
        assertTrue(ran.err().contains("(input.no-audio)"), ran.err());
        assertTrue(Files.exists(folder.resolve("talk.md")));
    }

    @Test
    void failedJobSaysWhatIsSafe() throws IOException {
        Ran ran = Ran.with(studio, "draft", recording("broken.mp3"));
        assertEquals(ExitCode.JOB_FAILED, ran.exit());
        assertTrue(ran.err().contains("broken.mp3: The recording cannot be decoded"), ran.err());
        assertTrue(ran.err().contains("is kept"), ran.err());
        assertTrue(ran.err().contains("(recording.unusable)"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void listeningOptionsReachThePipeline() {
        run(
                "draft",
                talk,
                "--language",
                "de",
                "--vocabulary",
                "Imker, Wabe ,",
                "--model",
                folder.resolve("real.bin").toString());
        PipelineSettings settings = studio.started.getFirst();
        assertEquals("de", settings.language());
        assertEquals(List.of("Imker", "Wabe"), settings.vocabulary());
        assertEquals("chosen", settings.model().name());
        assertEquals(Stage.DRAFT, settings.last());
    }

    @Test
    void wishesReachTheTextModel() {
        run(
                "draft",
                talk,
                "--engine",
                "openrouter/meta/llama-4",
                "--variants",
                "3",
                "--tone",
                "warm",
                "--audience",
                "keepers",
                "--length",
                "long",
                "--write-in",
                "de");
        Commission commission = studio.commissions.getFirst();
        assertEquals(new EngineChoice("openrouter", "", "meta/llama-4"), commission.engine());
        assertEquals(3, commission.variants());
        assertEquals("warm", commission.wishes().tone());
        assertEquals("keepers", commission.wishes().audience());
        assertEquals(TextLength.LONG, commission.wishes().length());
        assertEquals("de", commission.wishes().language());
    }

    @Test
    void wrongWishesAreRefusedBeforeAnyWork() {
        for (List<String> wrong :
                List.of(
                        List.of("--engine", "gpt-5"),
                        List.of("--engine", "own/llama"),
                        List.of("--engine", "openai/gpt-5", "--variants", "6"),
                        List.of("--engine", "openai/gpt-5", "--length", "huge"),
                        List.of("--engine", "openai/gpt-5", "--form", "novel"),
                        List.of("--engine", "openai/gpt-5", "--form", "podcast"),
                        List.of("--engine", "openai/gpt-5", "--form", "reel"),
                        List.of("--tone", "warm"))) {
            List<String> args = new ArrayList<>(List.of("write", talk, "-o", "x.md"));
            args.addAll(wrong);
            Ran ran = Ran.with(studio, args.toArray(String[]::new));
            assertEquals(ExitCode.USAGE, ran.exit(), wrong.toString());
            assertTrue(ran.err().contains("Nothing was done"), ran.err());
        }
        assertEquals(List.of(), studio.started);
    }

    @Test
    void demoModelTellsWhatItKnows() {
        Ran ran = Ran.with(studio, "draft", talk);
        assertTrue(ran.err().contains("only the voices of the sample"), ran.err());
        assertTrue(ran.err().contains("--model"), ran.err());
        Ran real = Ran.with(studio, "draft", talk, "--model", "real.bin");
        assertFalse(real.err().contains("demo"), real.err());
    }

    @Test
    void brokenModelIsRefusedWithTheReason() {
        Ran ran = Ran.with(studio, "draft", talk, "--model", "broken.bin");
        assertEquals(ExitCode.INPUT_REFUSED, ran.exit());
        assertTrue(ran.err().contains("it is cut short"), ran.err());
        assertEquals(List.of(), studio.started);
    }

    @Test
    void transcriptIsWrittenInTheFormOfItsEnding() throws IOException {
        Path file = folder.resolve("talk.srt");
        Ran ran = Ran.with(studio, "transcribe", talk, "-o", file.toString());
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        assertTrue(Files.readString(file).endsWith("SRT"));
        assertEquals(Stage.TRANSCRIPT, studio.started.getFirst().last());
        assertTrue(ran.err().contains("cut short"), ran.err());
    }

    @Test
    void importedRecordingIsTranscribedDraftedAndExportedByItsId() throws IOException {
        String source = run("import", talk).out().split("\t", -1)[0];
        assertEquals(source, run("transcribe", source).out().strip());
        String draft = run("draft", source).out().strip();
        Path file = folder.resolve("x.md");
        assertEquals(file + "\n", run("export", draft, "-o", file.toString()).out());
        run("export", source, "-o", folder.resolve("y.html").toString());
        run("export", source, "-o", folder.resolve("y.vtt").toString());
        run("export", draft, "-o", folder.resolve("y.json").toString());
        Path text = folder.resolve("y.txt");
        run("export", source, "-o", text.toString());
        assertTrue(Files.readString(text).startsWith("draft "));
        run("export", source, "--transcript", "--force", "-o", text.toString());
        assertTrue(Files.readString(text).endsWith("PLAIN"));
        assertTrue(run("library").out().contains(source + "\tdrafted\ttalk.mp3"));
        assertTrue(run("library", "show", source).out().contains(draft));
    }

    @Test
    void exportWithoutADraftSaysHowToMakeOne() {
        String source = run("import", talk).out().split("\t", -1)[0];
        Ran draft = Ran.with(studio, "export", source, "-o", folder.resolve("a.md").toString());
        assertEquals(ExitCode.INPUT_REFUSED, draft.exit());
        assertTrue(draft.err().contains("inkwright draft " + source), draft.err());
        Ran srt = Ran.with(studio, "export", source, "-o", folder.resolve("a.srt").toString());
        assertTrue(srt.err().contains("inkwright transcribe " + source), srt.err());
    }

    @Test
    void importTellsOfEachFile() throws IOException {
        Ran ran = Ran.with(studio, "import", talk, recording("silent.mp4"), folder + "/absent.mp3");
        assertEquals(ExitCode.INPUT_REFUSED, ran.exit());
        assertEquals(1, ran.lines().size());
        assertTrue(ran.out().endsWith("\timported\ttalk.mp3\n"), ran.out());
        assertTrue(ran.err().contains("silent.mp4 has no sound"), ran.err());
        assertTrue(ran.err().contains("absent.mp3 is not there"), ran.err());
        assertTrue(run("import", talk).out().endsWith("\there already\ttalk.mp3\n"));
    }

    @Test
    void jobsAreSteered() throws IOException {
        Ran.with(studio, "draft", recording("broken.mp3"));
        String job = run("jobs").out().split("\t", -1)[0];
        assertTrue(run("jobs", "list").out().contains("failed"));
        assertTrue(run("jobs", "retry", job).err().contains("inkwright jobs run"));
        run("jobs", "pause", job);
        assertTrue(run("jobs").out().contains("paused"));
        Ran twice = Ran.with(studio, "jobs", "pause", job);
        assertEquals(ExitCode.INPUT_REFUSED, twice.exit());
        assertTrue(twice.err().contains("(job.elsewhere)"), twice.err());
        run("jobs", "resume", job);
        assertEquals(ExitCode.JOB_FAILED, Ran.with(studio, "jobs", "run").exit());
        run("jobs", "retry", job);
        run("jobs", "cancel", job);
        assertEquals(ExitCode.DONE, Ran.with(studio, "jobs", "run").exit());
        String unknown = UUID.randomUUID().toString();
        assertEquals(ExitCode.INPUT_REFUSED, Ran.with(studio, "jobs", "cancel", unknown).exit());
    }

    @Test
    void interruptedCommandGoesOnWithTheSameRun() throws IOException {
        String slow = recording("ctrl-c.mp3");
        Path file = folder.resolve("slow.md");
        Ran stopped = Ran.with(studio, "write", slow, "-o", file.toString());
        assertEquals(ExitCode.INTERRUPTED, stopped.exit());
        assertTrue(stopped.err().contains("Run the same command again"), stopped.err());
        assertFalse(Files.exists(file));

        studio.calmDown();
        assertTrue(run("jobs").out().contains("waiting"));
        Ran again = Ran.with(studio, "write", slow, "-o", file.toString());
        assertEquals(ExitCode.DONE, again.exit(), again.err());
        assertEquals(1, studio.started.size(), "no second run was begun");
        assertEquals(studio.worked.get(0), studio.worked.get(1));
        assertTrue(Files.exists(file));
    }

    @Test
    void otherSettingsBeginAnotherRun() throws IOException {
        String slow = recording("ctrl-c.mp3");
        Ran.with(studio, "draft", slow);
        studio.calmDown();
        run("transcribe", slow);
        assertEquals(2, studio.started.size());
    }

    @Test
    void quietSaysNothingButErrors() throws IOException {
        Ran ran = Ran.with(studio, "draft", talk, "--quiet");
        assertEquals("", ran.err());
        assertEquals(1, ran.lines().size());
        Ran failed = Ran.with(studio, "draft", recording("broken.mp3"), "-q");
        assertEquals(1, failed.err().lines().count(), failed.err());
    }

    @Test
    void titlesCannotSteerTheTerminal() throws IOException {
        Ran ran = Ran.with(studio, "import", recording("a\u001b[2Jb\u0007.mp3"));
        assertFalse(ran.out().contains("\u001b"), ran.out());
        assertFalse(ran.err().contains("\u001b"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "juggle",
                "write",
                "write talk.mp3 --frobnicate",
                "write talk.mp3 -o a.md -d b",
                "write a.mp3 b.mp3 -o a.md",
                "write x/a.mp3 y/a.wav",
                "write talk.mp3 -o talk.srt",
                "write talk.mp3 -o talk",
                "transcribe talk.mp3 -o talk.md",
                "transcribe talk.mp3 --language english",
                "export",
                "export talk.mp3 -o a.md",
                "export 0190a0a0-0000-7000-8000-000000000001",
                "jobs pause",
                "jobs dance 0190a0a0-0000-7000-8000-000000000001",
                "jobs list 0190a0a0-0000-7000-8000-000000000001",
                "jobs pause 42",
                "library show",
                "library burn",
                "library show 42",
                "models fly",
                "models get",
                "models list base",
                "backup",
                "restore"
            })
    void misuseIsRefusedBeforeTheLibraryIsOpened(String line) {
        studio.forbidOpening();
        Ran ran = Ran.with(studio, line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertEquals(ExitCode.USAGE, ran.exit(), ran.err());
        assertEquals("", ran.out());
        assertFalse(ran.err().isBlank());
    }

    @Test
    void existingFileIsRefusedBeforeAnyWork() throws IOException {
        Path file = Files.writeString(folder.resolve("talk.md"), "mine");
        studio.forbidOpening();
        Ran ran = Ran.with(studio, "write", talk, "-o", file.toString());
        assertEquals(ExitCode.OUTPUT_NOT_WRITABLE, ran.exit());
        assertTrue(ran.err().contains("exists already"), ran.err());
        assertTrue(ran.err().contains("--force"), ran.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void forceReplacesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("talk.md"), "mine");
        run("write", talk, "--force", "-o", file.toString());
        assertTrue(Files.readString(file).startsWith("draft "));
    }

    @Test
    void recordingItselfIsNeverTheOutput() throws IOException {
        String odd = recording("talk.txt");
        studio.forbidOpening();
        Ran ran = Ran.with(studio, "write", odd, "--force", "-o", odd);
        assertEquals(ExitCode.OUTPUT_NOT_WRITABLE, ran.exit());
        assertTrue(ran.err().contains("(output.is-input)"), ran.err());
    }

    @Test
    void outputWithoutAFolderIsRefusedBeforeAnyWork() {
        studio.forbidOpening();
        Ran absent = Ran.with(studio, "write", talk, "-o", folder + "/no/talk.md");
        assertEquals(ExitCode.OUTPUT_NOT_WRITABLE, absent.exit());
        Ran directory = Ran.with(studio, "write", talk, "--format", "md", "-o", folder.toString());
        assertEquals(ExitCode.OUTPUT_NOT_WRITABLE, directory.exit());
        assertTrue(directory.err().contains("(output.is-folder)"), directory.err());
    }

    @Test
    void libraryThatIsInUseHasItsOwnExitCode() {
        studio.failOpening("library.in-use");
        Ran ran = Ran.with(studio, "library");
        assertEquals(ExitCode.LIBRARY_IN_USE, ran.exit());
        assertTrue(ran.err().contains("Another Inkwright window or command"), ran.err());
        studio.failOpening("library.damaged");
        assertEquals(ExitCode.LIBRARY_FAILED, Ran.with(studio, "library").exit());
    }

    @Test
    void versionAndHelpAreShown() {
        studio.forbidOpening();
        assertTrue(run("--version").out().startsWith("inkwright "));
        assertTrue(run("--help").out().contains("transcribe"));
        for (Command command : Cli.commands()) {
            String help = run(command.name(), "--help").out();
            assertTrue(help.contains("Usage: inkwright " + command.name()), help);
        }
    }

    private Ran run(String... args) {
        Ran ran = Ran.with(studio, args);
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        return ran;
    }

    private String recording(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "sound").toString();
    }
}
