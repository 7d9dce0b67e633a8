package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Later;
import org.inkwright.kit.DiffView;
import org.inkwright.kit.MarkdownEditor;

/// The history of a chapter: its older texts, and how the chosen one differs from the text now.
public final class HistoryView {
    /// How long after a key the texts are compared anew.
    private static final Duration REST = Duration.ofMillis(300);

    private final Texts texts = Texts.of(HistoryView.class);
    private final DiffView diff = new DiffView(texts.text("history.differences"));
    private final HistoryViewModel model;
    private final MarkdownEditor editor;
    private final WriteView.Threads threads;
    private Later.Call comparing = () -> {};
    private int asked;

    @FXML private ListView<HistoryViewModel.Row> rows;
    @FXML private StackPane differences;
    @FXML private Button restore;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    HistoryView(HistoryViewModel model, MarkdownEditor editor, WriteView.Threads threads) {
        this.model = model;
        this.editor = editor;
        this.threads = threads;
    }

    @FXML
    void initialize() {
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new RowCell());
        var selected = rows.getSelectionModel().selectedItemProperty();
        selected.subscribe(model::choose);
        restore.disableProperty().bind(selected.isNull());
        diff.layoutProperty().set(DiffView.Layout.INLINE);
        differences.getChildren().setAll(diff);
        diff.onTake(change -> editor.makeAll(List.of(change)));
        model.olderProperty().subscribe(older -> compare());
        editor.onChange(change -> compareSoon());
    }

    private void compareSoon() {
        comparing.cancel();
        if (model.openProperty().get()) {
            comparing = threads.later().in(REST, this::compare);
        }
    }

    private void compare() {
        String older = model.olderProperty().get();
        if (!model.openProperty().get()) {
            return;
        }
        String now = editor.text();
        int number = ++asked;
        threads.background()
                .start(
                        "history-diff",
                        () -> DiffView.compare(now, older.isEmpty() ? now : older),
                        compared -> {
                            if (number == asked) {
                                diff.show(compared);
                            }
                        });
    }

    @FXML
    void restore() {
        model.restore();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }

    private static final class RowCell extends ListCell<HistoryViewModel.Row> {
        RowCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(HistoryViewModel.Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.when() + "\n" + row.what());
        }
    }
}
