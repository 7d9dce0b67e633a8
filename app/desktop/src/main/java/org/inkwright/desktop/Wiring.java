package org.inkwright.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.desk.DeskViewModel;
import org.inkwright.desktop.engines.ContextViewModel;
import org.inkwright.desktop.engines.EnginesView;
import org.inkwright.desktop.engines.EnginesViewModel;
import org.inkwright.desktop.engines.PriceViewModel;
import org.inkwright.desktop.files.FilesThreads;
import org.inkwright.desktop.files.FilesView;
import org.inkwright.desktop.files.FilesViewModel;
import org.inkwright.desktop.jobs.BatteryViewModel;
import org.inkwright.desktop.jobs.JobsView;
import org.inkwright.desktop.jobs.JobsViewModel;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Folders;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.LibraryFilter;
import org.inkwright.desktop.library.LibraryView;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.desktop.library.ShelfViewModel;
import org.inkwright.desktop.library.WelcomeView;
import org.inkwright.desktop.microphone.MicrophoneView;
import org.inkwright.desktop.microphone.MicrophoneViewModel;
import org.inkwright.desktop.models.ModelsView;
import org.inkwright.desktop.models.ModelsViewModel;
import org.inkwright.desktop.models.OfferView;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.notes.NotesView;
import org.inkwright.desktop.notes.NotesViewModel;
import org.inkwright.desktop.picture.PictureView;
import org.inkwright.desktop.picture.PictureViewModel;
import org.inkwright.desktop.prompts.PromptsView;
import org.inkwright.desktop.prompts.PromptsViewModel;
import org.inkwright.desktop.report.ReportView;
import org.inkwright.desktop.report.ReportViewModel;
import org.inkwright.desktop.settings.SettingsView;
import org.inkwright.desktop.settings.SettingsViewModel;
import org.inkwright.desktop.shell.Place;
import org.inkwright.desktop.shell.ShellView;
import org.inkwright.desktop.shell.ShellViewModel;
import org.inkwright.desktop.tour.TourViewModel;
import org.inkwright.desktop.usage.UsageView;
import org.inkwright.desktop.usage.UsageViewModel;
import org.inkwright.desktop.work.BackgroundThreads;
import org.inkwright.desktop.work.FxThread;
import org.inkwright.desktop.work.PacedFeed;
import org.inkwright.desktop.work.WindowTimer;
import org.inkwright.studio.Studio;

/// The screens of the window and what they share, put together by hand. For the window's thread.
final class Wiring {
    private final List<Action> features = new ArrayList<>();
    private final Studio opened;
    private final PacedFeed paced;
    private final Around around;
    private final BackgroundThreads background;
    private final WindowTimer timer;
    private final FxThread window;
    private final InstantSource clock;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Consumer<Note> tell;
    private final SettingsViewModel settings;
    private final SourceWiring source;
    private BooleanSupplier records = () -> false;

    /// Screens over an open studio.
    Wiring(Studio opened, PacedFeed paced, Around around) {
        this.opened = opened;
        this.paced = paced;
        this.around = around;
        this.background = around.threads().background();
        this.timer = around.threads().timer();
        this.window = around.threads().window();
        this.clock = around.threads().clock();
        this.tell = around.notes()::tell;
        this.settings = new SettingsViewModel(opened.library(), background);
        this.source = new SourceWiring(opened, paced, around);
    }

    /// What the program has before a library is open.
    record Around(
            Threads threads,
            NotesViewModel notes,
            FileChoice choice,
            Folders folders,
            DesktopProgram.Kept kept,
            Runnable close) {}

    /// Where and when work is done.
    record Threads(
            FxThread window,
            BackgroundThreads background,
            WindowTimer timer,
            InstantSource clock) {}

    /// How the writer wants the program.
    SettingsViewModel settings() {
        return settings;
    }

    /// Whether there are words that could not be kept yet.
    boolean hasUnsaved() {
        return source.hasUnsaved();
    }

    /// Whether something is being recorded.
    boolean records() {
        return records.getAsBoolean();
    }

    /// Keeps what is left, on the calling thread: the window is closing. One ending that fails does
    /// not hold back the others.
    void finish(Consumer<? super Throwable> trouble) {
        for (Runnable ending : source.endings()) {
            try {
                ending.run();
            } catch (RuntimeException e) {
                // An edge: after this there is no other time for the endings behind.
                trouble.accept(e);
            }
        }
    }

    /// All screens, in the frame of the window.
    LazyScreen shell() {
        var filter = new LibraryFilter(clock, zone);
        var library =
                new LibraryViewModel(
                        opened.library(), opened.jobs(), filter, paced, background, timer);
        var stock = new ModelsViewModel.Stock(opened.shelf(), opened.models());
        var models = new ModelsViewModel(stock, paced, around.choice(), background, tell);
        var starter =
                new ImportViewModel.Starter(
                        opened.pipeline(), opened.batches(), opened.models(), opened.shelf());
        var imports =
                new ImportViewModel(
                        new ImportViewModel.Intake(
                                opened.imports(), opened.pictures(), opened.sample()),
                        starter,
                        background,
                        window,
                        tell);
        var jobs = new JobsViewModel(opened.library(), opened.jobs(), paced, background);
        var desk = new DeskViewModel(starter, opened.jobs(), models, background);
        var shell = new ShellViewModel(library, imports, jobs, settings, models, desk);
        var microphone = microphone(starter, shell);
        var from =
                new LibraryView.Sources(
                        around.choice(),
                        microphone::begin,
                        () -> {
                            shell.navigation().go(new Place.Library());
                            shell.listFoldedProperty().set(false);
                        },
                        opened.pictures()::file);
        var engines = new EnginesViewModel(opened.engines(), background);
        shell.writerProperty()
                .bind(engines.chosenProperty().map(engines::line).orElse(engines.line(null)));
        var parts =
                new Parts(
                        shell, library, imports, jobs, new Writers(models, engines, starter), desk);
        var screens =
                new ShellView.Screens(
                        library(library, imports, from),
                        desks(parts, from),
                        LazyScreen.of(new NotesView(around.notes())),
                        bar(microphone));
        var reach =
                new ShellView.Reach(
                        new TourViewModel(opened.library(), background),
                        Action.merged(features),
                        around.close());
        return LazyScreen.of(new ShellView(shell, screens, imports, around.choice(), reach));
    }

    /// What the desks show.
    private record Parts(
            ShellViewModel shell,
            LibraryViewModel library,
            ImportViewModel imports,
            JobsViewModel jobs,
            Writers engines,
            DeskViewModel desk) {}

    /// What listens, and what writes.
    private record Writers(
            ModelsViewModel listen, EnginesViewModel write, ImportViewModel.Starter starter) {}

    private MicrophoneViewModel microphone(ImportViewModel.Starter starter, ShellViewModel shell) {
        var microphone =
                new MicrophoneViewModel(
                        opened.dictation(),
                        starter,
                        new MicrophoneViewModel.Clock(clock, zone),
                        new MicrophoneViewModel.Threads(background, window, tell));
        microphone.onOpened(shell::open);
        records = () -> microphone.modeProperty().get() != MicrophoneViewModel.Mode.OFF;
        return microphone;
    }

    private LazyScreen bar(MicrophoneViewModel microphone) {
        var view = new MicrophoneView(microphone);
        features.addAll(view.actions());
        return LazyScreen.of(view);
    }

    private Map<ShellViewModel.Desk, LazyScreen> desks(Parts parts, LibraryView.Sources from) {
        ShellViewModel shell = parts.shell();
        ModelsViewModel models = parts.engines().listen();
        Runnable toReport = to(shell, new Place.Report());
        var battery = new BatteryViewModel(opened.batteryRule(), paced, background);
        SourceWiring.Above above = above(parts);
        Map<ShellViewModel.Desk, LazyScreen> desks = new EnumMap<>(ShellViewModel.Desk.class);
        desks.put(
                ShellViewModel.Desk.WELCOME, LazyScreen.of(new WelcomeView(parts.imports(), from)));
        desks.put(
                ShellViewModel.Desk.SOURCE,
                source.source(parts.library().onDeskProperty(), shell, above));
        features.addAll(source.features());
        desks.put(ShellViewModel.Desk.PICTURE, picture(parts));
        desks.put(
                ShellViewModel.Desk.JOBS,
                LazyScreen.of(new JobsView(parts.jobs(), battery, toReport)));
        desks.put(ShellViewModel.Desk.USAGE, usage(shell));
        desks.put(
                ShellViewModel.Desk.SETTINGS,
                LazyScreen.of(
                        new SettingsView(
                                settings,
                                battery,
                                new SettingsView.Ways(
                                        to(shell, new Place.Models()),
                                        to(shell, new Place.Engines()),
                                        to(shell, new Place.Prompts()),
                                        to(shell, new Place.Files())))));
        desks.put(ShellViewModel.Desk.MODELS, LazyScreen.of(new ModelsView(models)));
        desks.put(ShellViewModel.Desk.ENGINES, engines(parts.engines().write()));
        desks.put(ShellViewModel.Desk.PROMPTS, prompts(shell));
        desks.put(ShellViewModel.Desk.REPORT, report(shell));
        desks.put(ShellViewModel.Desk.FILES, files(shell));
        return desks;
    }

    private LazyScreen picture(Parts parts) {
        ShellViewModel shell = parts.shell();
        var beside =
                new PictureViewModel.Desk(
                        source.chapter(),
                        (words, address) -> {
                            source.insert(words, address);
                            shell.navigation().go(new Place.Draft());
                        },
                        shell::open);
        var shelf = new PictureViewModel.Shelf(opened.library(), opened.pictures(), zone);
        var picture = new PictureViewModel(shelf, paced, background, beside);
        parts.library()
                .selectedProperty()
                .subscribe(row -> picture.open(row == null ? null : row.picture()));
        whenShown(shell, ShellViewModel.Desk.PICTURE, picture::refresh);
        var view = new PictureView(picture);
        features.addAll(
                view.actions(
                        shell.deskProperty().map(what -> what == ShellViewModel.Desk.PICTURE)));
        return LazyScreen.of(view);
    }

    private static Runnable to(ShellViewModel shell, Place place) {
        return () -> shell.navigation().go(place);
    }

    private SourceWiring.Above above(Parts parts) {
        ShellViewModel shell = parts.shell();
        Runnable toModels = to(shell, new Place.Models());
        return new SourceWiring.Above(
                parts.desk(),
                new SourceWiring.Shown(
                        sourceShown(shell),
                        onScreen(shell, parts.desk(), DeskViewModel.Face.TRANSCRIPT),
                        onScreen(shell, parts.desk(), DeskViewModel.Face.DRAFT)),
                settings.typographyProperty().asObject(),
                LazyScreen.of(new OfferView(parts.engines().listen(), toModels)),
                toModels,
                new SourceWiring.Models(
                        parts.engines().write(),
                        to(shell, new Place.Engines()),
                        parts.engines().starter()::drafting));
    }

    private LazyScreen engines(EnginesViewModel engines) {
        var price = new PriceViewModel(engines.chosenProperty(), opened.prices(), background);
        var context = new ContextViewModel(engines.chosenProperty(), opened.engines(), background);
        return LazyScreen.of(new EnginesView(engines, price, context));
    }

    private LazyScreen prompts(ShellViewModel shell) {
        var prompts = new PromptsViewModel(opened.prompts(), background, timer, zone);
        whenShown(shell, ShellViewModel.Desk.PROMPTS, prompts::refresh);
        return LazyScreen.of(new PromptsView(prompts));
    }

    private LazyScreen files(ShellViewModel shell) {
        var files =
                new FilesViewModel(
                        opened.safekeeping(),
                        around.choice(),
                        around.folders(),
                        new FilesThreads(background, window, tell));
        whenShown(shell, ShellViewModel.Desk.FILES, files::refresh);
        return LazyScreen.of(new FilesView(files, zone));
    }

    private LazyScreen report(ShellViewModel shell) {
        var report = new ReportViewModel(opened.report(), around.choice(), background, tell);
        whenShown(shell, ShellViewModel.Desk.REPORT, report::refresh);
        return LazyScreen.of(new ReportView(report));
    }

    private static void whenShown(ShellViewModel shell, ShellViewModel.Desk desk, Runnable work) {
        shell.deskProperty()
                .subscribe(shown -> {
                    if (shown == desk) {
                        work.run();
                    }
                });
    }

    private LazyScreen library(
            LibraryViewModel library, ImportViewModel imports, LibraryView.Sources from) {
        var shelf =
                new ShelfViewModel(library, opened.library(), opened.shelves(), background, tell);
        var view = new LibraryView(library, shelf, imports, from);
        features.addAll(view.actions());
        return LazyScreen.of(view);
    }

    private LazyScreen usage(ShellViewModel shell) {
        var books = new UsageViewModel.Books(opened.usage(), opened.cap(), clock, zone);
        var usage = new UsageViewModel(books, around.choice(), background, tell);
        whenShown(shell, ShellViewModel.Desk.USAGE, usage::refresh);
        return LazyScreen.of(new UsageView(usage));
    }

    private static ObservableValue<Boolean> sourceShown(ShellViewModel shell) {
        return Bindings.createObjectBinding(
                () -> shell.deskProperty().getValue() == ShellViewModel.Desk.SOURCE,
                shell.deskProperty());
    }

    private static ObservableValue<Boolean> onScreen(
            ShellViewModel shell, DeskViewModel desk, DeskViewModel.Face face) {
        return Bindings.createObjectBinding(
                () ->
                        shell.deskProperty().getValue() == ShellViewModel.Desk.SOURCE
                                && desk.faceProperty().get() == face,
                shell.deskProperty(),
                desk.faceProperty());
    }
}
