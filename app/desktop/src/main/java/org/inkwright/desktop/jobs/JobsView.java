package org.inkwright.desktop.jobs;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.inkwright.desktop.kit.Texts;

/// The queue.
public final class JobsView {
    private final Texts texts = Texts.of(JobsView.class);
    private final JobsViewModel model;

    @FXML private ListView<JobRow> jobs;
    @FXML private Label nothing;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public JobsView(JobsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        nothing.setText(texts.text("jobs.nothing"));
        jobs.setItems(model.rows());
        jobs.setCellFactory(list -> new JobCell(model, texts));
    }
}
