package org.inkwright.desktop.write;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.kit.Mark;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TextSearch.Option;

/// The bar to find and replace.
public final class FindView {
    private final FindViewModel model;

    @FXML private VBox bar;
    @FXML private TextField query;
    @FXML private TextField replacement;
    @FXML private Label result;
    @FXML private ToggleButton letters;
    @FXML private ToggleButton words;
    @FXML private ToggleButton pattern;
    @FXML private ToggleButton draft;
    @FXML private ListView<DraftSearch.Place> places;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public FindView(FindViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        replacement.textProperty().bindBidirectional(model.replacementProperty());
        draft.selectedProperty().bindBidirectional(model.wholeDraftProperty());
        result.textProperty().bind(model.resultProperty());
        Presence.of(bar, model.openProperty());
        places.setItems(model.places());
        places.setCellFactory(list -> new PlaceCell());
        Presence.of(places, model.wholeDraftProperty());
        places.setOnMouseClicked(event -> go());
        letters.setOnAction(event -> model.turn(Option.MATCH_CASE));
        words.setOnAction(event -> model.turn(Option.WHOLE_WORD));
        pattern.setOnAction(event -> model.turn(Option.PATTERN));
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.begunProperty()
                .subscribe(times -> {
                    if (model.openProperty().get()) {
                        query.requestFocus();
                        query.selectAll();
                    }
                });
    }

    private void go() {
        DraftSearch.Place place = places.getSelectionModel().getSelectedItem();
        if (place != null) {
            model.go(place);
        }
    }

    /// Lets the search work on an editor.
    ///
    /// @param write keeps what is typed in it
    void attach(MarkdownEditor editor, WriteViewModel write) {
        model.over(new EditorPage(editor, write));
        model.openProperty()
                .subscribe(open -> {
                    if (!open) {
                        editor.requestFocus();
                    }
                });
    }

    private record EditorPage(MarkdownEditor editor, WriteViewModel write)
            implements FindViewModel.Page {
        @Override
        public String text() {
            return editor.text();
        }

        @Override
        public TextRange selection() {
            return editor.selection();
        }

        @Override
        public void make(List<TextChange> changes) {
            editor.makeAll(changes);
        }

        @Override
        public void mark(List<TextRange> hits, int at) {
            editor.mark(Mark.HIT, hits);
            editor.mark(Mark.CURRENT_HIT, at < 0 ? List.of() : List.of(hits.get(at)));
        }

        @Override
        public void show(TextRange hit) {
            editor.select(hit);
        }

        @Override
        public void whenKept(Runnable work) {
            write.whenKept(work);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.end();
        } else if (event.getCode() == KeyCode.ENTER && query.isFocused()) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
        } else if (event.getCode() == KeyCode.ENTER && replacement.isFocused()) {
            model.replace();
        } else if (event.getCode() == KeyCode.ENTER && places.isFocused()) {
            go();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    void next() {
        model.next();
    }

    @FXML
    void previous() {
        model.previous();
    }

    @FXML
    void replace() {
        model.replace();
    }

    @FXML
    void replaceAll() {
        model.replaceAll();
    }

    @FXML
    void close() {
        model.end();
    }
}
