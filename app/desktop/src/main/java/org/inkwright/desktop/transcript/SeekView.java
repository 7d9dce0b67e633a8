package org.inkwright.desktop.transcript;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.Mark;
import org.inkwright.kit.TextSearch.Option;
import org.inkwright.kit.TranscriptArea;

/// The bar to find and replace in a transcript, with all hits below it.
public final class SeekView {
    private final SeekViewModel model;

    @FXML private VBox bar;
    @FXML private TextField sought;
    @FXML private TextField instead;
    @FXML private Label result;
    @FXML private ToggleButton letters;
    @FXML private ToggleButton words;
    @FXML private ToggleButton pattern;
    @FXML private ListView<SeekViewModel.Hit> hits;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public SeekView(SeekViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        sought.textProperty().bindBidirectional(model.queryProperty());
        instead.textProperty().bindBidirectional(model.replacementProperty());
        result.textProperty().bind(model.resultProperty());
        hits.setItems(model.hits());
        hits.setCellFactory(list -> new HitCell());
        hits.setOnMouseClicked(event -> go());
        letters.setOnAction(event -> model.turn(Option.MATCH_CASE));
        words.setOnAction(event -> model.turn(Option.WHOLE_WORD));
        pattern.setOnAction(event -> model.turn(Option.PATTERN));
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.begunProperty().subscribe(times -> focus());
        bar.sceneProperty().subscribe(scene -> focus());
    }

    /// Lets the search work on the lines. What is found is marked, and the caret stays where it is:
    /// only a hit that the writer goes to is selected.
    void attach(TranscriptArea area) {
        model.onMarked(() -> mark(area));
        model.onShown(hit -> area.select(hit.place()));
        model.openProperty()
                .addListener((at, before, open) -> {
                    if (!open) {
                        area.requestFocus();
                    }
                });
    }

    private void mark(TranscriptArea area) {
        List<LineRange> places = model.hits().stream().map(SeekViewModel.Hit::place).toList();
        int current = model.current();
        area.mark(Mark.HIT, places);
        area.mark(Mark.CURRENT_HIT, current < 0 ? List.of() : List.of(places.get(current)));
    }

    private void focus() {
        if (model.openProperty().get() && bar.getScene() != null) {
            sought.requestFocus();
            sought.selectAll();
        }
    }

    private void go() {
        int chosen = hits.getSelectionModel().getSelectedIndex();
        if (chosen >= 0) {
            model.go(chosen);
        }
    }

    private void key(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (event.getCode() == KeyCode.ESCAPE) {
            model.end();
        } else if (enter && sought.isFocused()) {
            model.step(event.isShiftDown() ? -1 : 1);
        } else if (enter && instead.isFocused()) {
            model.replace();
        } else if (enter && hits.isFocused()) {
            go();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    void next() {
        model.step(1);
    }

    @FXML
    void previous() {
        model.step(-1);
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
