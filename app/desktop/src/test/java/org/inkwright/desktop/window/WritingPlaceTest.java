package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeGeneration;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.generation.steps.Form;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.MarkdownPreview;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Writing with a text model: wishes, what will be asked, the plan, chapters as they grow, other
/// words for a selection.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class WritingPlaceTest {
    private static final EngineChoice TINY = new EngineChoice("ollama", "", "tiny");

    private final FakeStudio studio = new FakeStudio();
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage stage) {
        studio.engines.choice = TINY;
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {});
        program.start();
    }

    @AfterEach
    void stop() {
        screen.assertQuiet();
        screen.run(program::stop);
    }

    @WatchedTest
    void fromWishesOverThePlanToChaptersThatGrow(FxRobot robot) {
        SampleStory story = transcribed();
        screen.untilWords("written by tiny");
        screen.press("act");
        screen.untilWords("What shall it become?");
        screen.untilWords("About 13,000 tokens to read");
        // what only a weak reference holds is gone by now on a writer's machine
        System.gc();
        screen.run(() -> screen.node("variants", Spinner.class).increment());
        screen.press("look");
        screen.untilWords("[1] I keep four hives.");
        screen.press("outline");
        screen.until("the plan to be asked for", () -> !studio.generation.asked.isEmpty());
        FakeGeneration.Asked planned = studio.generation.asked.getFirst();
        assertEquals("outline", planned.step());
        assertEquals(new Form.Article(), planned.commission().form());
        assertEquals(TINY, planned.commission().engine());
        assertEquals(2, planned.commission().variants());

        story.draftBegun("Bees", "Bread", "Garden");
        screen.untilWords("The plan");
        screen.untilWords("2. Bread");
        assertTrue(screen.shows("Writing it takes about"), "nothing says what it takes");

        grow(story, 1, "You need flour and **water**.");
        screen.untilWords("Being written · 5 words");
        screen.untilWords("You need flour and water.");
        assertFalse(screen.shows("The plan"), "the plan hides what grows");
        story.written(1, "You need flour and water, no more.");
        screen.until("the whole chapter", () -> editorText().endsWith("no more."));
        assertFalse(screen.shows("Being written"), "it is whole");

        robot.clickOn("#chapterList").type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        screen.untilWords("Write 3 chapters");
        robot.clickOn(screen.button("Write 3 chapters").orElseThrow());
        screen.until("the chapters to be asked for", () -> studio.generation.asked.size() == 2);
        assertEquals(chapters(story), List.copyOf(studio.generation.asked.getLast().chapters()));
    }

    @WatchedTest
    void whoWritesAtTheEndSeesItInThePreview(FxRobot robot) {
        SampleStory story = transcribed();
        String paragraph = "I keep four hives behind the old house. ".repeat(9);
        String paragraphs = (paragraph + "\n\n").repeat(9);
        story.draftBegun("Bees").written(0, paragraphs + "The end.").draftFinished();
        screen.untilWords("draft · 1 chapter");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        screen.until("the chapter", () -> editorText().endsWith("The end."));
        // laid out before it has its place, the preview has every paragraph for a moment
        screen.until(
                "its beginning, with the end far below",
                () -> !previewed().isEmpty() && !previewed().contains("The end."));
        screen.run(() -> editor().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
        screen.until("the end", () -> previewed().contains("The end."));
        robot.write(" Or not");
        screen.until("what is written", () -> previewed().contains("The end. Or not"));
    }

    /// The words that the preview has on the screen.
    private String previewed() {
        return screen.ask(() ->
                screen
                        .lookup(".markdown-preview", MarkdownPreview.class)
                        .lookupAll(".preview-text")
                        .stream()
                        .map(node -> ((Text) node).getText())
                        .collect(Collectors.joining("\n")));
    }

    @WatchedTest
    void otherWordsAreTakenWhereTheyWereAskedFor(FxRobot robot) {
        SampleStory story = transcribed();
        story.draftBegun("Bees").written(0, "I keep four hives. They are busy.").draftFinished();
        screen.untilWords("draft · 1 chapter");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        screen.untilWords("I keep four hives. They are busy.");
        screen.run(() -> editor().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        screen.untilWords("Select the words that are to be changed first.");
        screen.run(() -> {
            editor().requestFocus();
            editor().select(new TextRange(19, 33));
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        screen.untilWords("Ask the model");
        screen.until("the field", () -> screen.ask(() -> instruction().isFocused()));
        robot.write("shorter").type(KeyCode.ENTER);
        screen.untilWords("Take it");
        assertEquals("I keep four hives. They are busy.", editorText());
        assertEquals("shorter", studio.rewriting.asked.getFirst().wish().instruction());
        robot.clickOn(screen.button("Take it").orElseThrow());
        screen.until(
                "the other words", () -> editorText().equals("I keep four hives. Other words."));
        screen.run(() -> editor().undo());
        assertEquals("I keep four hives. They are busy.", editorText());
    }

    @WatchedTest
    void whatBrokeOffIsGoneOnWithAboveTheChapter(FxRobot robot) {
        SampleStory story = transcribed();
        story.draftBegun("Bees", "Bread");
        VariantId variant = new VariantId(new UUID(3, 3));
        ChapterId bees = chapters(story).getFirst();
        studio.library.variants.put(
                bees,
                List.of(
                        new Variant(
                                variant,
                                bees,
                                1,
                                "ollama/tiny",
                                Variant.State.UNFINISHED,
                                Instant.EPOCH)));
        studio.library.partials.keep(
                new Partial(variant, new RunId(new UUID(0, 1)), "I keep four [0]", Instant.EPOCH));
        screen.press("draftSide");
        screen.untilWords("The plan");
        robot.clickOn("#chapterList").type(KeyCode.HOME);
        screen.untilWords("A text model broke off here after 3 words.");
        robot.clickOn(screen.button("Go on with it").orElseThrow());
        screen.until("the variant", () -> studio.generation.wentOn.contains(variant));
    }

    @WatchedTest
    void writerIsChosenInTheSettings(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT6).release(KeyCode.CONTROL);
        screen.untilWords("Choose who writes");
        robot.clickOn(screen.button("Choose who writes").orElseThrow());
        screen.untilWords("Now your drafts are written by: tiny (Ollama)");
        screen.press("test");
        screen.untilWords("It answers. The first word took 2 s.");
        screen.press("builtIn");
        screen.until("the built-in writer", () -> studio.engines.choice == null);
        screen.untilWords("Now your drafts are written by: Inkwright itself");
        assertEquals("", screen.ask(() -> screen.node("namesWords", Label.class).getText()));
    }

    private SampleStory transcribed() {
        screen.untilWords("From a recording to a draft");
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        story.grown("I keep four hives.", "You need flour.", "We plant beans.", "So.")
                .transcriptFinished();
        screen.untilWords("transcript ·");
        return story;
    }

    private void grow(SampleStory story, int at, String text) {
        studio.feed.tell(
                new StudioEvent.ChapterGrew(
                        story.draft,
                        chapters(story).get(at),
                        new VariantId(new UUID(3, at)),
                        text));
    }

    private List<ChapterId> chapters(SampleStory story) {
        return Objects.requireNonNull(studio.library.chapters.get(story.draft)).stream()
                .map(written -> written.chapter().id())
                .toList();
    }

    private TextField instruction() {
        return screen.node("instruction", TextField.class);
    }

    private MarkdownEditor editor() {
        return screen.lookup(".markdown-editor", MarkdownEditor.class);
    }

    private String editorText() {
        return screen.ask(() -> editor().text());
    }
}
