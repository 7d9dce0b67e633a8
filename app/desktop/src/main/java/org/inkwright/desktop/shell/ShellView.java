package org.inkwright.desktop.shell;

import atlantafx.base.controls.ModalPane;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.CarriedPicture;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.ScreenPlace;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.tour.TourView;
import org.inkwright.desktop.tour.TourViewModel;
import org.jspecify.annotations.Nullable;

/// The frame around all places: rail, list, desk, status line; takes dropped files anywhere.
public final class ShellView {
    private final ShellViewModel model;
    private final Screens screens;
    private final ImportViewModel imports;
    private final FileChoice choice;
    private final Reach reach;

    @FXML private StackPane root;
    @FXML private MenuBar menus;
    @FXML private ToggleButton library;
    @FXML private ToggleButton transcript;
    @FXML private ToggleButton draft;
    @FXML private ToggleButton jobs;
    @FXML private ToggleButton usage;
    @FXML private ToggleButton settings;
    @FXML private StackPane list;
    @FXML private StackPane desk;
    @FXML private StackPane notes;
    @FXML private StackPane microphone;
    @FXML private Label savedWords;
    @FXML private Label jobsWords;
    @FXML private Label engineWords;
    @FXML private VBox dropHere;
    @FXML private ModalPane sheets;

    private ScreenPlace deskPlace;

    /// What the frame holds.
    ///
    /// @param desks what the desk can show; only for [ShellViewModel.Desk#NOTHING] there is none
    public record Screens(
            LazyScreen list,
            Map<ShellViewModel.Desk, LazyScreen> desks,
            LazyScreen notes,
            LazyScreen microphone) {
        public Screens {
            desks = Map.copyOf(desks);
        }
    }

    /// What the frame reaches beyond its own screens.
    ///
    /// @param tour the cards of the first run
    /// @param features what the screens can do
    /// @param quit closes the window
    public record Reach(TourViewModel tour, List<Action> features, Runnable quit) {
        public Reach {
            features = List.copyOf(features);
        }
    }

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ShellView(
            ShellViewModel model,
            Screens screens,
            ImportViewModel imports,
            FileChoice choice,
            Reach reach) {
        this.model = model;
        this.screens = screens;
        this.imports = imports;
        this.choice = choice;
        this.reach = reach;
    }

    @FXML
    void initialize() {
        deskPlace = new ScreenPlace(desk);
        new ScreenPlace(list).fill(screens.list());
        Presence.follows(list);
        new ScreenPlace(notes).fill(screens.notes());
        new ScreenPlace(microphone).fill(screens.microphone());
        model.savedWords().subscribe(savedWords::setText);
        jobsWords.textProperty().bind(model.jobsWords());
        engineWords.textProperty().bind(model.engineWords());
        Sheets overlays = new Sheets(sheets, model);
        var errands =
                new ShellActions.Errands(
                        () -> imports.open(choice),
                        overlays::palette,
                        overlays::shortcuts,
                        reach.tour()::again,
                        reach.quit());
        List<Action> own = new ShellActions(model, errands).all();
        wireRail(own);
        List<Action> all = new ArrayList<>(own);
        all.addAll(reach.features());
        ShellMenus filled = new ShellMenus(all);
        filled.fill(menus);
        overlays.use(filled);
        overlays.show(reach.tour(), new TourView.Ways(imports::trySample, this::goModels));
        model.deskProperty().subscribe(this::show);
        model.listFoldedProperty().subscribe(folded -> show(model.deskProperty().getValue()));
        model.navigation()
                .placeProperty()
                .subscribe(place -> {
                    showThen(model.deskProperty().getValue(), () -> focus(place));
                });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mouse);
    }

    private void wireRail(List<Action> actions) {
        Map<String, ToggleButton> rail =
                Map.of(
                        "go.library", library,
                        "go.transcript", transcript,
                        "go.draft", draft,
                        "go.jobs", jobs,
                        "go.usage", usage,
                        "go.settings", settings);
        for (Action action : actions) {
            ToggleButton button = rail.get(action.id());
            if (button != null) {
                action.wire(button);
                button.addEventHandler(ActionEvent.ACTION, event -> mark());
            }
        }
    }

    private void show(ShellViewModel.Desk what) {
        showThen(what, () -> {});
    }

    private void showThen(ShellViewModel.Desk what, Runnable then) {
        deskPlace.show(screens.desks().get(what), then);
        // a draft has a list of its own: its chapters
        boolean drafting = model.navigation().place() instanceof Place.Draft;
        boolean wanted =
                what == ShellViewModel.Desk.PICTURE
                        || (what == ShellViewModel.Desk.SOURCE && !drafting);
        list.setVisible(wanted && !model.listFoldedProperty().get());
        mark();
    }

    private void mark() {
        Place place = model.navigation().place();
        library.setSelected(place instanceof Place.Library);
        transcript.setSelected(place instanceof Place.Transcript);
        draft.setSelected(place instanceof Place.Draft);
        jobs.setSelected(place instanceof Place.Jobs);
        usage.setSelected(place instanceof Place.Usage);
        settings.setSelected(
                place instanceof Place.Settings
                        || place instanceof Place.Models
                        || place instanceof Place.Files);
    }

    /// Who goes to a text goes on typing there: a focus that stayed behind would swallow keys.
    private void focus(Place place) {
        Scene scene = root.getScene();
        boolean text = place instanceof Place.Transcript || place instanceof Place.Draft;
        if (scene == null || !text || types(scene.getFocusOwner())) {
            return;
        }
        desk.lookupAll(".takes-focus").stream()
                .filter(ShellView::isShown)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static boolean types(@Nullable Node owner) {
        return owner instanceof TextInputControl && isShown(owner);
    }

    private static boolean isShown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && node.getScene() != null;
    }

    /// The same keys on other keyboards: plus without a shift, and the number pad.
    private void key(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case EQUALS, ADD -> model.settings().larger();
            case SUBTRACT -> model.settings().smaller();
            case NUMPAD0 -> model.settings().usualSize();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The fourth and fifth button of a mouse go back and forward, as in browsers.
    private void mouse(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            model.navigation().back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            model.navigation().forward();
        } else {
            return;
        }
        event.consume();
    }

    private void goModels() {
        model.navigation().go(new Place.Models());
    }

    @FXML
    void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && !CarriedPicture.isOn(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!dropHere.isVisible()) {
                imports.expect();
            }
            dropHere.setVisible(true);
            event.consume();
        }
    }

    @FXML
    void dragExited(DragEvent event) {
        dropHere.setVisible(false);
    }

    @FXML
    void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        dropHere.setVisible(false);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        imports.bringIn(files.stream().map(File::toPath).toList());
    }
}
