package org.inkwright.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.inkwright.desktop.desk.DeskView;
import org.inkwright.desktop.desk.DeskViewModel;
import org.inkwright.desktop.draft.DraftView;
import org.inkwright.desktop.draft.DraftViewModel;
import org.inkwright.desktop.draft.ExportViewModel;
import org.inkwright.desktop.jobs.JobsView;
import org.inkwright.desktop.jobs.JobsViewModel;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Folders;
import org.inkwright.desktop.kit.Look;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.ViewLoader;
import org.inkwright.desktop.kit.WindowMemory;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.LibraryView;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.library.WelcomeView;
import org.inkwright.desktop.models.ModelsView;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.desktop.models.OfferView;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.notes.NotesView;
import org.inkwright.desktop.notes.NotesViewModel;
import org.inkwright.desktop.settings.SettingsView;
import org.inkwright.desktop.settings.SettingsViewModel;
import org.inkwright.desktop.settings.Theme;
import org.inkwright.desktop.shell.Place;
import org.inkwright.desktop.shell.ShellView;
import org.inkwright.desktop.shell.ShellViewModel;
import org.inkwright.desktop.start.StartView;
import org.inkwright.desktop.start.StartViewModel;
import org.inkwright.desktop.tour.TourViewModel;
import org.inkwright.desktop.transcript.TranscriptView;
import org.inkwright.desktop.transcript.TranscriptViewModel;
import org.inkwright.desktop.usage.UsageView;
import org.inkwright.desktop.usage.UsageViewModel;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.FxThread;
import org.inkwright.desktop.work.PacedFeed;
import org.inkwright.desktop.work.Trouble;
import org.inkwright.desktop.work.VirtualThreads;
import org.inkwright.desktop.work.WindowTimer;
import org.inkwright.desktop.write.ChaptersView;
import org.inkwright.desktop.write.ChaptersViewModel;
import org.inkwright.desktop.write.FindViewModel;
import org.inkwright.desktop.write.HistoryViewModel;
import org.inkwright.desktop.write.SpellViewModel;
import org.inkwright.desktop.write.WriteView;
import org.inkwright.desktop.write.WriteViewModel;
import org.inkwright.spelling.Spelling;
import org.inkwright.studio.Studio;
import org.jspecify.annotations.Nullable;

/// The window, put together by hand in start order: the window first, the library on another
/// thread, then the screens. For the window's thread.
public final class DesktopProgram {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Texts texts = Texts.of(DesktopProgram.class);
    private final FxThread window = new FxThread();
    private final Trouble trouble = new Trouble();
    private final Background background = new VirtualThreads(window, trouble);
    private final WindowTimer timer = new WindowTimer(window);
    private final NotesViewModel notes = new NotesViewModel();
    private final StackPane root = new StackPane();
    private final Stage stage;
    private final Supplier<Studio> opener;
    private final FileChoice choice;
    private final Folders folders;
    private final Kept kept;
    private @Nullable WriteViewModel writing;
    private List<Action> features = List.of();
    private @Nullable Look look;
    private @Nullable Studio studio;
    private @Nullable PacedFeed feed;

    /// What the window keeps beside the library.
    ///
    /// @param memory knows where the window was
    /// @param spelling the dictionaries
    public record Kept(WindowMemory memory, Spelling spelling) {}

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
        StartViewModel start = new StartViewModel(opener, this::open, background);
        root.getChildren().setAll(ViewLoader.load(new StartView(start, stage::close)));
        stage.setTitle(texts.text("window.title"));
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.setScene(scene);
        kept.memory().restore(stage);
        stage.show();
        start.open();
    }

    private void open(Studio opened) {
        studio = opened;
        PacedFeed paced = new PacedFeed(opened.feed(), window);
        feed = paced;
        var library = new LibraryViewModel(opened.library(), opened.jobs(), paced, background);
        var settings = new SettingsViewModel(opened.library(), background);
        var stock = new ModelsViewModel.Stock(opened.shelf(), opened.models());
        var models = new ModelsViewModel(stock, paced, choice, background, notes::tell);
        var starter =
                new ImportViewModel.Starter(opened.pipeline(), opened.models(), opened.shelf());
        var imports =
                new ImportViewModel(
                        opened.imports(), starter, opened.sample(), background, notes::tell);
        var jobs = new JobsViewModel(opened.library(), opened.jobs(), paced, background);
        var desk = new DeskViewModel(starter, opened.jobs(), models, background);
        var shell = new ShellViewModel(library, imports, jobs, settings, models, desk);
        Runnable toModels = () -> shell.navigation().go(new Place.Models());
        settings.themeProperty().subscribe(this::paint);
        settings.textSizeProperty().subscribe(this::resize);
        var desks =
                new ShellView.Desks(
                        ViewLoader.load(new WelcomeView(imports, choice)),
                        source(
                                opened,
                                paced,
                                library,
                                desk,
                                ViewLoader.load(new OfferView(models, toModels))),
                        ViewLoader.load(new JobsView(jobs)),
                        usage(opened, shell),
                        ViewLoader.load(new SettingsView(settings, toModels)),
                        ViewLoader.load(new ModelsView(models)));
        var screens =
                new ShellView.Screens(
                        ViewLoader.load(new LibraryView(library, imports, choice)),
                        desks,
                        ViewLoader.load(new NotesView(notes)));
        var reach =
                new ShellView.Reach(
                        new TourViewModel(opened.library(), background), features, stage::close);
        root.getChildren()
                .setAll(ViewLoader.load(new ShellView(shell, screens, imports, choice, reach)));
        startWork(opened);
    }

    private Parent usage(Studio opened, ShellViewModel shell) {
        var usage =
                new UsageViewModel(
                        opened.library(),
                        background,
                        InstantSource.system(),
                        ZoneId.systemDefault());
        shell.deskProperty()
                .subscribe(shown -> {
                    if (shown == ShellViewModel.Desk.USAGE) {
                        usage.refresh();
                    }
                });
        return ViewLoader.load(new UsageView(usage));
    }

    private void startWork(Studio opened) {
        background.start(
                "start-workers",
                () -> {
                    opened.workers().start();
                    return opened;
                },
                started -> {});
    }

    private Parent source(
            Studio opened,
            PacedFeed paced,
            LibraryViewModel library,
            DeskViewModel desk,
            Parent offer) {
        var transcript = new TranscriptViewModel(opened.library(), paced, background);
        var draft = new DraftViewModel(opened.library(), paced, background);
        library.selectedProperty()
                .subscribe(row -> {
                    desk.show(row);
                    transcript.open(row == null ? null : row.source().id());
                    draft.open(row == null ? null : row.source().id());
                });
        var sides =
                new DeskView.Sides(
                        transcript,
                        ViewLoader.load(new TranscriptView(transcript)),
                        draft,
                        draft(opened, paced, draft));
        var exports =
                new ExportViewModel(opened.exports(), choice, folders, background, notes::tell);
        return ViewLoader.load(new DeskView(desk, sides, exports, offer));
    }

    private Parent draft(Studio opened, PacedFeed paced, DraftViewModel draft) {
        var chapters =
                new ChaptersViewModel(
                        opened.library(), opened.drafts(), paced, background, notes::tell);
        var write = new WriteViewModel(opened.library(), opened.drafts(), paced, background, timer);
        writing = write;
        var find = new FindViewModel(chapters, opened.finder(), background, notes::tell);
        draft.modeProperty().subscribe(mode -> chapters.open(DraftViewModel.Mode.draftOf(mode)));
        chapters.selectedProperty()
                .subscribe(chapter -> {
                    if (chapters.draft() != null && chapter != null) {
                        write.open(chapters.draft(), chapter);
                    } else {
                        write.close();
                    }
                });
        var spelling = new SpellViewModel(kept.spelling(), background, timer);
        draft.languageProperty().subscribe(spelling::write);
        var threads = new WriteView.Threads(background, timer);
        var history =
                new HistoryViewModel(write, opened.drafts(), background, ZoneId.systemDefault());
        var aids = new WriteView.Aids(find, spelling, history);
        var view = new WriteView(write, chapters, aids, threads);
        Parent page = ViewLoader.load(view);
        features = view.actions();
        var pages = new DraftView.Pages(ViewLoader.load(new ChaptersView(chapters)), page);
        return ViewLoader.load(new DraftView(draft, chapters, pages));
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
        Optional.ofNullable(writing).ifPresent(WriteViewModel::finish);
        timer.close();
        Optional.ofNullable(feed).ifPresent(PacedFeed::close);
        Optional.ofNullable(studio).ifPresent(Studio::close);
    }
}
