package org.inkwright.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Folders;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.Look;
import org.inkwright.desktop.kit.ScreenPlace;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.ViewLoader;
import org.inkwright.desktop.kit.WindowMemory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.notes.NotesViewModel;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.settings.Theme;
import org.inkwright.desktop.start.StartView;
import org.inkwright.desktop.start.StartViewModel;
import org.inkwright.desktop.work.BackgroundThreads;
import org.inkwright.desktop.work.FxThread;
import org.inkwright.desktop.work.PacedFeed;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.desktop.work.Trouble;
import org.inkwright.desktop.work.WindowTimer;
import org.inkwright.spelling.Spelling;
import org.inkwright.studio.Studio;
import org.jspecify.annotations.Nullable;

/// The window in start order: the window first, the library on another thread, then the screens,
/// which `Wiring` puts together. For the window's thread.
public final class DesktopProgram {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Texts texts = Texts.of(DesktopProgram.class);
    private final FxThread window = new FxThread();
    private final Trouble trouble = new Trouble();
    private final BackgroundThreads background = new BackgroundThreads(window, trouble);
    private final WindowTimer timer = new WindowTimer(window);
    private final NotesViewModel notes = new NotesViewModel();
    private final StackPane root = new StackPane();
    private final Stage stage;
    private final Supplier<Studio> opener;
    private final FileChoice choice;
    private final Folders folders;
    private final Kept kept;
    private @Nullable Look look;
    private @Nullable Studio studio;
    private @Nullable PacedFeed feed;
    private @Nullable Wiring screens;
    private boolean asked;

    /// What the window keeps beside the library, and how it sounds.
    ///
    /// @param memory knows where the window was
    /// @param spelling the dictionaries
    /// @param sound plays recordings
    /// @param restorer puts a backup in the place of a library that cannot be opened
    /// @param rescued the folder for texts that cannot be kept when the window closes
    public record Kept(
            WindowMemory memory,
            Spelling spelling,
            PlayerViewModel.Sound sound,
            StartViewModel.Restorer restorer,
            Path rescued) {}

    /// A program that was not started.
    ///
    /// @param opener opens the studio; runs on another thread
    /// @param kept what the window keeps beside the library
    public DesktopProgram(
            Stage stage, Supplier<Studio> opener, FileChoice choice, Folders folders, Kept kept) {
        this.stage = stage;
        this.opener = opener;
        this.choice = choice;
        this.folders = folders;
        this.kept = kept;
    }

    /// Shows the window and begins to open the library.
    public void start() {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> trouble.accept(failure));
        trouble.onTrouble(failure ->
                window.execute(() -> notes.tell(Note.problem(texts.text("trouble"), List.of()))));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        look = new Look(scene);
        StartViewModel start =
                new StartViewModel(
                        opener,
                        this::open,
                        background,
                        new StartViewModel.Restoring(choice, kept.restorer()));
        root.getChildren().setAll(ViewLoader.load(new StartView(start, stage::close)));
        stage.setTitle(texts.text("window.title"));
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.setScene(scene);
        kept.memory().restore(stage);
        stage.setOnCloseRequest(this::closing);
        stage.show();
        start.open();
    }

    /// A window with words that are nowhere else, or with a recording that runs, closes only when
    /// the writer says so once more.
    private void closing(WindowEvent event) {
        if (screens == null || asked) {
            return;
        }
        if (screens.hasUnsaved()) {
            ask(texts.text("unsaved"), texts.text("unsaved.file", kept.rescued()));
            event.consume();
        } else if (screens.records()) {
            ask(texts.text("recording"), texts.text("recording.kept"));
            event.consume();
        }
    }

    private void ask(String title, String line) {
        asked = true;
        notes.tell(
                new Note(
                        Note.Kind.PROBLEM,
                        title,
                        List.of(line),
                        new Note.Action(texts.text("unsaved.close"), stage::close)));
    }

    /// As the cross of the window does.
    private void quit() {
        WindowEvent event = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        closing(event);
        if (!event.isConsumed()) {
            stage.close();
        }
    }

    /// Tells of texts that an earlier window could not keep in the library.
    private void tellRescued() {
        background.<List<Path>>start(
                "rescued",
                new Rescue(kept.rescued(), InstantSource.system())::kept,
                files -> {
                    if (!files.isEmpty()) {
                        Path first = files.getFirst();
                        notes.tell(
                                Note.done(
                                        texts.text("rescued", files.size(), kept.rescued()),
                                        new Note.Action(
                                                texts.text("rescued.show"),
                                                () -> folders.showFolderOf(first))));
                    }
                });
    }

    private void open(Studio opened) {
        studio = opened;
        PacedFeed paced = new PacedFeed(opened.feed(), window, trouble);
        feed = paced;
        var threads = new Wiring.Threads(window, background, timer, InstantSource.system());
        var around = new Wiring.Around(threads, notes, choice, folders, kept, this::quit);
        Wiring wiring = new Wiring(opened, paced, around);
        screens = wiring;
        wiring.settings().themeProperty().subscribe(this::paint);
        wiring.settings().textSizeProperty().subscribe(this::resize);
        LazyScreen shell = wiring.shell();
        new ScreenPlace(root)
                .fill(
                        shell,
                        () -> {
                            startWork(opened);
                            tellRescued();
                        });
    }

    private void startWork(Studio opened) {
        background.run("start-workers", () -> opened.workers().start(), () -> {});
    }

    private void paint(Theme theme) {
        if (look != null) {
            look.be(
                    switch (theme) {
                        case SYSTEM -> Look.Brightness.SYSTEM;
                        case LIGHT -> Look.Brightness.LIGHT;
                        case DARK -> Look.Brightness.DARK;
                    });
        }
    }

    private void resize(Number percent) {
        if (look != null) {
            look.size(percent.intValue());
        }
    }

    /// Ends the program: running jobs stay resumable.
    public void stop() {
        kept.memory().keep(stage);
        Optional.ofNullable(look).ifPresent(Look::stop);
        Optional.ofNullable(screens).ifPresent(wiring -> wiring.finish(trouble));
        timer.close();
        background.close();
        Optional.ofNullable(feed).ifPresent(PacedFeed::close);
        Optional.ofNullable(studio).ifPresent(Studio::close);
    }
}
