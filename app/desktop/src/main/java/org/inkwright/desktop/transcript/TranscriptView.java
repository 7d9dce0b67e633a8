package org.inkwright.desktop.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Hint;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.ViewLoader;
import org.inkwright.desktop.player.PlayerActions;
import org.inkwright.desktop.player.PlayerView;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.work.Saved;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.TimeRange;
import org.inkwright.kit.TranscriptArea;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.studio.SecondHearing;
import org.inkwright.studio.SpeechModel;
import org.inkwright.transcription.Doubt;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A transcript to read, hear and mend: the recording on top, what is doubtful below it, then the
/// words, and beside them who speaks.
public final class TranscriptView {
    private final Texts texts = Texts.of(TranscriptView.class);
    private final TranscriptViewModel model;
    private final Parts parts;
    private final TranscriptArea area;
    private final TranscriptPage page;
    private final PlayerView player;
    private final List<Action> actions;
    private final ToggleButton speakersTool = new ToggleButton();
    private final ToggleButton fillersTool = new ToggleButton(texts.text("tool.fillers"));
    private final Button doubtsTool = new Button();

    @FXML private StackPane top;
    @FXML private Label warning;
    @FXML private HBox doubtBar;
    @FXML private Label doubtLine;
    @FXML private MenuButton again;
    @FXML private VBox hearing;
    @FXML private Label hearingTitle;
    @FXML private Label hearingBefore;
    @FXML private Label hearingAfter;
    @FXML private StackPane seeking;
    @FXML private StackPane lines;
    @FXML private Label nothing;
    @FXML private StackPane side;
    @FXML private Label saved;

    /// What works on the transcript.
    public record Parts(
            PlayerViewModel player,
            DoubtsViewModel doubts,
            SpeakersViewModel speakers,
            SeekViewModel seek,
            Runnable toModels) {}

    /// A view.
    ///
    /// @param shown whether the transcript is on the screen
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public TranscriptView(TranscriptViewModel model, Parts parts, ObservableValue<Boolean> shown) {
        this.model = model;
        this.parts = parts;
        area = new TranscriptArea(texts.text("transcript.lines"), new PageEdits(model, parts));
        page = new TranscriptPage(area);
        List<Action> playing = new PlayerActions(parts.player(), new Places()).all(shown);
        List<Action> mending = mending(shown);
        actions = new ArrayList<>(mending);
        actions.addAll(playing);
        player =
                new PlayerView(
                        parts.player(), playing, List.of(doubtsTool, fillersTool, speakersTool));
    }

    /// What can be done with a transcript.
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    private List<Action> mending(ObservableValue<Boolean> shown) {
        return new Action.Maker(texts, Action.Group.EDIT)
                .add("edit.find", "Shortcut+F", this::seek, shown)
                .add("edit.next", "F3", () -> parts.seek().step(1), shown)
                .add("edit.previous", "Shift+F3", () -> parts.seek().step(-1), shown)
                .add("transcript.doubt", "F8", () -> doubt(1), shown)
                .add("transcript.doubt-back", "Shift+F8", () -> doubt(-1), shown)
                .add("transcript.fillers", "", this::turnFillers, shown)
                .add("transcript.speakers", "Shortcut+U", this::turnSpeakers, shown)
                .made();
    }

    @FXML
    void initialize() {
        Presence.follows(warning, doubtsTool, doubtBar, hearing);
        makeTools();
        top.getChildren().setAll(ViewLoader.load(player));
        lines.getChildren().addFirst(area);
        area.getStyleClass().add("takes-focus");
        area.onSeek((line, at) -> parts.player().seek(millisAt(line, at)));
        SeekView seek = new SeekView(parts.seek());
        seek.attach(area);
        LazyScreen bar = LazyScreen.of(seek);
        whenWanted(seeking, bar, parts.seek().openProperty());
        LazyScreen speakers = LazyScreen.of(new SpeakersView(parts.speakers(), this::rows));
        whenWanted(side, speakers, speakersTool.selectedProperty());
        model.over(page);
        model.modeProperty().subscribe(this::show);
        model.savedProperty().subscribe(now -> tell(now));
        model.onText(this::textChanged);
        parts.player().positionProperty().subscribe(at -> follow());
        parts.player().modeProperty().subscribe(mode -> follow());
        parts.doubts().lineProperty().subscribe(line -> tellDoubt(line));
        parts.doubts().heardProperty().subscribe(this::offer);
        parts.doubts().doubts().subscribe(this::markDoubts);
        player.strip().onBorder(new Borders(model)::moved);
        player.onRedrawn(this::markStrip);
        // a menu without items would never open, and so never be filled
        again.getItems().setAll(new MenuItem(texts.text("again.looking")));
        again.setOnShowing(event -> parts.doubts().models(this::fillModels));
        area.focusWithinProperty()
                .subscribe(inside -> {
                    if (!inside) {
                        model.leaveLines();
                    }
                });
        // The text may have been there before this screen was built.
        textChanged();
    }

    private void makeTools() {
        speakersTool.setGraphic(new FontIcon("fth-users"));
        speakersTool.setAccessibleText(texts.text("speakers.title"));
        Hint.on(speakersTool, texts.text("speakers.title"));
        Hint.on(fillersTool, texts.text("tool.fillers-hint"));
        fillersTool.setOnAction(event -> turnFillers());
        doubtsTool.setOnAction(event -> doubt(1));
        Hint.on(doubtsTool, texts.text("tool.doubts-hint"));
        List.<Node>of(speakersTool, fillersTool, doubtsTool)
                .forEach(tool -> tool.getStyleClass().add("tool"));
    }

    /// What is not always there comes into the window when it is first wanted: styling costs time.
    private static void whenWanted(
            StackPane place, LazyScreen screen, ObservableValue<Boolean> wanted) {
        Presence.of(place, wanted);
        wanted.subscribe(now -> {
            if (now && place.getChildren().isEmpty()) {
                place.getChildren().add(screen.node());
            }
        });
    }

    /// Where the player goes from the text.
    private final class Places implements PlayerActions.Places {
        @Override
        public long start() {
            LineRange caret = area.caret();
            return millisAt(caret.line(), caret.range().from());
        }

        @Override
        public long sentence(int step) {
            long now = parts.player().positionProperty().get();
            TranscriptDocument on = model.document();
            Optional<Long> there = on == null ? Optional.empty() : on.sentence(now, step);
            return there.orElse(step > 0 ? now : 0);
        }

        @Override
        public Optional<TimeRange> selection() {
            List<LineRange> chosen = area.selection();
            if (chosen.isEmpty()) {
                return player.strip().selection();
            }
            LineRange last = chosen.getLast();
            long from = millisAt(chosen.getFirst().line(), chosen.getFirst().range().from());
            long to = millisAfter(last.line(), last.range().to());
            return to > from ? Optional.of(new TimeRange(from, to)) : Optional.empty();
        }
    }

    private long millisAt(int line, int at) {
        TranscriptDocument on = model.document();
        return on == null ? 0 : on.millisAt(line, at);
    }

    private long millisAfter(int line, int at) {
        TranscriptDocument on = model.document();
        return on == null ? 0 : on.millisAfter(line, at);
    }

    /// Lights what is heard, and shows its line while it plays.
    private void follow() {
        TranscriptDocument on = model.document();
        boolean playing = parts.player().modeProperty().get() == PlayerViewModel.Mode.PLAYING;
        if (on == null || !playing) {
            area.silence();
            page.follow(-1);
            return;
        }
        on.heardAt(parts.player().positionProperty().get())
                .ifPresent(place -> {
                    area.speak(place);
                    page.follow(place.line());
                });
    }

    private void show(TranscriptViewModel.Mode mode) {
        switch (mode) {
            case TranscriptViewModel.Mode.None none -> tell(texts.text("nothing.none"), List.of());
            case TranscriptViewModel.Mode.Reading reading -> tell("", List.of());
            case TranscriptViewModel.Mode.Unread unread ->
                    tell(texts.text("nothing.unread"), List.of());
            case TranscriptViewModel.Mode.Growing growing ->
                    tell(texts.text("nothing.growing"), List.of());
            case TranscriptViewModel.Mode.Complete(List<String> warnings) ->
                    tell(texts.text("nothing.silent"), warnings);
        }
    }

    private void tell(String placeholder, List<String> warnings) {
        nothing.setText(placeholder);
        warning.setVisible(!warnings.isEmpty());
        warning.setText(
                String.join(
                        " ", warnings.stream().map(one -> texts.member("warning", one)).toList()));
    }

    private void tell(Saved now) {
        saved.getStyleClass().remove("failed");
        saved.setText(
                switch (now) {
                    case KEPT -> texts.text("saved.kept");
                    case PENDING -> texts.text("saved.pending");
                    case FAILED -> texts.text("saved.failed");
                });
        if (now == Saved.FAILED) {
            saved.getStyleClass().add("failed");
        }
    }

    private void textChanged() {
        TranscriptDocument on = model.document();
        boolean there = on != null && !on.rows().isEmpty();
        area.setVisible(there);
        nothing.setVisible(!there);
        saved.setVisible(there);
        fillersTool.setSelected(on != null && on.text().hidesFillers());
        if (there) {
            parts.player().look();
        }
        markStrip();
    }

    private void markStrip() {
        TranscriptDocument on = model.document();
        player.strip()
                .borders(
                        on == null
                                ? List.of()
                                : on.lines().stream()
                                        .map(line -> line.time().startMillis())
                                        .toList());
        markDoubts();
    }

    private void markDoubts() {
        List<Doubt> all = parts.doubts().doubts();
        player.strip()
                .doubts(
                        all.stream()
                                .map(one -> new TimeRange(one.startMillis(), one.endMillis()))
                                .toList());
        doubtsTool.setText(texts.text("tool.doubts", all.size()));
        doubtsTool.setVisible(!all.isEmpty());
    }

    private void doubt(int step) {
        Doubt found = parts.doubts().step(parts.player().positionProperty().get(), step);
        TranscriptDocument on = model.document();
        if (found != null && on != null) {
            parts.player().seek(found.startMillis());
            on.stretchAt(found.startMillis(), found.endMillis()).ifPresent(area::select);
            area.requestFocus();
        }
    }

    private void tellDoubt(String line) {
        doubtLine.setText(line);
        doubtBar.setVisible(!line.isEmpty());
        again.setVisible(parts.doubts().currentProperty().get() != null);
    }

    private void fillModels(List<SpeechModel> models) {
        again.getItems().clear();
        for (SpeechModel one : models) {
            MenuItem item = new MenuItem(one.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> listenAgain(one));
            again.getItems().add(item);
        }
        MenuItem more = new MenuItem(texts.text("again.more"));
        more.setOnAction(event -> parts.toModels().run());
        again.getItems().addAll(new SeparatorMenuItem(), more);
    }

    private void listenAgain(SpeechModel with) {
        Doubt doubt = parts.doubts().currentProperty().get();
        TranscriptDocument on = model.document();
        if (doubt != null && on != null) {
            int first = Math.max(0, on.rowAt(doubt.startMillis()));
            int last =
                    Math.max(first, on.rowAt(Math.max(doubt.startMillis(), doubt.endMillis() - 1)));
            parts.doubts().listenAgain(first, last, with);
        }
    }

    private void offer(@Nullable SecondHearing heard) {
        hearing.setVisible(heard != null);
        if (heard != null) {
            hearingTitle.setText(texts.text("again.heard", heard.model()));
            hearingBefore.setText(parts.doubts().before(heard));
            hearingAfter.setText(parts.doubts().after(heard));
        }
    }

    private void seek() {
        String chosen = area.selection().size() == 1 ? page.words(area.selection().getFirst()) : "";
        parts.seek().begin(chosen);
    }

    private void turnFillers() {
        model.edit(on ->
                on.text().hidesFillers()
                        ? new TranscriptEdit.FillersShown()
                        : new TranscriptEdit.FillersHidden());
    }

    private void turnSpeakers() {
        speakersTool.setSelected(!speakersTool.isSelected());
    }

    /// The rows that are selected, or those from the caret on to the end of the turn.
    private List<Integer> rows() {
        List<LineRange> chosen = area.selection();
        return chosen.isEmpty()
                ? parts.speakers().turnFrom(area.caret().line())
                : IntStream.rangeClosed(chosen.getFirst().line(), chosen.getLast().line())
                        .boxed()
                        .toList();
    }

    @FXML
    void nextDoubt() {
        doubt(1);
    }

    @FXML
    void previousDoubt() {
        doubt(-1);
    }

    @FXML
    void leaveDoubt() {
        parts.doubts().leave();
        area.requestFocus();
    }

    @FXML
    void takeHearing() {
        parts.doubts().take();
    }

    @FXML
    void keepHearing() {
        parts.doubts().keep();
    }
}
