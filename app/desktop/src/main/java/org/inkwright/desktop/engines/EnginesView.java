package org.inkwright.desktop.engines;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.generation.model.Provider;
import org.jspecify.annotations.Nullable;

/// Chooses who writes: a service, its address, its key, its model; each can be tried before it is
/// relied on.
public final class EnginesView {
    private final Texts texts = Texts.of(EnginesView.class);
    private final EnginesViewModel model;
    private final PriceViewModel price;
    private final ContextViewModel context;

    @FXML private Label now;
    @FXML private Button builtIn;
    @FXML private ComboBox<Service> service;
    @FXML private TextField address;
    @FXML private PasswordField key;
    @FXML private Label keyWords;
    @FXML private Button forget;
    @FXML private ComboBox<String> name;
    @FXML private Label namesWords;
    @FXML private Button test;
    @FXML private Label verdict;
    @FXML private FlowPane near;
    @FXML private VBox priced;
    @FXML private TextField priceRead;
    @FXML private TextField priceWritten;
    @FXML private ComboBox<String> priceCurrency;
    @FXML private Label priceWords;
    @FXML private VBox sized;
    @FXML private TextField contextSize;
    @FXML private Label contextWords;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public EnginesView(EnginesViewModel model, PriceViewModel price, ContextViewModel context) {
        this.model = model;
        this.price = price;
        this.context = context;
    }

    @FXML
    void initialize() {
        Presence.follows(builtIn, namesWords, priced, sized, forget, verdict, near);
        model.chosenProperty()
                .subscribe(choice -> {
                    now.setText(texts.text("engines.now", model.words(choice)));
                    builtIn.setVisible(choice != null);
                });
        service.setItems(model.services());
        service.valueProperty().bindBidirectional(model.serviceProperty());
        model.serviceProperty().subscribe(this::turn);
        address.textProperty().bindBidirectional(model.addressProperty());
        key.textProperty().bindBidirectional(model.keyProperty());
        model.keyStateProperty().subscribe(state -> tellKey());
        name.setItems(model.models());
        name.getEditor().textProperty().bindBidirectional(model.modelProperty());
        model.modelsWordsProperty()
                .subscribe(words -> {
                    namesWords.setText(words);
                    namesWords.setVisible(!words.isEmpty());
                });
        model.models()
                .subscribe(() -> {
                    if (!model.models().isEmpty() && name.getScene() != null) {
                        name.show();
                    }
                });
        model.verdictProperty().subscribe(this::tell);
        followPrice();
        followContext();
    }

    private void followPrice() {
        price.engineProperty()
                .subscribe(choice -> {
                    priced.setVisible(choice != null);
                    sized.setVisible(choice != null);
                });
        priceRead.textProperty().bindBidirectional(price.readProperty());
        priceWritten.textProperty().bindBidirectional(price.writtenProperty());
        priceCurrency.getItems().setAll(List.of("USD", "EUR", "GBP", "CHF", "JPY", "CNY"));
        priceCurrency.valueProperty().bindBidirectional(price.currencyProperty());
        priceWords.textProperty().bind(price.wordsProperty());
    }

    private void followContext() {
        contextSize.textProperty().bindBidirectional(context.sizeProperty());
        contextWords.textProperty().bind(context.wordsProperty());
    }

    @FXML
    void keepContext() {
        context.keep();
    }

    @FXML
    void forgetContext() {
        context.forget();
    }

    @FXML
    void keepPrice() {
        price.keep();
    }

    @FXML
    void askForPrice() {
        price.ask();
    }

    private void turn(@Nullable Service of) {
        address.setPromptText(
                of == null || of.address().isEmpty()
                        ? texts.text("engines.address.example")
                        : of.address());
        tellKey();
    }

    private void tellKey() {
        var state = model.keyStateProperty().get();
        Service of = model.serviceProperty().get();
        boolean keyless = of != null && of.key() == Provider.KeyNeed.OPTIONAL;
        keyWords.setText(
                of == null
                        ? ""
                        : switch (state) {
                            case NONE ->
                                    texts.text(
                                            keyless ? "engines.key.optional" : "engines.key.none");
                            case FOR_NOW -> texts.text("engines.key.for-now");
                            case STORED -> texts.text("engines.key.stored");
                        });
        forget.setVisible(state != EnginesViewModel.KeyState.NONE);
    }

    private void tell(Verdict now) {
        verdict.getStyleClass().remove("failed");
        near.getChildren().clear();
        switch (now) {
            case Verdict.Untried() -> verdict.setText("");
            case Verdict.Asking() -> verdict.setText(texts.text("engines.trying"));
            case Verdict.Works(String words) -> verdict.setText(words);
            case Verdict.Fails(String words, List<String> names) -> {
                verdict.setText(words);
                verdict.getStyleClass().add("failed");
                names.forEach(one -> near.getChildren().add(offered(one)));
            }
        }
        verdict.setVisible(!verdict.getText().isEmpty());
        near.setVisible(!near.getChildren().isEmpty());
        boolean asking = now instanceof Verdict.Asking;
        test.setText(texts.text(asking ? "engines.stop" : "engines.test"));
    }

    private Button offered(String one) {
        Button button = new Button(one);
        button.setOnAction(event -> model.modelProperty().set(one));
        return button;
    }

    @FXML
    void test() {
        if (model.verdictProperty().get() instanceof Verdict.Asking) {
            model.stop();
        } else {
            model.test();
        }
    }

    @FXML
    void use() {
        model.use();
    }

    @FXML
    void useBuiltIn() {
        model.useBuiltIn();
    }

    @FXML
    void forgetKey() {
        model.forgetKey();
    }

    @FXML
    void askForModels() {
        model.askForModels();
    }
}
