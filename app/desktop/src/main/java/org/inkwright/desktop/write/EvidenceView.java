package org.inkwright.desktop.write;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.WrappingCell;
import org.inkwright.kit.Mark;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.TextRange;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sentences of a chapter with what they rest on. A click shows the sentence, a button plays
/// what was said.
public final class EvidenceView {
    private final EvidenceViewModel model;

    @FXML private Label summary;
    @FXML private CheckBox marks;
    @FXML private ListView<EvidenceViewModel.Row> claims;

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    EvidenceView(EvidenceViewModel model) {
        this.model = model;
    }

    /// Lets the model look at an editor.
    static void over(EvidenceViewModel model, MarkdownEditor editor) {
        model.over(
                new EvidenceViewModel.Page() {
                    @Override
                    public String text() {
                        return editor.text();
                    }

                    @Override
                    public void mark(Mark mark, List<TextRange> ranges) {
                        editor.mark(mark, ranges);
                    }

                    @Override
                    public void select(TextRange range) {
                        editor.select(range);
                    }
                });
        editor.onChange(change -> model.typed());
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        marks.selectedProperty().bindBidirectional(model.marksProperty());
        claims.setItems(model.rows());
        claims.setCellFactory(list -> new ClaimCell());
        claims.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.select(row);
                    }
                });
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }

    private final class ClaimCell extends WrappingCell<EvidenceViewModel.Row> {
        private final Texts texts = Texts.of(EvidenceView.class);
        private final Label sentence = new Label();
        private final Label standing = new Label();
        private final Label words = new Label();
        private final Button play = new Button(null, new FontIcon("fth-play"));
        private final VBox all;

        ClaimCell() {
            List.of(sentence, words).forEach(label -> label.setWrapText(true));
            standing.getStyleClass().add("claim-standing");
            words.getStyleClass().add("setting-words");
            play.getStyleClass().add("tool");
            play.setAccessibleText(texts.text("heard.play"));
            play.setMinWidth(Region.USE_PREF_SIZE);
            play.setOnAction(event -> {
                if (getItem() != null) {
                    model.play(getItem());
                }
            });
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(8, standing, gap, play);
            head.getStyleClass().add("claim-head");
            all = new VBox(2, head, sentence, words);
        }

        @Override
        protected void updateItem(EvidenceViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            standing.getStyleClass().remove("failed");
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            sentence.setText(row.sentence());
            standing.setText(row.standing());
            if (row.time() == null) {
                standing.getStyleClass().add("failed");
            }
            words.setText(row.words());
            play.setVisible(row.time() != null);
            setGraphic(all);
        }
    }
}
