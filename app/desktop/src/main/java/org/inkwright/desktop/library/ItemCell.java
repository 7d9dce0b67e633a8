package org.inkwright.desktop.library;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryPage.Range;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;

/// Something in the list: what it is, its title, where it is in words, its tags, and where it holds
/// what is looked for.
final class ItemCell extends ListCell<ItemRow> {
    private static final double WIDTH = 208;
    private static final double SIGN = 16;

    private final Texts texts = Texts.of(ItemCell.class);
    private final ItemWords words = new ItemWords();
    private final TextFlow title = new TextFlow();
    private final Label state = new Label();
    private final TextFlow excerpt = new TextFlow();
    private final Label tags = new Label();
    private final RowSign sign;
    private final VBox lines = new VBox(2, title, state);
    private final HBox box;
    private final TextField field = new TextField();
    private final BiConsumer<ItemRow, String> rename;
    private Subscription following = Subscription.EMPTY;

    /// A cell.
    ///
    /// @param menus what can be done with a row
    /// @param rename takes the title that the writer typed
    /// @param thumbnails shows pictures
    ItemCell(
            Function<ItemRow, ContextMenu> menus,
            BiConsumer<ItemRow, String> rename,
            Thumbnails thumbnails) {
        this.rename = rename;
        sign = new RowSign(thumbnails);
        box = new HBox(12, sign.node(), lines);
        new PictureHands(this, sign, thumbnails).follow();
        field.setAccessibleText(texts.text("menu.rename"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        field.focusedProperty().subscribe(this::leftField);
        getStyleClass().add("source-cell");
        title.getStyleClass().add("source-title");
        state.getStyleClass().add("source-state");
        tags.getStyleClass().add("source-tags");
        excerpt.getStyleClass().add("source-excerpt");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        widen(WIDTH);
        setPrefWidth(0);
        setOnContextMenuRequested(event -> {
            ItemRow row = getItem();
            if (row != null) {
                menus.apply(row).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ItemRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PictureFile picture = row.item().size().picture();
        sign.show(row.item().kind(), picture);
        widen(picture == null ? WIDTH : WIDTH - Thumbnails.SIDE + SIGN);
        fill(title, row.item().title(), row.found().titleHits());
        LibraryPage.Excerpt found = row.found().excerpt();
        if (found != null) {
            LibraryPage.Excerpt part = ItemWords.aroundTheFirstHit(found);
            fill(excerpt, part.text(), part.hits());
        }
        tags.setText(String.join(" · ", row.item().marks().tags()));
        lines.getChildren().setAll(title, state);
        if (found != null) {
            lines.getChildren().add(excerpt);
        }
        if (!tags.getText().isEmpty()) {
            lines.getChildren().add(tags);
        }
        SourceRow source = row.source();
        if (source == null) {
            tell(row, null);
        } else {
            following = source.stateProperty().subscribe(now -> tell(row, now));
        }
        setGraphic(isEditing() ? field : box);
    }

    private void widen(double width) {
        title.setMaxWidth(width);
        excerpt.setMaxWidth(width);
        state.setPrefWidth(width);
        tags.setMaxWidth(width);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        ItemRow row = getItem();
        if (isEditing() && row != null) {
            field.setText(row.item().title());
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(getItem() == null ? null : box);
        getListView().setEditable(false);
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
        } else {
            return;
        }
        getListView().requestFocus();
        event.consume();
    }

    private void leftField(boolean focused) {
        if (!focused && isEditing()) {
            take();
        }
    }

    private void take() {
        ItemRow row = getItem();
        String title = field.getText();
        cancelEdit();
        if (row != null) {
            rename.accept(row, title);
        }
    }

    /// The hits stand out by weight and a line, not only by colour.
    private static void fill(TextFlow flow, String text, List<Range> hits) {
        flow.getChildren().clear();
        int at = 0;
        for (Range hit : hits) {
            add(flow, text.substring(at, hit.start()), "found-words");
            add(flow, text.substring(hit.start(), hit.end()), "found-hit");
            at = hit.end();
        }
        add(flow, text.substring(at), "found-words");
    }

    private static void add(TextFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            flow.getChildren().add(text);
        }
    }

    private void tell(ItemRow row, @Nullable SourceState now) {
        state.setText(words.line(row, now));
        state.getStyleClass().remove("failed");
        if (row.draft() == null && now instanceof SourceState.Failed) {
            state.getStyleClass().add("failed");
        }
        setAccessibleText(texts.text("library.row", row.item().title(), state.getText()));
    }
}
