package org.inkwright.desktop.palette;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// The palette: a field to type in and what fits below it.
public final class PaletteView {
    private final PaletteViewModel model;
    private final Runnable close;

    @FXML private TextField query;
    @FXML private ListView<PaletteViewModel.Entry> hits;
    @FXML private Label nothing;

    /// A view.
    ///
    /// @param close takes the palette away again
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public PaletteView(PaletteViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        hits.setItems(model.hits());
        hits.setCellFactory(list -> new EntryCell());
        hits.visibleProperty().bind(nothing.visibleProperty().not());
        // the model outlives the view: it is heard only while the palette is open
        Subscription listening = model.hits().subscribe(this::fresh);
        query.sceneProperty()
                .addListener((at, before, scene) -> {
                    if (scene == null) {
                        listening.unsubscribe();
                        query.textProperty().unbindBidirectional(model.queryProperty());
                    }
                });
        fresh();
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hits.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void fresh() {
        boolean none = model.hits().isEmpty();
        nothing.setVisible(none);
        // The list hears of what it shows later than this, and would select what is gone.
        if (!none) {
            hits.getSelectionModel().selectFirst();
            hits.scrollTo(0);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(8);
            case PAGE_UP -> step(-8);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ESCAPE) {
            event.consume();
        }
    }

    private void step(int by) {
        int last = Math.max(0, model.hits().size() - 1);
        int to = Math.clamp((long) hits.getSelectionModel().getSelectedIndex() + by, 0, last);
        hits.getSelectionModel().select(to);
        hits.scrollTo(Math.max(0, to - 4));
    }

    private void choose() {
        PaletteViewModel.Entry entry = hits.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            model.run(entry);
        }
    }

    /// A click beside the lines, such as on the scroll bar, chooses nothing.
    @FXML
    void clicked(MouseEvent event) {
        Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof EntryCell)) {
            at = at.getParent();
        }
        if (at instanceof EntryCell cell && !cell.isEmpty()) {
            choose();
        }
    }
}
