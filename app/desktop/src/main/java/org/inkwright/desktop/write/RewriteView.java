package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Tongue;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.kit.MarkdownEditor;

/// Asks for other words and shows how they differ; they are taken or left.
public final class RewriteView {
    private final Texts texts = Texts.of(RewriteView.class);
    private final RewriteViewModel model;
    private final MarkdownEditor editor;
    private final WriteView.Threads threads;
    private final Comparing comparing;

    @FXML private ComboBox<RewriteKind> kind;
    @FXML private TextField instruction;
    @FXML private ComboBox<Tongue> language;
    @FXML private CheckBox ownWords;
    @FXML private Button ask;
    @FXML private Button stop;
    @FXML private Label words;
    @FXML private Button take;
    @FXML private Button leave;
    @FXML private StackPane differences;

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    RewriteView(RewriteViewModel model, MarkdownEditor editor, WriteView.Threads threads) {
        this.model = model;
        this.editor = editor;
        this.threads = threads;
        this.comparing =
                new Comparing(
                        editor,
                        threads,
                        texts.text("rewrite.differences"),
                        model.openProperty(),
                        model.otherProperty());
    }

    @FXML
    void initialize() {
        Choices.fill(
                kind, RewriteKind.values(), one -> texts.text("rewrite.kind." + Choices.key(one)));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        instruction.textProperty().bindBidirectional(model.instructionProperty());
        instruction.setOnAction(event -> ask());
        ownWords.selectedProperty().bindBidirectional(model.ownWordsProperty());
        language.getItems().setAll(Tongue.all());
        language.valueProperty()
                .subscribe(one -> {
                    if (one != null) {
                        model.languageProperty().set(one.code());
                    }
                });
        model.kindProperty()
                .subscribe(how -> {
                    Presence.of(language, how == RewriteKind.TRANSLATE);
                    instruction.setPromptText(
                            texts.text(
                                    how == RewriteKind.TONE
                                            ? "rewrite.tone"
                                            : "rewrite.instruction"));
                });
        differences.getChildren().setAll(List.of(comparing.node()));
        model.stageProperty().subscribe(this::show);
        model.begunProperty()
                .subscribe(times -> {
                    // the pane is not on the screen before this pulse is over
                    if (model.openProperty().get() && model.needsMore()) {
                        var _ = threads.later().in(Duration.ZERO, instruction::requestFocus);
                    }
                });
    }

    private void show(RewriteViewModel.Stage now) {
        words.getStyleClass().remove("failed");
        words.setText(
                switch (now) {
                    case RewriteViewModel.Stage.Ready() -> "";
                    case RewriteViewModel.Stage.Asking(String soFar) ->
                            soFar.isEmpty() ? texts.text("rewrite.asking") : soFar;
                    case RewriteViewModel.Stage.Proposed(var proposal, List<String> notes) ->
                            String.join(" ", notes);
                    case RewriteViewModel.Stage.Refused(String why) -> why;
                });
        if (now instanceof RewriteViewModel.Stage.Refused) {
            words.getStyleClass().add("failed");
        }
        Presence.of(words, !words.getText().isEmpty());
        boolean asking = now instanceof RewriteViewModel.Stage.Asking;
        boolean proposed = now instanceof RewriteViewModel.Stage.Proposed;
        Presence.of(stop, asking);
        Presence.of(ask, !asking);
        Presence.of(take, proposed);
        Presence.of(leave, proposed);
        Presence.of(differences, proposed);
    }

    @FXML
    void ask() {
        model.look(editor.text(), editor.selection());
        model.ask();
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void take() {
        model.change(editor.text())
                .ifPresent(change -> {
                    editor.makeAll(List.of(change));
                    model.close();
                    editor.requestFocus();
                });
    }

    @FXML
    void leave() {
        model.close();
        editor.requestFocus();
    }
}
