package org.inkwright.desktop.window;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.kit.Mark;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.TranscriptArea;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.EngineChoice;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Shows every screen, in two windows after each other, before anything is measured, so that the
/// watchdog sees the window's work and not the loading of its classes and their first slow steps.
final class Rehearsal implements BeforeAllCallback {
    private static final AtomicBoolean DONE = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (DONE.getAndSet(true)) {
            return;
        }
        FxToolkit.registerPrimaryStage();
        for (int time = 0; time < 2; time++) {
            rehearse();
        }
    }

    private static void rehearse() throws Exception {
        FakeStudio studio = new FakeStudio();
        studio.engines.choice = new EngineChoice("ollama", "", "rehearsed");
        Stage stage = WaitForAsyncUtils.asyncFx(() -> new Stage()).get();
        Screen screen = new Screen(stage);
        var program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {});
        screen.run(program::start);
        screen.untilWords("From a recording to a draft");
        play(studio, screen, stage);
        screen.run(program::stop);
        screen.run(stage::close);
    }

    private static void play(FakeStudio studio, Screen screen, Stage stage) {
        SampleStory story = new SampleStory(studio, "Rehearsal").added().transcriptBegun();
        story.job(JobKind.TRANSCRIBE, JobState.RUNNING, 100, Duration.ofSeconds(10));
        for (int window = 0; window < 40; window++) {
            story.grown(
                    IntStream.range(0, 50)
                            .mapToObj(at -> "Line " + at + " of a rehearsed talk is heard.")
                            .toArray(String[]::new));
        }
        screen.untilWords("is heard.");
        var area = screen.lookup(".transcript-area", TranscriptArea.class);
        screen.until("all lines", () -> screen.ask(area::lineCount) == 2_000);
        for (int at = 1_999; at > 0; at -= 50) {
            int to = at;
            screen.run(() -> area.showLine(to));
            screen.untilWords("is heard.");
        }
        for (String place : List.of("jobs", "usage", "settings", "library")) {
            screen.press(place);
        }
        story.transcriptFinished();
        story.job(JobKind.TRANSCRIBE, JobState.COMPLETED, 1000, null);
        screen.untilWords("transcript ·");
        screen.press("act");
        screen.untilWords("What shall it become?");
        screen.button("Back to the draft").ifPresent(back -> screen.run(back::fire));
        story.draftBegun("One", "Two");
        story.written(0, "Some *text* that is **read** by sombody.\n\n- one\n\n> quoted");
        story.written(1, "More.").draftFinished();
        story.job(JobKind.WRITE, JobState.COMPLETED, 1000, null);
        screen.untilWords("draft · 2 chapters");
        screen.press("draftSide");
        screen.untilWords("Some *text* that is **read**");
        MarkdownEditor editor =
                (MarkdownEditor)
                        screen.ask(() -> stage.getScene().getRoot().lookup(".markdown-editor"));
        screen.until(
                "a misspelt word", () -> !screen.ask(() -> editor.marked(Mark.MISSPELT)).isEmpty());
        screen.press("read");
        screen.untilWords("Some text that is read");
        screen.press("transcriptSide");
        screen.untilWords("is heard.");
    }
}
