package org.inkwright.desktop.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.Estimate;
import org.jspecify.annotations.Nullable;

/// A message of those that the model will be sent, word for word.
final class AskedCell extends ListCell<AskedCell.Line> {
    private static final double EDGES = 80;

    private final Texts texts = Texts.of(AskedCell.class);
    private final Label about = new Label();
    private final Label text = new Label();
    private final VBox both = new VBox(4, about, text);

    /// A message.
    ///
    /// @param question its number, from 1
    /// @param about what the question is about; empty for the whole
    /// @param role who speaks
    record Line(int question, String about, String role, String text) {
        static List<Line> of(Estimate estimate) {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (Estimate.Question question : estimate.asked()) {
                number++;
                for (Estimate.Line said : question.lines()) {
                    String role = said.role().name().toLowerCase(Locale.ROOT);
                    lines.add(new Line(number, question.about(), role, said.text()));
                }
            }
            return lines;
        }
    }

    AskedCell(ListView<Line> list) {
        getStyleClass().add("asked-cell");
        about.getStyleClass().add("card-heading");
        text.setWrapText(true);
        text.getStyleClass().add("asked-text");
        text.maxWidthProperty().bind(list.widthProperty().subtract(EDGES));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        String who = texts.text("role." + line.role());
        about.setText(
                line.about().isEmpty()
                        ? texts.text("asked.heading", line.question(), who)
                        : texts.text("asked.heading.about", line.question(), who, line.about()));
        text.setText(line.text());
        setGraphic(both);
    }
}
