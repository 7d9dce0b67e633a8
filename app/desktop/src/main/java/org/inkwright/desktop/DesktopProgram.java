package org.inkwright.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
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
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.Look;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.ViewLoader;
import org.inkwright.desktop.kit.WindowMemory;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.ItemRow;
import org.inkwright.desktop.library.LibraryFilter;
import org.inkwright.desktop.library.LibraryView;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.library.ShelfViewModel;
import org.inkwright.desktop.library.SourceRow;
import org.inkwright.desktop.library.WelcomeView;
import org.inkwright.desktop.models.ModelsView;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.desktop.models.OfferView;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.notes.NotesView;
import org.inkwright.desktop.notes.NotesViewModel;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.settings.SettingsView;
import org.inkwright.desktop.settings.SettingsViewModel;
import org.inkwright.desktop.settings.Theme;
import org.inkwright.desktop.shell.Place;
import org.inkwright.desktop.shell.ShellView;
import org.inkwright.desktop.shell.ShellViewModel;
import org.inkwright.desktop.start.StartView;
import org.inkwright.desktop.start.StartViewModel;
import org.inkwright.desktop.tour.TourViewModel;
import org.inkwright.desktop.transcript.DoubtsViewModel;
import org.inkwright.desktop.transcript.SeekViewModel;
import org.inkwright.desktop.transcript.SpeakersViewModel;
import org.inkwright.desktop.transcript.TranscriptView;
import org.inkwright.desktop.transcript.TranscriptViewModel;
import org.inkwright.desktop.usage.UsageView;
import org.inkwright.desktop.usage.UsageViewModel;
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
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SourceId;
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
    private final VirtualThreads background = new VirtualThreads(window, trouble);
    private final WindowTimer timer = new WindowTimer(window);
    private final NotesViewModel notes = new NotesViewModel();
    private final StackPane root = new StackPane();
    private final Stage stage;
    private final Supplier<Studio> opener;
    private final FileChoice choice;
    private final Folders folders;
    private final Kept kept;
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Action> features = new ArrayList<>();
    private @Nullable Look look;
    private @Nullable Studio studio;
    private @Nullable PacedFeed feed;

    /// What the window keeps beside the library, and how it sounds.
    ///
    /// @param memory knows where the window was
    /// @param spelling the dictionaries
    /// @param sound plays recordings
    public record Kept(WindowMemory memory, Spelling spelling, PlayerViewModel.Sound sound) {}

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
        var filter = new LibraryFilter(InstantSource.system(), ZoneId.systemDefault());
        var library =
                new LibraryViewModel(
                        opened.library(), opened.jobs(), filter, paced, background, timer);
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
                        LazyScreen.of(new WelcomeView(imports, choice)),
                        source(
                                opened,
                                paced,
                                library,
                                new Above(
                                        desk,
                                        onScreen(shell, desk, DeskViewModel.Face.TRANSCRIPT),
                                        onScreen(shell, desk, DeskViewModel.Face.DRAFT),
                                        LazyScreen.of(new OfferView(models, toModels)),
                                        toModels)),
                        LazyScreen.of(new JobsView(jobs)),
                        usage(opened, shell),
                        LazyScreen.of(new SettingsView(settings, toModels)),
                        LazyScreen.of(new ModelsView(models)));
        var screens =
                new ShellView.Screens(
                        library(opened, library, imports),
                        desks,
                        ViewLoader.load(new NotesView(notes)));
        var reach =
                new ShellView.Reach(
                        new TourViewModel(opened.library(), background),
                        Action.merged(features),
                        stage::close);
        root.getChildren()
                .setAll(ViewLoader.load(new ShellView(shell, screens, imports, choice, reach)));
        startWork(opened);
    }

    private Parent library(Studio opened, LibraryViewModel library, ImportViewModel imports) {
        var shelf =
                new ShelfViewModel(
                        library, opened.library(), opened.shelves(), background, notes::tell);
        var view = new LibraryView(library, shelf, imports, choice);
        features.addAll(view.actions());
        return ViewLoader.load(view);
    }

    private LazyScreen usage(Studio opened, ShellViewModel shell) {
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
        return LazyScreen.of(new UsageView(usage));
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

    /// What the writer has chosen in the library.
    ///
    /// @param draft null for the newest of the source
    private record Chosen(SourceRow source, @Nullable DraftId draft) {
        static @Nullable Chosen of(@Nullable ItemRow row) {
            return row == null ? null : new Chosen(row.source(), row.draft());
        }
    }

    /// What stands above and beside the text of a source.
    private record Above(
            DeskViewModel desk,
            ObservableValue<Boolean> transcriptShown,
            ObservableValue<Boolean> draftShown,
            LazyScreen offer,
            Runnable toModels) {}

    private static ObservableValue<Boolean> onScreen(
            ShellViewModel shell, DeskViewModel desk, DeskViewModel.Face face) {
        return Bindings.createObjectBinding(
                () ->
                        shell.deskProperty().getValue() == ShellViewModel.Desk.SOURCE
                                && desk.faceProperty().get() == face,
                shell.deskProperty(),
                desk.faceProperty());
    }

    private LazyScreen source(
            Studio opened, PacedFeed paced, LibraryViewModel library, Above above) {
        var transcript =
                new TranscriptViewModel(
                        opened.library(), opened.transcripts(), paced, background, timer);
        var player = new PlayerViewModel(opened.library(), kept.sound(), background, window);
        var draft = new DraftViewModel(opened.library(), paced, background);
        endings.add(transcript::finish);
        endings.add(player::finish);
        library.selectedProperty()
                .map(Chosen::of)
                .subscribe(chosen -> {
                    SourceRow row = chosen == null ? null : chosen.source();
                    SourceId source = row == null ? null : row.source().id();
                    if (!Objects.equals(row, above.desk().row())) {
                        above.desk().show(row);
                        player.open(source);
                        transcript.open(source);
                    }
                    draft.open(source, chosen == null ? null : chosen.draft());
                    if (chosen != null && chosen.draft() != null) {
                        above.desk().faceProperty().set(DeskViewModel.Face.DRAFT);
                    }
                });
        var sides =
                new DeskView.Sides(
                        transcript,
                        transcript(opened, paced, transcript, player, above),
                        draft,
                        draft(opened, paced, draft, above));
        var exports =
                new ExportViewModel(opened.exports(), choice, folders, background, notes::tell);
        return LazyScreen.of(new DeskView(above.desk(), sides, exports, above.offer()));
    }

    private LazyScreen transcript(
            Studio opened,
            PacedFeed paced,
            TranscriptViewModel transcript,
            PlayerViewModel player,
            Above above) {
        var ears = new DoubtsViewModel.Ears(opened.transcripts(), opened.shelf());
        var threads = new DoubtsViewModel.Threads(background, timer, paced, notes::tell);
        var parts =
                new TranscriptView.Parts(
                        player,
                        new DoubtsViewModel(transcript, player, ears, threads),
                        new SpeakersViewModel(transcript),
                        new SeekViewModel(transcript, background),
                        above.toModels());
        var view = new TranscriptView(transcript, parts, above.transcriptShown());
        features.addAll(view.actions());
        return LazyScreen.of(view);
    }

    private LazyScreen draft(Studio opened, PacedFeed paced, DraftViewModel draft, Above above) {
        var chapters =
                new ChaptersViewModel(
                        opened.library(), opened.drafts(), paced, background, notes::tell);
        var write = new WriteViewModel(opened.library(), opened.drafts(), paced, background, timer);
        endings.add(write::finish);
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
        var view = new WriteView(write, chapters, aids, threads, above.draftShown());
        LazyScreen page = LazyScreen.of(view);
        features.addAll(view.actions());
        var pages = new DraftView.Pages(LazyScreen.of(new ChaptersView(chapters)), page);
        return LazyScreen.of(new DraftView(draft, chapters, pages));
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
        endings.forEach(Runnable::run);
        timer.close();
        background.close();
        Optional.ofNullable(feed).ifPresent(PacedFeed::close);
        Optional.ofNullable(studio).ifPresent(Studio::close);
    }
}
