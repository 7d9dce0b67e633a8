package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;

/// The window over fakes, for looking at it.
public final class FakeWindow extends Application {
    @Override
    public void start(Stage stage) {
        FakeStudio studio = new FakeStudio();
        var choice =
                new FileChoice() {
                    @Override
                    public List<Path> recordings() {
                        return List.of(Path.of("/a/notes.pdf"), Path.of("/a/talk.mp3"));
                    }

                    @Override
                    public Optional<Path> speechModel() {
                        return Optional.of(Path.of("/a/model.bin"));
                    }

                    @Override
                    public Optional<Path> saveAs(String name) {
                        return Optional.of(Path.of("/a", name));
                    }
                };
        String mode = getParameters().getRaw().getFirst();
        if (!mode.equals("empty")) {
            new SampleStory(studio, "Failed film")
                    .added()
                    .job(JobKind.TRANSCRIBE, JobState.FAILED, 0, null);
            new SampleStory(studio, "Lecture 4")
                    .added()
                    .transcriptBegun()
                    .grown("Hello.")
                    .transcriptFinished();
            SampleStory story =
                    new SampleStory(studio, "The sample talk").added().transcriptBegun();
            story.grown(
                    "Good morning, and welcome to our little talk about life at home.",
                    "Today I will speak about three simple things.",
                    "First we visit the bees, then we bake some bread, and at the end we walk through the garden.",
                    "Let us begin with the bees.");
            if (mode.equals("draft")) {
                story.transcriptFinished().draftBegun("The bees", "The bread", "The garden");
                story.written(
                        0,
                        "I keep **four hives** behind the old house, near a row of *apple trees*. Each hive holds about thirty thousand bees and one queen.\n\n> Always leave enough honey for the winter.\n\n- one\n- two [link](http://x.y)\n\n1. first `code`\n2. second\n\n```\ncode block\n```");
                story.written(1, "You need only flour, water, salt and a little yeast.");
                story.draftFinished();
            } else {
                story.job(
                        JobKind.TRANSCRIBE,
                        JobState.RUNNING,
                        370,
                        java.time.Duration.ofSeconds(95));
            }
        }
        studio.library.settings.put("desktop.theme", getParameters().getRaw().get(1));
        new DesktopProgram(stage, () -> studio, choice, file -> {}).start();
    }

    /// Starts it; does not extend Application, so that the class path suffices.
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(FakeWindow.class, args);
        }
    }
}
