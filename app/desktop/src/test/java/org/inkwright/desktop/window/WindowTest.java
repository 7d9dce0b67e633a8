package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeShelf;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TranscriptArea;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The whole window over a made-up studio.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class WindowTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeChoice choice = new FakeChoice();
    private final List<Path> shown = new ArrayList<>();
    private Stage stage;
    private Screen screen;
    private DesktopProgram program;
    private boolean provoked;

    @Start
    void start(Stage first) {
        stage = first;
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, choice, shown::add);
        program.start();
    }

    @AfterEach
    void stop() {
        if (!provoked) {
            screen.assertQuiet();
        }
        screen.run(program::stop);
    }

    @WatchedTest
    void emptyLibraryOffersTheSampleInOneClick(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        robot.clickOn(screen.button("Try the sample talk").orElseThrow());
        screen.untilWords("sample-talk.mp3");
        screen.until("the pipeline", () -> !studio.pipeline.started.isEmpty());
    }

    @WatchedTest
    void linesAppearWhileTheyAreRecognised() {
        SampleStory story = growing();
        screen.untilWords("Listening…");
        story.grown("Good morning, and welcome.");
        screen.untilWords("Good morning, and welcome.");
        story.job(JobKind.TRANSCRIBE, JobState.RUNNING, 370, Duration.ofSeconds(100));
        screen.untilWords("37 % · 2 min left");
        assertTrue(screen.button("Stop").isPresent());
    }

    @WatchedTest
    void tenThousandLinesStaySmooth(FxRobot robot) {
        SampleStory story = growing();
        for (int window = 0; window < 100; window++) {
            int first = window * 100;
            story.grown(
                    IntStream.range(first, first + 100)
                            .mapToObj(at -> "Line " + at + " of a very long talk about bees.")
                            .toArray(String[]::new));
        }
        screen.untilWords("of a very long talk");
        TranscriptArea area = area();
        screen.until("all lines", () -> screen.ask(area::lineCount) == 10_000);
        for (int at = 9_990; at > 0; at -= 450) {
            int to = at;
            screen.run(() -> area.showLine(to));
            screen.untilWords("Line " + to + " of");
        }
        long shown = screen.ask(() -> area.lookupAll(".paragraph-box").size());
        assertTrue(shown < 100, shown + " lines are laid out");
    }

    private TranscriptArea area() {
        return screen.lookup(".transcript-area", TranscriptArea.class);
    }

    @WatchedTest
    void draftIsReadWithItsChaptersAndExported(FxRobot robot) {
        choice.folder = Path.of("folder");
        drafted();
        screen.untilWords("I keep four hives behind the old house.");
        screen.press("read");
        screen.untilWords("0:00");
        assertTrue(screen.shows("life-at-home"));
        MenuButton export = screen.node("export", MenuButton.class);
        screen.run(() -> export.getItems().getFirst().fire());
        screen.untilWords("Saved to");
        robot.clickOn(screen.button("Show in folder").orElseThrow());
        assertEquals(studio.exports.files, shown);
    }

    @WatchedTest
    void chapterIsWrittenInAndKept(FxRobot robot) {
        drafted();
        screen.untilWords("I keep four hives behind the old house.");
        MarkdownEditor editor =
                (MarkdownEditor) screen.ask(() -> root().lookup(".markdown-editor"));
        screen.run(() -> {
            editor.select(new TextRange(0, 0));
            editor.requestFocus();
        });
        robot.write("So ");
        screen.until("the kept text", () -> keptText().startsWith("So I keep four hives"));
        screen.untilWords("Saved");
        screen.until(
                "the text before",
                () -> {
                    // what is typed slowly is taken back in more than one step
                    keys(robot, KeyCode.CONTROL, KeyCode.Z);
                    return keptText().startsWith("I keep four hives");
                });
    }

    @WatchedTest
    void wordsAreFoundAndReplacedInTheChapter(FxRobot robot) {
        drafted();
        screen.untilWords("I keep four hives behind the old house.");
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        screen.untilWords("Whole draft");
        robot.write("hives").type(KeyCode.TAB);
        screen.untilWords("1 of 1");
        screen.run(() -> screen.node("replacement", TextField.class).setText("skeps"));
        robot.clickOn(screen.button("Replace all").orElseThrow());
        screen.until("the new word", () -> keptText().startsWith("I keep four skeps"));
        robot.type(KeyCode.ESCAPE);
        screen.until("the end of the bar", () -> !screen.shows("Whole draft"));
    }

    private String keptText() {
        return studio.library.chapters.values().iterator().next().getFirst().markdown();
    }

    @WatchedTest
    void refusedFilesAreExplainedWithoutStoppingAnyone(FxRobot robot) {
        screen.untilWords("Open files…");
        choice.recordings = List.of(Path.of("notes.pdf"));
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        screen.untilWords("notes.pdf: Texts, documents and subtitles cannot be read yet");
        assertTrue(screen.shows("From a recording to a draft"));
    }

    @WatchedTest
    void placesAreReachedByKeys(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        screen.untilWords("Nothing to do.");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        screen.untilWords("No text model was asked in these days.");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT6).release(KeyCode.DIGIT6, KeyCode.CONTROL);
        screen.untilWords("Brightness");
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        screen.untilWords("No text model was asked in these days.");
        robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        screen.untilWords("Brightness");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        screen.untilWords("From a recording to a draft");
    }

    @WatchedTest
    void paletteFindsAndDoesWhatAFewLettersName(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        screen.untilWords("Larger text");
        robot.write("zq");
        screen.untilWords("Nothing fits");
        assertFalse(screen.shows("Something unexpected went wrong"));
        robot.type(KeyCode.BACK_SPACE, 2).write("sett");
        screen.until("only settings", () -> !screen.shows("Larger text"));
        robot.type(KeyCode.ENTER);
        screen.untilWords("Brightness");
    }

    @WatchedTest
    void shortcutsAreListedAndEscapeTakesThemAway(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        robot.type(KeyCode.F1);
        screen.untilWords("Shortcuts");
        screen.untilWords("Open recordings or films…");
        robot.type(KeyCode.ESCAPE);
        screen.until("the end of the list", () -> !screen.shows("Open recordings or films…"));
    }

    @WatchedTest
    void cardsOfTheFirstRunCanBeReadAndLeft(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        screen.untilWords("Larger text");
        robot.write("first steps").type(KeyCode.ENTER);
        screen.untilWords("Begin with a recording");
        robot.clickOn(screen.button("Next").orElseThrow());
        screen.untilWords("Choose who listens");
        robot.clickOn(screen.button("Next").orElseThrow());
        screen.untilWords("Write without asking anybody");
        robot.clickOn(screen.button("Begin").orElseThrow());
        screen.until("the end of the tour", () -> !screen.shows("Write without asking"));
        assertTrue(studio.library.settings.containsKey("desktop.tour"));
    }

    @WatchedTest
    void textGrowsByKeysAndStaysSo(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        Label title = screen.ask(() -> (Label) root().lookup(".welcome-title"));
        double usual = screen.ask(() -> title.getFont().getSize());
        keys(robot, KeyCode.CONTROL, KeyCode.PLUS);
        screen.until("larger text", () -> screen.ask(() -> title.getFont().getSize()) > usual);
        assertEquals("110", studio.library.settings.get("desktop.text-size"));
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        screen.until("usual text", () -> screen.ask(() -> title.getFont().getSize()) == usual);
    }

    private static void keys(FxRobot robot, KeyCode held, KeyCode pressed) {
        robot.press(held, pressed).release(pressed, held);
    }

    @WatchedTest
    void jobsAreSteeredFromTheirPlace(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        new SampleStory(studio, "Talk")
                .added()
                .job(JobKind.TRANSCRIBE, JobState.RUNNING, 100, null);
        robot.clickOn(screen.node("jobs", ToggleButton.class));
        screen.untilWords("Transcribe · Talk");
        robot.clickOn(screen.button("Pause").orElseThrow());
        screen.until("the pause", () -> studio.jobs.steps.contains("pause"));
    }

    @WatchedTest
    void withoutASpeechModelTheRightOneIsOfferedInsteadOfTranscribing(FxRobot robot) {
        screen.untilWords("From a recording to a draft");
        studio.shelf.onlyDemo(studio.models.demo());
        screen.run(() -> studio.feed.tell(new StudioEvent.ModelChanged(FakeShelf.here("other"))));
        new SampleStory(studio, "Talk").added();
        screen.untilWords("knows only the voices of the sample");
        assertTrue(screen.button("Transcribe").isEmpty());
        robot.clickOn(screen.button("Download base · 100 MB").orElseThrow());
        screen.until("the download", () -> studio.shelf.steps.contains("download base"));
        robot.clickOn(screen.button("Other models…").orElseThrow());
        screen.untilWords("on this computer · 104 MB");
        choice.model = Path.of("notes.bin");
        robot.clickOn(screen.button("Take in a model file…").orElseThrow());
        screen.untilWords("it is a text");
    }

    @WatchedTest
    void everyControlHasANameAndCanBeReached() {
        drafted();
        screen.untilWords("I keep four hives");
        List<String> nameless =
                screen.ask(() ->
                        root().lookupAll("*").stream()
                                .filter(Control.class::isInstance)
                                .map(Control.class::cast)
                                .filter(Node::isFocusTraversable)
                                .filter(WindowTest::nameless)
                                .map(Node::toString)
                                .toList());
        assertEquals(List.of(), nameless);
    }

    @WatchedTest
    void noTwoActionsHaveTheSameShortcut() {
        screen.untilWords("From a recording to a draft");
        MenuBar menus = screen.node("menus", MenuBar.class);
        Map<KeyCombination, List<String>> byKey = new HashMap<>();
        screen.run(() ->
                menus.getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> item.getAccelerator() != null)
                        .forEach(item ->
                                byKey.computeIfAbsent(
                                                item.getAccelerator(), key -> new ArrayList<>())
                                        .add(item.getText())));
        assertTrue(byKey.size() > 40, byKey.size() + " shortcuts");
        byKey.values().forEach(words -> assertEquals(1, words.size(), words.toString()));
    }

    @WatchedTest
    void themesChangeWhileTheWindowIsOpen() {
        drafted();
        screen.untilWords("I keep four hives");
        screen.press("settings");
        screen.untilWords("Brightness");
        for (String theme : List.of("dark", "light")) {
            RadioButton choices = screen.node(theme, RadioButton.class);
            screen.run(choices::fire);
            screen.until(theme, () -> looks(theme, stage.getScene()));
            Tooltip tip = new Tooltip("A tip has a root of its own.");
            screen.run(() -> tip.show(stage));
            screen.until(theme + " tip", () -> looks(theme, tip.getScene()));
            screen.run(tip::hide);
        }
        screen.until(
                "the kept choice",
                () -> "light".equals(studio.library.settings.get("desktop.theme")));
    }

    /// By what most texts in the scene are painted with.
    private boolean looks(String theme, Scene scene) {
        double[] brightness =
                screen.ask(() ->
                        scene.getRoot().lookupAll("*").stream()
                                .filter(Label.class::isInstance)
                                .map(node -> (Color) ((Label) node).getTextFill())
                                .mapToDouble(Color::getBrightness)
                                .sorted()
                                .toArray());
        boolean darkOnLight = theme.equals("light");
        return brightness.length > 0 && darkOnLight == brightness[brightness.length / 2] < 0.6;
    }

    @WatchedTest
    void unexpectedFailureIsAQuietNote() {
        screen.untilWords("From a recording to a draft");
        screen.run(() ->
                Thread.currentThread()
                        .getUncaughtExceptionHandler()
                        .uncaughtException(Thread.currentThread(), new IllegalStateException("x")));
        provoked = true;
        screen.untilWords(Screen.UNEXPECTED);
    }

    private SampleStory growing() {
        screen.untilWords("From a recording to a draft");
        return new SampleStory(studio, "Talk").added().transcriptBegun();
    }

    private void drafted() {
        SampleStory story = growing();
        story.grown("I keep four hives.", "You need flour.").transcriptFinished();
        story.draftBegun("Bees", "Bread");
        story.written(0, "I keep four hives behind the old house.\n\n- one\n- two");
        story.written(1, "You need only flour.").draftFinished();
        screen.untilWords("draft · 2 chapters");
        screen.run(() -> screen.node("draftSide", ToggleButton.class).fire());
    }

    private Node root() {
        return stage.getScene().getRoot();
    }

    private static boolean nameless(Control control) {
        boolean named =
                control.getAccessibleText() != null
                        || (control instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank());
        return !named;
    }
}
