package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.desktop.work.Saved;
import org.inkwright.kit.Heading;
import org.inkwright.kit.HeadingTree;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.MarkdownPreview;
import org.inkwright.kit.PreviewPage;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.Typography;

/// A chapter to write in: its heading, a toolbar, the editor and, beside it, how it will look.
public final class WriteView {
    private static final Duration PREVIEW = Duration.ofMillis(100);
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private final Texts texts = Texts.of(WriteView.class);
    private final MarkdownEditor editor = new MarkdownEditor(texts.text("write.editor"));
    private final MarkdownPreview preview = new MarkdownPreview(texts.text("write.preview"));
    private final HeadingTree headings = new HeadingTree(texts.text("write.headings"));
    private final WriteViewModel model;
    private final ChaptersViewModel chapters;
    private final Aids aids;
    private final Threads threads;
    private final ObservableValue<Boolean> shown;
    private final LongLineNotes longLines;
    private Later.Call drawing = () -> {};
    private Scrolling scrolling = Scrolling.NOBODY;
    private boolean opened;

    @FXML private StackPane page;
    @FXML private StackPane unwritten;
    @FXML private Label nothing;
    @FXML private StackPane growing;
    @FXML private VBox head;
    @FXML private VBox failed;
    @FXML private TextField title;
    @FXML private HBox tools;
    @FXML private StackPane searching;
    @FXML private StackPane writing;
    @FXML private StackPane reading;
    @FXML private Label length;
    @FXML private Label saved;
    @FXML private HBox heard;
    @FXML private Label heardWords;
    @FXML private Button heardPlay;

    private enum Scrolling {
        NOBODY,
        EDITOR,
        PREVIEW
    }

    /// What works on the text beside the writer.
    ///
    /// @param find finds and replaces in the editor and in the whole draft
    /// @param spelling marks misspelt words
    /// @param heard knows where in the recording a paragraph was said
    /// @param pictures keeps what is dropped or pasted, and shows it
    /// @param models what text models write and are to write
    /// @param panes what can be shown in the preview's place
    public record Aids(
            FindViewModel find,
            SpellViewModel spelling,
            HeardViewModel heard,
            DraftPictures pictures,
            Models models,
            Panes panes) {}

    /// What text models do here.
    ///
    /// @param growth what is being written
    /// @param plan what is to be written
    /// @param evidence what the text rests on
    /// @param rewrite other words for what is selected
    /// @param card what search engines are told
    /// @param illustrate a picture for the chapter
    public record Models(
            GrowthViewModel growth,
            PlanViewModel plan,
            EvidenceViewModel evidence,
            RewriteViewModel rewrite,
            SearchCardViewModel card,
            IllustrateViewModel illustrate) {}

    /// What can be shown in the preview's place, one at a time.
    ///
    /// @param history what the chapter read like before
    /// @param variants other ways in which the chapter was written
    /// @param snapshots the draft as it was at named moments
    /// @param goals how much is written
    /// @param headings whether the headings of the chapter are shown
    public record Panes(
            HistoryViewModel history,
            VariantsViewModel variants,
            SnapshotsViewModel snapshots,
            GoalsViewModel goals,
            BooleanProperty headings) {}

    /// How quotation marks and dashes are set in the text that is written.
    public void set(ObservableValue<Typography> typography) {
        editor.typographyProperty().bind(typography);
    }

    /// Where the preview is made, and when; and who is told what the writer should know.
    public record Threads(Background background, Later later, Consumer<Note> tell) {}

    /// A view.
    ///
    /// @param aids what works on the text beside the writer
    /// @param shown whether the draft is on the screen
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public WriteView(
            WriteViewModel model,
            ChaptersViewModel chapters,
            Aids aids,
            Threads threads,
            ObservableValue<Boolean> shown) {
        this.model = model;
        this.chapters = chapters;
        this.aids = aids;
        this.threads = threads;
        this.shown = shown;
        this.longLines = new LongLineNotes(editor, threads.tell());
    }

    /// What can be done with a chapter.
    public List<Action> actions() {
        return new WriteActions(model, aids, editor, shown).all();
    }

    @FXML
    void initialize() {
        writing.getChildren().setAll(editor);
        editor.getStyleClass().add("takes-focus");
        editor.keepPictures(aids.pictures());
        preview.takePictures(aids.pictures());
        fillBeside();
        followModels();
        new HeardBar(aids.heard(), heard, heardWords, heardPlay).follow();
        preview.onBlock(block -> aids.heard().choose(editor.text(), block));
        attachSearch();
        var _ = new SpellMenu(editor, aids.spelling());
        new RewriteMenu(editor, aids.models().rewrite()).follow();
        new Toolbar(editor).fill(tools);
        editor.onChange(change -> {
            model.typed(editor::text);
            aids.find().again();
            aids.spelling().typed();
            drawSoon();
        });
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        editor.view().topLineProperty().subscribe(this::editorScrolled);
        preview.topLineProperty().subscribe(this::previewScrolled);
        title.setOnAction(event -> editor.requestFocus());
        title.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        retitle();
                    }
                });
        model.modeProperty().subscribe(this::show);
        model.savedProperty().subscribe(this::tell);
        model.lengthProperty()
                .subscribe(now ->
                        length.setText(
                                texts.text(
                                        "write.length",
                                        now.words(),
                                        now.characters(),
                                        now.minutes())));
    }

    private void attachSearch() {
        FindView bar = new FindView(aids.find());
        LazyScreen search = LazyScreen.of(bar);
        bar.attach(editor, model);
        aids.find()
                .openProperty()
                .subscribe(open -> {
                    if (open) {
                        searching.getChildren().setAll(search.node());
                    }
                });
        Presence.of(searching, aids.find().openProperty());
    }

    private void fillBeside() {
        reading.getChildren().setAll(preview);
        new SidePanes(reading, editor, aids, threads).fill();
        headings.onGo(this::go);
        BooleanProperty shows = aids.panes().headings();
        headings.visibleProperty().bind(shows);
        shows.subscribe(shown -> {
            if (shown && !reading.getChildren().contains(headings)) {
                reading.getChildren().add(headings);
            }
        });
        shows.addListener((at, before, shown) -> draw());
    }

    private void followModels() {
        Models models = aids.models();
        new GrowthPlace(models.growth(), model, threads.background(), growing, reading).follow();
        new BrokenOffBar(models.growth(), head).follow();
        LazyScreen plan = LazyScreen.of(new PlanView(models.plan()));
        models.plan()
                .plannedProperty()
                .subscribe(planned -> {
                    nothing.setVisible(!planned);
                    if (planned) {
                        var _ = threads.later().in(Duration.ZERO, () -> showPlan(plan));
                    }
                });
    }

    private void showPlan(LazyScreen plan) {
        if (!unwritten.getChildren().contains(plan.node())) {
            plan.node().visibleProperty().bind(aids.models().plan().plannedProperty());
            unwritten.getChildren().add(plan.node());
        }
    }

    private void show(WriteViewModel.Mode mode) {
        boolean there = mode instanceof WriteViewModel.Mode.Writing;
        page.setVisible(there);
        unwritten.setVisible(mode instanceof WriteViewModel.Mode.Nothing);
        failed.setVisible(mode instanceof WriteViewModel.Mode.Failed);
        if (mode instanceof WriteViewModel.Mode.Writing now) {
            if (!title.isFocused() || now.opened()) {
                title.setText(now.title());
            }
            TextRange before = editor.selection();
            if (!now.text().equals(editor.text()) || now.opened()) {
                editor.open(now.text());
            }
            if (now.caret() == WriteViewModel.Caret.KEEP) {
                editor.select(before);
            }
            if (now.opened()) {
                opened = true;
                longLines.opened(() -> onDesk(now));
            }
            draw();
            aids.spelling().check();
            aids.find().opened(now.chapter());
        }
    }

    private boolean onDesk(WriteViewModel.Mode.Writing text) {
        return model.modeProperty().get() instanceof WriteViewModel.Mode.Writing now
                && now.chapter().equals(text.chapter());
    }

    @FXML
    void turnHeard() {
        aids.heard().turn();
    }

    @FXML
    void leaveHeard() {
        aids.heard().leave();
    }

    @FXML
    void tryAgain() {
        model.tryAgain();
    }

    private void tell(Saved now) {
        saved.getStyleClass().remove("failed");
        saved.setText(
                switch (now) {
                    case KEPT -> texts.text("write.kept");
                    case PENDING -> texts.text("write.pending");
                    case FAILED -> texts.text("write.failed");
                });
        if (now == Saved.FAILED) {
            saved.getStyleClass().add("failed");
        }
    }

    private void retitle() {
        if (model.modeProperty().get() instanceof WriteViewModel.Mode.Writing now) {
            if (title.getText().isBlank()) {
                title.setText(now.title());
            } else {
                chapters.retitle(now.chapter(), title.getText());
            }
        }
    }

    /// When all steps of this session are taken back, undo goes on with what was kept before.
    private void key(KeyEvent event) {
        if (UNDO.match(event) && editor.history().past().isEmpty()) {
            model.undoOlder();
            event.consume();
        } else if (REDO.match(event) && editor.history().future().isEmpty()) {
            model.redoNewer();
            event.consume();
        }
    }

    private void drawSoon() {
        drawing.cancel();
        drawing = threads.later().in(PREVIEW, this::draw);
    }

    private void go(Heading heading) {
        editor.select(new TextRange(heading.from(), heading.from()));
        editor.requestFocus();
    }

    private void draw() {
        String text = editor.text();
        if (aids.panes().headings().get()) {
            threads.background()
                    .start("headings", () -> Heading.of(text), now -> headings.show(now));
        }
        threads.background()
                .start("preview", () -> PreviewPage.of(text), drawn -> draw(text, drawn));
    }

    private void draw(String text, PreviewPage drawn) {
        if (text.length() == editor.length()) {
            preview.show(drawn);
            if (opened || editor.view().isAtEnd()) {
                opened = false;
                follow(Scrolling.EDITOR, () -> showBeside(editor.view().topLineProperty().get()));
            }
        }
    }

    /// Whoever was scrolled first leads until the other came after.
    private void editorScrolled(Number line) {
        if (scrolling != Scrolling.PREVIEW) {
            follow(Scrolling.EDITOR, () -> showBeside(line.doubleValue()));
        }
    }

    /// Line by line from the top; at the end both show their end, so that who writes there sees it.
    private void showBeside(double line) {
        if (editor.view().isAtEnd()) {
            preview.showEnd();
        } else {
            preview.showLine(line);
        }
    }

    private void previewScrolled(Number line) {
        if (scrolling != Scrolling.EDITOR) {
            follow(Scrolling.PREVIEW, () -> editor.view().showLine(line.doubleValue()));
        }
    }

    private void follow(Scrolling leader, Runnable scroll) {
        boolean alone = scrolling == Scrolling.NOBODY;
        scrolling = leader;
        scroll.run();
        if (alone) {
            var _ = threads.later().in(Duration.ofMillis(200), () -> scrolling = Scrolling.NOBODY);
        }
    }
}
