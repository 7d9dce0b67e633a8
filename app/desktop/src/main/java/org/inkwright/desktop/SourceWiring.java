package org.inkwright.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.commission.CommissionView;
import org.inkwright.desktop.commission.CommissionViewModel;
import org.inkwright.desktop.desk.DeskView;
import org.inkwright.desktop.desk.DeskViewModel;
import org.inkwright.desktop.draft.DraftView;
import org.inkwright.desktop.draft.DraftViewModel;
import org.inkwright.desktop.draft.ExportViewModel;
import org.inkwright.desktop.engines.EnginesViewModel;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.library.ItemRow;
import org.inkwright.desktop.library.SourceRow;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.shell.ShellViewModel;
import org.inkwright.desktop.transcript.DoubtsViewModel;
import org.inkwright.desktop.transcript.SeekViewModel;
import org.inkwright.desktop.transcript.SpeakersViewModel;
import org.inkwright.desktop.transcript.TranscriptView;
import org.inkwright.desktop.transcript.TranscriptViewModel;
import org.inkwright.desktop.work.BackgroundThreads;
import org.inkwright.desktop.work.FxThread;
import org.inkwright.desktop.work.PacedFeed;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.desktop.work.Saved;
import org.inkwright.desktop.work.WindowTimer;
import org.inkwright.desktop.write.BatchNotes;
import org.inkwright.desktop.write.ChaptersView;
import org.inkwright.desktop.write.ChaptersViewModel;
import org.inkwright.desktop.write.DraftPictures;
import org.inkwright.desktop.write.EvidenceViewModel;
import org.inkwright.desktop.write.FindViewModel;
import org.inkwright.desktop.write.GoalsViewModel;
import org.inkwright.desktop.write.GrowthViewModel;
import org.inkwright.desktop.write.HeardViewModel;
import org.inkwright.desktop.write.HistoryViewModel;
import org.inkwright.desktop.write.IllustrateViewModel;
import org.inkwright.desktop.write.PlanViewModel;
import org.inkwright.desktop.write.RewriteViewModel;
import org.inkwright.desktop.write.SearchCardViewModel;
import org.inkwright.desktop.write.SnapshotsViewModel;
import org.inkwright.desktop.write.SpellViewModel;
import org.inkwright.desktop.write.VariantsViewModel;
import org.inkwright.desktop.write.WriteView;
import org.inkwright.desktop.write.WriteViewModel;
import org.inkwright.kit.Typography;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Studio;
import org.jspecify.annotations.Nullable;

/// The screen of a source, put together by hand: its transcript with player, doubts and speakers,
/// its draft with all that works beside the text. A part of the wiring for itself because the whole
/// would not be read in one sitting. For the window's thread.
final class SourceWiring {
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Action> features = new ArrayList<>();
    private final StringProperty chapter = new SimpleStringProperty("");
    private BiConsumer<String, String> insert = (words, address) -> {};
    private final Studio opened;
    private final PacedFeed paced;
    private final Wiring.Around around;
    private final BackgroundThreads background;
    private final WindowTimer timer;
    private final FxThread window;
    private final InstantSource clock;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Consumer<Note> tell;
    private BooleanSupplier unsaved = () -> false;

    SourceWiring(Studio opened, PacedFeed paced, Wiring.Around around) {
        this.opened = opened;
        this.paced = paced;
        this.around = around;
        this.background = around.threads().background();
        this.timer = around.threads().timer();
        this.window = around.threads().window();
        this.clock = around.threads().clock();
        this.tell = around.notes()::tell;
    }

    /// Who writes with a text model.
    ///
    /// @param toEngines goes to where one is chosen
    /// @param listening how a recording is listened to on its way to a draft
    record Models(
            EnginesViewModel engines, Runnable toEngines, Supplier<PipelineSettings> listening) {}

    /// What stands above and beside the text of a source.
    record Above(
            DeskViewModel desk,
            Shown shown,
            ObservableValue<Boolean> typography,
            LazyScreen offer,
            Runnable toModels,
            Models models) {}

    /// What is on the screen.
    record Shown(
            ObservableValue<Boolean> source,
            ObservableValue<Boolean> transcript,
            ObservableValue<Boolean> draft) {}

    /// What can be done with a source.
    List<Action> features() {
        return List.copyOf(features);
    }

    /// What is to be done when the window closes.
    List<Runnable> endings() {
        return List.copyOf(endings);
    }

    /// Whether there are words that could not be kept yet.
    boolean hasUnsaved() {
        return unsaved.getAsBoolean();
    }

    /// The title of the chapter that is open; empty while none is.
    ObservableValue<String> chapter() {
        return chapter;
    }

    /// Puts a picture into the chapter that is open.
    void insert(String words, String address) {
        insert.accept(words, address);
    }

    /// The screen of a source.
    ///
    /// @param chosen what the writer has chosen in the library
    /// @param shell is told whether all that was typed is kept
    LazyScreen source(
            ObservableValue<@Nullable ItemRow> chosen, ShellViewModel shell, Above above) {
        var transcript =
                new TranscriptViewModel(
                        opened.library(), opened.transcripts(), paced, background, timer);
        var player =
                new PlayerViewModel(opened.library(), around.kept().sound(), background, window);
        var draft = new DraftViewModel(opened.library(), paced, background);
        var write =
                new WriteViewModel(
                        opened.library(),
                        opened.drafts(),
                        paced,
                        background,
                        timer,
                        new Rescue(around.kept().rescued(), clock));
        unsaved =
                () ->
                        write.savedProperty().get() == Saved.FAILED
                                || transcript.savedProperty().get() == Saved.FAILED;
        shell.follow(transcript.savedProperty(), write.savedProperty());
        above.desk().turnsWhile(() -> !transcript.touched());
        chapter.bind(
                write.modeProperty()
                        .map(mode ->
                                mode instanceof WriteViewModel.Mode.Writing now
                                        ? now.title()
                                        : ""));
        endings.add(write::finish);
        endings.add(transcript::finish);
        endings.add(player::finish);
        show(chosen, above.desk(), player, transcript, draft);
        var sides =
                new DeskView.Sides(
                        transcript,
                        transcript(transcript, player, above),
                        draft,
                        draft(draft, write, player, above),
                        work -> {
                            transcript.leaveLines();
                            write.whenKept(work);
                        });
        var exports =
                new ExportViewModel(
                        opened.exports(), around.choice(), around.folders(), background, tell);
        var view = new DeskView(above.desk(), sides, exports, above.offer());
        features.addAll(view.actions(above.shown().source()));
        return LazyScreen.of(view);
    }

    /// What is chosen in the library comes to the desk. A source that is there stays as it is.
    private static void show(
            ObservableValue<@Nullable ItemRow> chosen,
            DeskViewModel desk,
            PlayerViewModel player,
            TranscriptViewModel transcript,
            DraftViewModel draft) {
        chosen.map(Chosen::of)
                .subscribe(now -> {
                    SourceRow row = now == null ? null : now.source();
                    SourceId source = row == null ? null : row.source().id();
                    if (!Objects.equals(row, desk.row())) {
                        desk.show(row);
                        player.open(source);
                        transcript.open(source);
                    }
                    draft.open(source, now == null ? null : now.draft());
                    if (now != null && now.draft() != null) {
                        desk.faceProperty().set(DeskViewModel.Face.DRAFT);
                    }
                });
    }

    private LazyScreen transcript(
            TranscriptViewModel transcript, PlayerViewModel player, Above above) {
        var ears = new DoubtsViewModel.Ears(opened.transcripts(), opened.shelf());
        var threads = new DoubtsViewModel.Threads(background, timer, paced, tell);
        var parts =
                new TranscriptView.Parts(
                        player,
                        new DoubtsViewModel(transcript, player, ears, threads),
                        new SpeakersViewModel(transcript),
                        new SeekViewModel(transcript, background),
                        above.toModels());
        var view = new TranscriptView(transcript, parts, above.shown().transcript());
        features.addAll(view.actions());
        return LazyScreen.of(view);
    }

    private LazyScreen draft(
            DraftViewModel draft, WriteViewModel write, PlayerViewModel player, Above above) {
        var chapters =
                new ChaptersViewModel(opened.library(), opened.drafts(), paced, background, tell);
        var spelling =
                new SpellViewModel(around.kept().spelling(), opened.library(), background, timer);
        var find = new FindViewModel(chapters, opened.finder(), background, timer, tell);
        draft.modeProperty().subscribe(mode -> chapters.open(DraftViewModel.Mode.draftOf(mode)));
        draft.modeProperty().map(DraftViewModel.Mode::draftOf).subscribe(spelling::in);
        chapters.selectedProperty()
                .subscribe(chapter -> {
                    if (chapters.draft() != null && chapter != null) {
                        write.open(chapters.draft(), chapter);
                    } else {
                        write.close();
                    }
                });
        draft.languageProperty().subscribe(spelling::write);
        CommissionViewModel commission = commission(draft, above);
        var threads = new WriteView.Threads(background, timer, tell);
        var page = new Page(write, player, above.models().engines());
        WriteView.Models models = models(chapters, commission, page);
        insertsInto(draft, models);
        var heard = new HeardViewModel(write, opened.library(), player, background);
        var aids =
                new WriteView.Aids(
                        find,
                        spelling,
                        heard,
                        new DraftPictures(opened.pictures(), background, tell),
                        models,
                        panes(chapters, write));
        var view = new WriteView(write, chapters, aids, threads, above.shown().draft());
        view.set(
                Bindings.createObjectBinding(
                        () ->
                                above.typography().getValue()
                                        ? Typography.of(draft.languageProperty().get())
                                        : Typography.PLAIN,
                        above.typography(),
                        draft.languageProperty()));
        LazyScreen paper = LazyScreen.of(view);
        features.addAll(view.actions());
        var pages =
                new DraftView.Pages(
                        LazyScreen.of(new ChaptersView(chapters, commission)),
                        paper,
                        wishes(commission, draft, above));
        return LazyScreen.of(new DraftView(draft, chapters, pages));
    }

    private void insertsInto(DraftViewModel draft, WriteView.Models models) {
        insert =
                (words, address) -> {
                    draft.pageProperty().set(DraftViewModel.Page.WRITE);
                    models.illustrate().put(words, address);
                };
    }

    private CommissionViewModel commission(DraftViewModel draft, Above above) {
        var desk =
                new CommissionViewModel.Desk(
                        opened.library(),
                        opened.generation(),
                        opened.estimates(),
                        above.models().listening());
        var commission =
                new CommissionViewModel(
                        desk,
                        above.models().engines().chosenProperty(),
                        new CommissionViewModel.Threads(background, timer, tell));
        commission.onBegun(() -> draft.pageProperty().set(DraftViewModel.Page.WRITE));
        draft.pageProperty()
                .subscribe(page ->
                        commission.open(
                                page == DraftViewModel.Page.COMMISSION ? draft.source() : null));
        above.desk().writesWith(new DeskPen(draft, commission));
        return commission;
    }

    private LazyScreen wishes(CommissionViewModel commission, DraftViewModel draft, Above above) {
        var ways =
                new CommissionView.Ways(
                        above.models().toEngines(),
                        () -> draft.pageProperty().set(DraftViewModel.Page.WRITE));
        var view =
                new CommissionView(
                        commission,
                        above.models().engines(),
                        commission.style(opened.styles(), around.choice()),
                        ways);
        features.addAll(
                view.actions(
                        () -> {
                            above.desk().faceProperty().set(DeskViewModel.Face.DRAFT);
                            draft.pageProperty().set(DraftViewModel.Page.COMMISSION);
                        },
                        above.shown().source()));
        return LazyScreen.of(view);
    }

    /// What is written, what was said, and who is asked.
    private record Page(WriteViewModel write, PlayerViewModel player, EnginesViewModel engines) {}

    private WriteView.Models models(
            ChaptersViewModel chapters, CommissionViewModel commission, Page page) {
        EnginesViewModel engines = page.engines();
        var writers =
                new GrowthViewModel.Writers(opened.library(), opened.generation(), opened.jobs());
        var _ = new BatchNotes(opened.reports(), opened.jobs(), paced, background, tell);
        return new WriteView.Models(
                new GrowthViewModel(chapters, writers, paced, background),
                new PlanViewModel(chapters, opened.library(), commission, background),
                new EvidenceViewModel(
                        page.write(),
                        opened.evidence(),
                        opened.rewriting(),
                        page.player(),
                        background,
                        timer),
                new RewriteViewModel(
                        page.write(),
                        opened.rewriting(),
                        engines.chosenProperty()::get,
                        background,
                        window),
                new SearchCardViewModel(
                        chapters,
                        new SearchCardViewModel.Desk(
                                opened.searchCards(),
                                opened.rewriting(),
                                engines.chosenProperty()::get),
                        background,
                        timer),
                new IllustrateViewModel(
                        page.write(),
                        new IllustrateViewModel.Desk(
                                opened.library(),
                                opened.illustrating(),
                                engines.chosenProperty()::get),
                        background));
    }

    private WriteView.Panes panes(ChaptersViewModel chapters, WriteViewModel write) {
        var calendar = new GoalsViewModel.Calendar(clock, zone);
        var keep = new SnapshotsViewModel.Keep(opened.library(), opened.drafts(), clock, zone);
        return new WriteView.Panes(
                new HistoryViewModel(write, opened.drafts(), background, zone),
                new VariantsViewModel(write, opened.library(), opened.drafts(), background),
                new SnapshotsViewModel(chapters, write, keep, background, tell),
                new GoalsViewModel(
                        chapters, opened.library(), opened.drafts(), background, calendar),
                new SimpleBooleanProperty());
    }
}
