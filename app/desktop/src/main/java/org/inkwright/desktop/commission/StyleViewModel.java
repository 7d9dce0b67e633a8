package org.inkwright.desktop.commission;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.StyleCards;
import org.jspecify.annotations.Nullable;

/// Style cards: kept ones to choose from, and new ones made of the writer's own texts, to change
/// before they are kept. For the window's thread.
public final class StyleViewModel {
    private static final int SOURCES_READ = 50;

    private final Texts texts = Texts.of(StyleViewModel.class);
    private final SourceWords why = new SourceWords();
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final Wishes wishes;
    private final Desk desk;
    private final FileChoice choice;
    private final Background background;
    private List<StyleCards.Named> cards = List.of();

    /// Cards for some wishes.
    ///
    /// @param choice asks for texts that are no drafts
    StyleViewModel(Wishes wishes, Desk desk, FileChoice choice, Background background) {
        this.wishes = wishes;
        this.desk = desk;
        this.choice = choice;
        this.background = background;
        refresh();
    }

    /// Where cards are kept and made.
    ///
    /// @param engine the text model that describes a style; without one it is counted
    record Desk(Library library, StyleCards cards, Supplier<@Nullable EngineChoice> engine) {}

    /// Whether a card is being made.
    enum State {
        IDLE,
        MAKING
    }

    /// The names of the cards that are kept. The view must not change them.
    ObservableList<String> names() {
        return names;
    }

    /// The name under which the card is kept, or to be kept.
    StringProperty nameProperty() {
        return name;
    }

    /// What happens, or what is wrong; empty when there is nothing to say.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void refresh() {
        background.start(
                "style-cards",
                desk.cards()::all,
                kept -> {
                    cards = kept;
                    names.setAll(kept.stream().map(StyleCards.Named::name).toList());
                });
    }

    /// Puts a card that is kept into the wishes.
    void choose(String chosen) {
        cards.stream()
                .filter(card -> card.name().equals(chosen))
                .findFirst()
                .ifPresent(card -> {
                    name.set(chosen);
                    words.set("");
                    fill(card.card());
                });
    }

    private void fill(StyleCard card) {
        wishes.styleProperty().set(card.description());
        wishes.bannedProperty().set(String.join("; ", card.banned()));
    }

    /// Keeps what the wishes say of the style.
    void keep() {
        String of = name.get().strip();
        if (of.isEmpty()) {
            words.set(texts.text("style.no-name"));
            return;
        }
        String kept = of.substring(0, Math.min(of.length(), StyleCards.LONGEST_NAME));
        StyleCard card = wishes.card();
        background.run(
                "style-cards",
                () -> desk.cards().keep(kept, card),
                () -> {
                    words.set(texts.text("style.kept"));
                    refresh();
                });
    }

    /// Forgets the card of the name; what it said stays in the wishes.
    void forget() {
        String of = name.get().strip();
        if (names.contains(of)) {
            background.run(
                    "style-cards",
                    () -> desk.cards().forget(of),
                    () -> {
                        name.set("");
                        words.set(texts.text("style.forgotten"));
                        refresh();
                    });
        }
    }

    /// Makes a card of what the writer wrote in drafts.
    void ofDrafts() {
        make(List.of());
    }

    /// Makes a card of a text file.
    void ofFile() {
        choice.text().ifPresent(file -> make(List.of(file)));
    }

    private void make(List<Path> files) {
        if (state.get() == State.MAKING) {
            return;
        }
        state.set(State.MAKING);
        words.set(texts.text("style.making"));
        EngineChoice engine = desk.engine().get();
        background.start(
                "style-card",
                () -> made(files, engine),
                came -> {
                    state.set(State.IDLE);
                    show(came);
                });
    }

    /// What came of it.
    ///
    /// @param by the model that described it; empty when it was counted
    private record Came(StyleCards.Made made, String by) {}

    private Came made(List<Path> files, @Nullable EngineChoice engine) {
        List<DraftId> drafts = desk.library().read(StyleViewModel::newest);
        var material = new StyleCards.Material(files.isEmpty() ? drafts : List.of(), files, "");
        Optional<DraftId> keptAt = drafts.stream().findFirst();
        return engine == null || keptAt.isEmpty()
                ? new Came(desk.cards().measured(material), "")
                : new Came(
                        desk.cards().described(keptAt.get(), material, engine, new StopSignal()),
                        engine.model());
    }

    private static List<DraftId> newest(UnitOfWork work) {
        return work.sources().page(null, SOURCES_READ).stream()
                .flatMap(source -> work.drafts().draftsOf(source.id()).stream())
                .map(Draft::id)
                .toList();
    }

    private void show(Came came) {
        switch (came.made()) {
            case StyleCards.Card(StyleCard card, String language, int read, int given) -> {
                fill(card);
                words.set(
                        texts.text(
                                came.by().isEmpty() ? "style.measured" : "style.described",
                                read,
                                given,
                                came.by()));
            }
            case StyleCards.Refused(String code, int found) ->
                    words.set(
                            code.equals("style.too-short")
                                    ? texts.text("style.too-short", found, StyleCards.LEAST_WORDS)
                                    : why.why(code));
        }
    }
}
