package org.inkwright.desktop.commission;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.Estimate;
import org.jspecify.annotations.Nullable;

/// A line of the messages that the model will be sent, word for word. Line by line, because a
/// message that holds a long recording would take too long to be laid out as one.
final class AskedCell extends ListCell<AskedCell.Line> {
    private final Texts texts = Texts.of(AskedCell.class);

    /// What stands in a line.
    sealed interface Line {
        /// Who says what follows.
        ///
        /// @param question its number, from 1
        /// @param about what the question is about; empty for the whole
        record Heading(int question, String about, String role) implements Line {}

        /// What is said.
        record Said(String text) implements Line {}

        static List<Line> of(Estimate estimate) {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (Estimate.Question question : estimate.asked()) {
                number++;
                for (Estimate.Line said : question.lines()) {
                    lines.add(new Heading(number, question.about(), Choices.key(said.role())));
                    said.text().lines().map(Said::new).forEach(lines::add);
                }
            }
            return lines;
        }
    }

    AskedCell() {
        getStyleClass().add("asked-cell");
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove("asked-heading");
        if (empty || line == null) {
            setText(null);
            return;
        }
        switch (line) {
            case Line.Said(String text) -> setText(text);
            case Line.Heading(int question, String about, String role) -> {
                getStyleClass().add("asked-heading");
                String who = texts.text("role." + role);
                setText(
                        about.isEmpty()
                                ? texts.text("asked.heading", question, who)
                                : texts.text("asked.heading.about", question, who, about));
            }
        }
    }
}
