package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.WrappingCell;
import org.jspecify.annotations.Nullable;

/// A plan to look at before anything is written. It is changed in the list of chapters beside it.
public final class PlanView {
    private final PlanViewModel model;

    @FXML private ListView<PlanViewModel.Row> plan;
    @FXML private Label takes;

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    PlanView(PlanViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        plan.setItems(model.rows());
        plan.setCellFactory(list -> new PlanCell(Texts.of(PlanView.class)));
        takes.textProperty().bind(model.takesProperty());
    }

    private static final class PlanCell extends WrappingCell<PlanViewModel.Row> {
        private final Texts texts;
        private final Label heading = new Label();
        private final Label time = new Label();
        private final VBox points = new VBox(2);
        private final VBox all = new VBox(2, heading, time, points);

        PlanCell(Texts texts) {
            this.texts = texts;
            heading.getStyleClass().add("plan-heading");
            time.getStyleClass().add("card-heading");
            heading.setWrapText(true);
        }

        @Override
        protected void updateItem(PlanViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            heading.setText(row.heading());
            time.setText(row.time());
            points.getChildren().setAll(row.points().stream().map(this::point).toList());
            setGraphic(all);
        }

        private Node point(String point) {
            Label label = new Label(texts.text("plan.point", point));
            label.setWrapText(true);
            return label;
        }
    }
}
