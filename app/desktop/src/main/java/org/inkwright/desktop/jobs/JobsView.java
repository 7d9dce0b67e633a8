package org.inkwright.desktop.jobs;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.jspecify.annotations.Nullable;

/// The queue.
public final class JobsView {
    private final Texts texts = Texts.of(JobsView.class);
    private final JobsViewModel model;
    private final BatteryViewModel battery;
    private final Runnable report;

    @FXML private ListView<JobRow> jobs;
    @FXML private Label nothing;
    @FXML private Label summary;
    @FXML private Button pauseAll;
    @FXML private Button resumeAll;
    @FXML private Button older;
    @FXML private HBox onBattery;
    @FXML private VBox details;
    @FXML private Label detailsTitle;
    @FXML private TextArea log;

    /// A view.
    ///
    /// @param report shows what somebody who helps needs to know
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public JobsView(JobsViewModel model, BatteryViewModel battery, Runnable report) {
        this.model = model;
        this.battery = battery;
        this.report = report;
    }

    @FXML
    void initialize() {
        nothing.setText(texts.text("jobs.nothing"));
        jobs.setItems(model.rows());
        jobs.setCellFactory(list -> new JobCell(model));
        jobs.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        summary.textProperty().bind(model.summaryProperty());
        pauseAll.disableProperty().bind(model.runningProperty().isEqualTo(0));
        resumeAll.disableProperty().bind(model.pausedProperty().not());
        show(older, model.olderProperty().get());
        model.olderProperty().subscribe(some -> show(older, some));
        battery.holdingProperty().subscribe(holding -> show(onBattery, holding));
        model.detailsProperty().subscribe(this::showDetails);
    }

    private static void show(Node node, boolean shown) {
        Presence.of(node, shown);
    }

    private void showDetails(@Nullable JobDetails what) {
        show(details, what != null);
        if (what != null) {
            detailsTitle.setText(texts.text("details.title", what.title()));
            log.setText(what.log());
            log.requestFocus();
        }
    }

    /// Enter opens, as in every list.
    private void key(KeyEvent event) {
        JobRow row = jobs.getSelectionModel().getSelectedItem();
        if (row != null && event.getCode() == KeyCode.ENTER) {
            model.open(row);
            event.consume();
        }
    }

    @FXML
    void pauseEverything() {
        model.pauseAll();
    }

    @FXML
    void resumeEverything() {
        model.resumeAll();
    }

    @FXML
    void showOlder() {
        model.showOlder();
    }

    @FXML
    void goOnOnBattery() {
        battery.goOn();
    }

    @FXML
    void copyDetails() {
        ClipboardContent content = new ClipboardContent();
        content.putString(log.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void closeDetails() {
        model.closeDetails();
        jobs.requestFocus();
    }

    @FXML
    void reportProblem() {
        report.run();
    }
}
