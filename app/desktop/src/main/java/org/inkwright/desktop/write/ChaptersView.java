package org.inkwright.desktop.write;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.ChapterId;

/// The chapters: chosen by a click, renamed in place, moved by dragging or by keys.
public final class ChaptersView {
    private final Texts texts = Texts.of(ChaptersView.class);
    private final ChaptersViewModel model;
    private final PlanViewModel.Pen pen;

    @FXML private ListView<ChaptersViewModel.Row> chapterList;
    @FXML private Label total;
    @FXML private Button write;

    /// A view.
    ///
    /// @param pen writes the chosen chapters
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ChaptersView(ChaptersViewModel model, PlanViewModel.Pen pen) {
        this.model = model;
        this.pen = pen;
    }

    @FXML
    void initialize() {
        chapterList.setItems(model.rows());
        chapterList.setCellFactory(list -> new ChapterCell(model));
        chapterList.setEditable(true);
        var selection = chapterList.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.getSelectedIndices().subscribe(this::offer);
        model.selectedProperty().subscribe(id -> select());
        model.rows()
                .subscribe(() -> {
                    select();
                    offer();
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
                if (!selection.isSelected(at)) {
                    selection.clearAndSelect(at);
                }
                return;
            }
        }
        selection.clearSelection();
    }

    private List<ChapterId> chosen() {
        return chapterList.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(ChaptersViewModel.Row::chapter)
                .toList();
    }

    private void offer() {
        var rows =
                chapterList.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList();
        int many = rows.size();
        boolean grows =
                rows.stream().anyMatch(row -> row.state() == ChaptersViewModel.State.GROWING);
        boolean anew =
                rows.stream().allMatch(row -> row.state() == ChaptersViewModel.State.WRITTEN);
        boolean offered = many > 0 && !grows && pen.isThere();
        Presence.of(write, offered);
        write.setText(texts.text(anew ? "chapters.write-again" : "chapters.write", many));
    }

    @FXML
    void write() {
        if (model.draft() != null) {
            pen.write(model.draft(), chosen());
        }
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
