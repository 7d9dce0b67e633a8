package org.inkwright.desktop.write;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.inkwright.desktop.kit.Texts;
import org.jspecify.annotations.Nullable;

/// A chapter in the list: number, heading, words; a field for the heading while it is renamed.
final class ChapterCell extends ListCell<ChaptersViewModel.Row> {
    private static final String DRAGGED = "chapter:";

    private final Texts texts = Texts.of(ChapterCell.class);
    private final ChaptersViewModel model;
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label words = new Label();
    private final TextField field = new TextField();
    private final HBox line = new HBox(8, number, title, words);

    ChapterCell(ChaptersViewModel model) {
        this.model = model;
        getStyleClass().add("outline-cell");
        number.getStyleClass().add("outline-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().add("outline-number");
        words.setMinWidth(Region.USE_PREF_SIZE);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        field.setAccessibleText(texts.text("chapters.rename"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        field.focusedProperty().subscribe(this::leftField);
        setPrefWidth(0);
        setOnDragDetected(this::dragged);
        setOnDragOver(this::over);
        setOnDragExited(event -> getStyleClass().remove("drop-target"));
        setOnDragDropped(this::dropped);
    }

    private ContextMenu menu() {
        MenuItem rename = new MenuItem(texts.text("chapters.rename"));
        rename.setOnAction(event -> startEdit());
        MenuItem up = new MenuItem(texts.text("chapters.up"));
        up.setOnAction(event -> model.move(getIndex(), getIndex() - 1));
        MenuItem down = new MenuItem(texts.text("chapters.down"));
        down.setOnAction(event -> model.move(getIndex(), getIndex() + 1));
        MenuItem remove = new MenuItem(texts.text("chapters.remove"));
        remove.setOnAction(event -> {
            if (getItem() != null) {
                model.remove(getItem());
            }
        });
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(List.of(rename, up, down, remove));
        return menu;
    }

    @Override
    protected void updateItem(ChaptersViewModel.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setContextMenu(null);
            return;
        }
        number.setText(String.valueOf(row.number()));
        title.setText(row.title());
        words.setText(
                switch (row.state()) {
                    case EMPTY -> texts.text("chapters.empty");
                    case WRITTEN -> String.valueOf(row.words());
                    case GROWING -> texts.text("chapters.growing", row.words());
                });
        words.getStyleClass().remove("growing");
        if (row.state() == ChaptersViewModel.State.GROWING) {
            words.getStyleClass().add("growing");
        }
        setGraphic(isEditing() ? field : line);
        setContextMenu(menu());
        setAccessibleText(texts.text("chapters.row", row.number(), row.title(), row.words()));
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing() && getItem() != null) {
            field.setText(getItem().title());
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(getItem() == null ? null : line);
    }

    private void fieldKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    private void leftField(boolean focused) {
        if (!focused && isEditing()) {
            take();
        }
    }

    private void take() {
        ChaptersViewModel.Row row = getItem();
        String typed = field.getText();
        cancelEdit();
        if (row != null) {
            model.retitle(row.chapter(), typed);
        }
    }

    private void dragged(MouseEvent event) {
        if (getItem() == null || isEditing()) {
            return;
        }
        Dragboard board = startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.putString(DRAGGED + getIndex());
        board.setContent(content);
        event.consume();
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() instanceof ChapterCell && event.getGestureSource() != this) {
            event.acceptTransferModes(TransferMode.MOVE);
            if (!getStyleClass().contains("drop-target")) {
                getStyleClass().add("drop-target");
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        String board = event.getDragboard().getString();
        boolean ours = board != null && board.startsWith(DRAGGED);
        if (ours) {
            int to = getItem() == null ? model.rows().size() - 1 : getIndex();
            model.move(Integer.parseInt(board.substring(DRAGGED.length())), to);
        }
        event.setDropCompleted(ours);
        event.consume();
    }
}
