package org.inkwright.desktop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.PipelineSettings.Stage;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalRunTest {
    @TempDir Path drafts;

    private final FakeStudio studio = new FakeStudio();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void sampleBecomesADraftAndTheWordsAreSeen() throws IOException {
        Path folder = drafts.resolve("deeper");
        Path file = folder.resolve("sample-talk.md");
        Files.createDirectories(folder);
        Files.writeString(file, "---\ntitle: Talk\n---\n\n# Talk\n\n## Bees\n");
        studio.pipeline.onStart =
                source -> {
                    SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
                    story.grown("Good morning.").transcriptFinished().draftBegun("Bees");
                    story.job(JobKind.EXPORT, JobState.COMPLETED, 1000, null);
                };
        assertEquals(0, run(() -> studio, folder));
        assertEquals(Stage.EXPORT, studio.pipeline.started.getFirst().last());
        var target = Objects.requireNonNull(studio.pipeline.started.getFirst().export());
        assertEquals(file, target.file());
        String told = told();
        assertTrue(told.contains("0:00  Good morning."), told);
        assertTrue(told.contains("chapter: Bees"), told);
        assertTrue(told.contains("The draft is written: " + file), told);
        assertTrue(told.contains("# Talk") && !told.contains("title: Talk"), told);
        assertTrue(studio.closed);
    }

    @Test
    void failedJobIsToldAndGivesAnExitCode() {
        studio.pipeline.onStart =
                source ->
                        new SampleStory(studio, "Talk")
                                .added()
                                .job(JobKind.TRANSCRIBE, JobState.FAILED, 0, null);
        assertEquals(1, run(() -> studio, drafts));
        assertTrue(told().contains("could not be finished (media.no-audio)"), told());
    }

    @Test
    void libraryThatCannotBeOpenedIsTold() {
        Supplier<Studio> locked =
                () -> {
                    throw new StudioException("library.in-use", "another program has it");
                };
        assertEquals(1, run(locked, drafts));
        assertTrue(told().contains("another program has it"), told());
    }

    private int run(Supplier<Studio> opener, Path folder) {
        return TerminalRun.run(
                opener, folder, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
