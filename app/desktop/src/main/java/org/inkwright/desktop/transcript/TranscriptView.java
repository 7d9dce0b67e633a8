package org.inkwright.desktop.transcript;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.Segment;

/// The lines of a transcript, following its end while it grows.
public final class TranscriptView {
    private final Texts texts = Texts.of(TranscriptView.class);
    private final ListChangeListener<Segment> end = this::follow;
    private final TranscriptViewModel model;

    @FXML private ListView<Segment> lines;
    @FXML private Label nothing;
    @FXML private Label warning;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public TranscriptView(TranscriptViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        lines.setItems(model.segments());
        lines.setCellFactory(LineCell::new);
        // After the list's own listener, which its skin adds: only then does it know of the new
        // lines.
        lines.skinProperty()
                .subscribe(skin -> {
                    model.segments().removeListener(end);
                    model.segments().addListener(end);
                });
        model.modeProperty().subscribe(this::show);
    }

    private void follow(ListChangeListener.Change<? extends Segment> change) {
        boolean grew = false;
        while (change.next()) {
            grew |= change.wasAdded() && !change.wasRemoved() && change.getFrom() > 0;
        }
        int before = change.getList().size() - 1;
        if (grew && atEnd(before)) {
            lines.scrollTo(change.getList().size() - 1);
        }
    }

    private boolean atEnd(int newLast) {
        var flow = (VirtualFlow<?>) lines.lookup(".virtual-flow");
        var last = flow == null ? null : flow.getLastVisibleCell();
        return last == null || last.getIndex() >= newLast - 12;
    }

    private void show(TranscriptViewModel.Mode mode) {
        switch (mode) {
            case TranscriptViewModel.Mode.None none -> tell(texts.text("nothing.none"), List.of());
            case TranscriptViewModel.Mode.Growing growing ->
                    tell(texts.text("nothing.growing"), List.of());
            case TranscriptViewModel.Mode.Complete(List<String> warnings) ->
                    tell(texts.text("nothing.silent"), warnings);
        }
    }

    private void tell(String placeholder, List<String> warnings) {
        nothing.setText(placeholder);
        warning.setVisible(!warnings.isEmpty());
        warning.setManaged(!warnings.isEmpty());
        warning.setText(
                String.join(
                        " ", warnings.stream().map(one -> texts.member("warning", one)).toList()));
    }
}
