package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.publishing.SearchRules;
import org.inkwright.studio.SearchCards;
import org.inkwright.studio.SearchCards.Card;
import org.jspecify.annotations.Nullable;

/// The fields for search engines, and how they look there.
public final class SearchCardView {
    private final Texts texts = Texts.of(SearchCardView.class);
    private final SearchCardViewModel model;

    @FXML private TextField title;
    @FXML private Label titleCount;
    @FXML private TextArea description;
    @FXML private Label descriptionCount;
    @FXML private TextField slug;
    @FXML private TextField keywords;
    @FXML private CheckBox published;
    @FXML private Label words;
    @FXML private VBox ideas;
    @FXML private Label shownTitle;
    @FXML private Label shownAddress;
    @FXML private Label shownDescription;

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    SearchCardView(SearchCardViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        title.textProperty().bindBidirectional(model.titleProperty());
        description.textProperty().bindBidirectional(model.descriptionProperty());
        slug.textProperty().bindBidirectional(model.slugProperty());
        keywords.textProperty().bindBidirectional(model.keywordsProperty());
        Presence.told(words, model.wordsProperty());
        model.titleProperty().subscribe(text -> count(titleCount, text, SearchRules.TITLE));
        model.descriptionProperty()
                .subscribe(text -> count(descriptionCount, text, SearchRules.DESCRIPTION));
        model.cardProperty().subscribe(this::show);
        model.ideas()
                .subscribe(() ->
                        ideas.getChildren()
                                .setAll(model.ideas().stream().map(this::idea).toList()));
    }

    private void count(Label label, String text, int most) {
        int length = text.strip().codePointCount(0, text.strip().length());
        label.setText(texts.text("seo.count", length, most));
        label.getStyleClass().remove("failed");
        if (length > most) {
            label.getStyleClass().add("failed");
        }
    }

    private Button idea(String one) {
        Button button = new Button(one);
        button.setWrapText(true);
        button.setOnAction(event -> model.titleProperty().set(one));
        return button;
    }

    private void show(@Nullable Card now) {
        if (now == null) {
            return;
        }
        boolean out = now.address() == SearchCards.Address.PUBLISHED;
        published.setSelected(out);
        slug.setEditable(!out);
        shownTitle.setText(now.shown().title());
        shownAddress.setText(now.shown().address());
        shownDescription.setText(now.shown().description());
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void slugOfTitle() {
        model.slugOfTitle();
    }

    @FXML
    void turnPublished() {
        model.turnPublished();
    }

    @FXML
    void suggest() {
        model.suggest();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
