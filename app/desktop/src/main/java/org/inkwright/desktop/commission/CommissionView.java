package org.inkwright.desktop.commission;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.engines.EnginesViewModel;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Tongue;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.PointOfView;
import org.inkwright.generation.steps.TextLength;
import org.inkwright.studio.Commission;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Estimate;
import org.jspecify.annotations.Nullable;

/// What is to be written: the form, the wishes, what it will take, and what exactly will be asked.
public final class CommissionView {

    private final Texts texts = Texts.of(CommissionView.class);
    private final CommissionViewModel model;
    private final EnginesViewModel engines;
    private final StyleViewModel own;
    private final Ways ways;

    @FXML private HBox forms;
    @FXML private VBox podcast;
    @FXML private TextField host;
    @FXML private TextField guest;
    @FXML private VBox film;
    @FXML private ComboBox<Form.Platform> platform;
    @FXML private Spinner<Integer> seconds;
    @FXML private ComboBox<TextLength> length;
    @FXML private Spinner<Integer> variants;
    @FXML private TextField tone;
    @FXML private TextField audience;
    @FXML private ComboBox<Tongue> language;
    @FXML private ComboBox<PointOfView> view;
    @FXML private TextArea style;
    @FXML private TextField banned;
    @FXML private ComboBox<String> cards;
    @FXML private Button forgetCard;
    @FXML private Button ofDrafts;
    @FXML private Button ofFile;
    @FXML private Label cardWords;
    @FXML private Node wishes;
    @FXML private ListView<AskedCell.Line> asked;
    @FXML private Label engine;
    @FXML private Label estimate;
    @FXML private Button look;
    @FXML private Button outline;
    @FXML private Button write;

    /// Where one goes from here.
    ///
    /// @param engines to who writes
    /// @param back to the draft
    public record Ways(Runnable engines, Runnable back) {}

    /// A view.
    ///
    /// @param engines names the model that writes
    /// @param own the writer's style cards
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public CommissionView(
            CommissionViewModel model, EnginesViewModel engines, StyleViewModel own, Ways ways) {
        this.model = model;
        this.engines = engines;
        this.own = own;
        this.ways = ways;
    }

    /// What can be done with a text model.
    ///
    /// @param open shows this page
    /// @param shown whether a source is on the screen
    public List<Action> actions(Runnable open, ObservableValue<Boolean> shown) {
        return new Action.Maker(texts, Action.Group.FILE)
                .add("write.commission", "Shortcut+Shift+M", open, shown)
                .made();
    }

    @FXML
    void initialize() {
        Presence.follows(podcast, film, outline);
        fillForms();
        fillWishes();
        followStyle();
        asked.setCellFactory(list -> new AskedCell());
        model.engineProperty().subscribe(this::name);
        estimate.textProperty().bind(model.lineProperty());
        model.estimateProperty().subscribe(this::estimated);
        show(false);
    }

    private void fillForms() {
        ToggleGroup group = new ToggleGroup();
        Wishes of = model.wishes();
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton(texts.text("form." + Choices.key(kind)));
            button.getStyleClass().add("chip");
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                of.kindProperty().set(kind);
                button.setSelected(true);
            });
            of.kindProperty().subscribe(now -> button.setSelected(now == kind));
            forms.getChildren().add(button);
        }
        of.kindProperty()
                .subscribe(kind -> {
                    podcast.setVisible(kind == Kind.PODCAST);
                    film.setVisible(kind == Kind.REEL);
                    outline.setVisible(kind.hasChapters());
                    write.setText(
                            texts.text(
                                    kind.hasChapters()
                                            ? "commission.write-all"
                                            : "commission.write"));
                    write.getStyleClass().remove("next-action");
                    if (!kind.hasChapters()) {
                        write.getStyleClass().add("next-action");
                    }
                });
    }

    private void fillWishes() {
        Wishes of = model.wishes();
        choices(length, of.lengthProperty(), "length", TextLength.values());
        choices(view, of.viewProperty(), "view", PointOfView.values());
        choices(platform, of.platformProperty(), "platform", Form.Platform.values());
        var times =
                new IntegerSpinnerValueFactory(
                        1, Commission.MOST_VARIANTS, of.variantsProperty().get());
        variants.setValueFactory(times);
        follow(times, of.variantsProperty());
        var long_ = new IntegerSpinnerValueFactory(Wishes.SHORTEST_FILM, 600, 60, 5);
        seconds.setValueFactory(long_);
        of.platformProperty().subscribe(on -> long_.setMax(on.mostSeconds()));
        follow(long_, of.secondsProperty());
        tone.textProperty().bindBidirectional(of.toneProperty());
        audience.textProperty().bindBidirectional(of.audienceProperty());
        style.textProperty().bindBidirectional(of.styleProperty());
        banned.textProperty().bindBidirectional(of.bannedProperty());
        host.textProperty().bindBidirectional(of.hostProperty());
        guest.textProperty().bindBidirectional(of.guestProperty());
        List<Tongue> tongues = new ArrayList<>();
        tongues.add(new Tongue("", texts.text("commission.as-spoken")));
        tongues.addAll(Tongue.all());
        language.getItems().setAll(tongues);
        of.languageProperty()
                .subscribe(code ->
                        tongues.stream()
                                .filter(one -> one.code().equals(code))
                                .findFirst()
                                .ifPresent(language::setValue));
        language.valueProperty()
                .subscribe(one -> {
                    if (one != null) {
                        of.languageProperty().set(one.code());
                    }
                });
    }

    private void followStyle() {
        cards.setItems(own.names());
        cards.getEditor().textProperty().bindBidirectional(own.nameProperty());
        cards.getSelectionModel()
                .selectedItemProperty()
                .subscribe(name -> {
                    if (name != null) {
                        own.choose(name);
                    }
                });
        Presence.of(
                forgetCard,
                Bindings.createBooleanBinding(
                        () -> own.names().contains(own.nameProperty().get().strip()),
                        own.names(),
                        own.nameProperty()));
        Presence.told(cardWords, own.wordsProperty());
        own.stateProperty()
                .subscribe(state -> {
                    ofDrafts.setDisable(state == StyleViewModel.State.MAKING);
                    ofFile.setDisable(state == StyleViewModel.State.MAKING);
                });
    }

    @FXML
    void keepCard() {
        own.keep();
    }

    @FXML
    void forgetCard() {
        own.forget();
    }

    @FXML
    void cardOfDrafts() {
        own.ofDrafts();
    }

    @FXML
    void cardOfFile() {
        own.ofFile();
    }

    /// Not bound through [IntegerProperty#asObject]: nobody holds that, and what is typed would be
    /// lost once it is gone.
    private static void follow(IntegerSpinnerValueFactory numbers, IntegerProperty property) {
        numbers.valueProperty()
                .subscribe(number -> {
                    if (number != null) {
                        property.set(number);
                    }
                });
        property.subscribe(number -> numbers.setValue(number.intValue()));
    }

    private <E extends Enum<E>> void choices(
            ComboBox<E> box, ObjectProperty<E> property, String family, E[] values) {
        Choices.fill(box, values, one -> texts.text(family + "." + Choices.key(one)));
        box.valueProperty().bindBidirectional(property);
    }

    private void name(@Nullable EngineChoice choice) {
        engine.setText(
                choice == null
                        ? texts.text("commission.no-model")
                        : texts.text("commission.model", engines.words(choice)));
        outline.setDisable(choice == null);
        write.setDisable(choice == null);
    }

    private void estimated(@Nullable Estimate now) {
        look.setDisable(now == null);
        if (now == null) {
            show(false);
            return;
        }
        asked.getItems().setAll(AskedCell.Line.of(now));
    }

    private void show(boolean questions) {
        wishes.setVisible(!questions);
        asked.setVisible(questions);
        look.setText(texts.text(questions ? "commission.wishes" : "commission.look"));
    }

    @FXML
    void look() {
        show(!asked.isVisible());
    }

    @FXML
    void outline() {
        model.outline();
    }

    @FXML
    void write() {
        model.writeAll();
    }

    @FXML
    void chooseEngine() {
        ways.engines().run();
    }

    @FXML
    void back() {
        ways.back().run();
    }
}
