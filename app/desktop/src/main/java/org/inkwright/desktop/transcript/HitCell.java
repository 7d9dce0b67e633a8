package org.inkwright.desktop.transcript;

import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A hit in its sentence: what was found struck out where something else would stand there.
final class HitCell extends ListCell<SeekViewModel.Hit> {
    private final Text time = text("place-chapter");
    private final Text before = text("place-words");
    private final Text found = text("place-hit");
    private final Text instead = text("place-instead");
    private final Text after = text("place-words");
    private final TextFlow flow = new TextFlow(time, before, found, instead, after);

    HitCell() {
        setPrefWidth(0);
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }

    @Override
    protected void updateItem(SeekViewModel.@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setGraphic(hit == null ? null : flow);
        if (hit != null) {
            var words = hit.words();
            time.setText(hit.time() + "   ");
            before.setText(words.before());
            found.setText(words.found());
            found.setStrikethrough(!words.instead().isEmpty());
            instead.setText(words.instead());
            after.setText(words.after());
        }
    }
}
