package org.inkwright.desktop.kit;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// A cell of a list that is read rather than chosen from: its row is built when it is needed, so a
/// text of any length costs only what is visible.
///
/// @param <T> what the list holds
public final class ReadingCell<T> extends ListCell<T> {
    private final Rows<T> rows;
    private final ObservableDoubleValue available;

    /// A cell of a list.
    public ReadingCell(ListView<T> list, Rows<T> rows) {
        this.rows = rows;
        this.available = list.widthProperty();
        getStyleClass().add("reading-cell");
        setText(null);
        // never wider than the list, also when that becomes narrower
        setPrefWidth(0);
    }

    /// Builds rows.
    ///
    /// @param <T> what the list holds
    @FunctionalInterface
    public interface Rows<T> {
        /// The row of an item.
        ///
        /// @param available how wide the list is
        ReadingRow row(T item, ObservableDoubleValue available);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        T before = getItem();
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
        } else if (getGraphic() == null || !item.equals(before)) {
            setGraphic(rows.row(item, available));
        }
    }
}
