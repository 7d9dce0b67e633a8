package org.inkwright.desktop.write;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.inkwright.desktop.kit.Texts;

/// The chapters: chosen by a click, renamed in place, moved by dragging or by keys.
public final class ChaptersView {
    private final Texts texts = Texts.of(ChaptersView.class);
    private final ChaptersViewModel model;

    @FXML private ListView<ChaptersViewModel.Row> chapterList;
    @FXML private Label total;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ChaptersView(ChaptersViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        chapterList.setItems(model.rows());
        chapterList.setCellFactory(list -> new ChapterCell(model));
        chapterList.setEditable(true);
        var selection = chapterList.getSelectionModel();
        model.selectedProperty().subscribe(id -> select());
        model.rows()
                .subscribe(() -> {
                    select();
                    total.setText(texts.text("chapters.total", model.words()));
                });
        selection
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.selectedProperty().set(row.chapter());
                    }
                });
        chapterList.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void select() {
        var selection = chapterList.getSelectionModel();
        for (int at = 0; at < model.rows().size(); at++) {
            if (Objects.equals(model.rows().get(at).chapter(), model.selectedProperty().get())) {
                selection.select(at);
                return;
            }
        }
        selection.clearSelection();
    }

    private void key(KeyEvent event) {
        if (chapterList.getEditingIndex() >= 0) {
            return;
        }
        ChaptersViewModel.Row row = chapterList.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            model.moveSelected(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            model.moveSelected(1);
        } else if (event.getCode() == KeyCode.F2) {
            chapterList.edit(row.number() - 1);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(row);
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    void add() {
        model.add();
    }
}
