package org.inkwright.desktop.draft;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.inkwright.desktop.kit.ReadingCell;
import org.inkwright.desktop.kit.Texts;

/// A draft to read: its chapters beside its text.
public final class DraftView {
    private final Texts texts = Texts.of(DraftView.class);
    private final DraftRowNodes nodes = new DraftRowNodes(texts);
    private final DraftViewModel model;

    @FXML private ListView<DraftViewModel.OutlineItem> outline;
    @FXML private ListView<DraftRow> text;
    @FXML private Label nothing;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public DraftView(DraftViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        text.setItems(model.rows());
        text.setCellFactory(list -> new ReadingCell<>(list, nodes::row));
        outline.setItems(model.outline());
        outline.setCellFactory(list -> new OutlineCell(texts));
        outline.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                    if (item != null) {
                        text.scrollTo(item.row());
                    }
                });
        nothing.setText(texts.text("draft.nothing"));
    }
}
