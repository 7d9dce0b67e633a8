package org.inkwright.desktop.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.LibraryQuery;
import org.jspecify.annotations.Nullable;

/// The list of the library, with a field to look for something and filters as chips.
public final class LibraryView {
    /// How near the end of the list the next page is read.
    private static final double NEARLY = 0.7;

    private final Texts texts = Texts.of(LibraryView.class);
    private final LibraryViewModel model;
    private final LibraryFilter filter;
    private final ShelfViewModel shelf;
    private final ImportViewModel imports;
    private final Sources from;
    private final Thumbnails small;
    private final ItemMenu menus;
    private boolean showing;

    @FXML private TextField words;
    @FXML private MenuButton filters;
    @FXML private FlowPane chips;
    @FXML private ListView<ItemRow> sources;
    @FXML private Label nothing;
    @FXML private HBox bringing;
    @FXML private Label busy;
    @FXML private Button emptyTrash;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public LibraryView(
            LibraryViewModel model, ShelfViewModel shelf, ImportViewModel imports, Sources from) {
        this.model = model;
        this.filter = model.filter();
        this.shelf = shelf;
        this.imports = imports;
        this.from = from;
        this.small = new Thumbnails(from.pictures());
        this.menus = new ItemMenu(shelf, filter, this::rename);
    }

    /// Where new sources come from.
    ///
    /// @param choice asks for files
    /// @param record begins a recording by microphone
    /// @param list brings the list of the library on the screen
    /// @param pictures knows where the file of a picture's address is
    public record Sources(
            FileChoice choice,
            Runnable record,
            Runnable list,
            Function<String, Optional<Path>> pictures) {}

    /// What can be done with the library.
    public List<Action> actions() {
        return new Action.Maker(texts, Action.Group.EDIT)
                .add("library.find", "Shortcut+Shift+F", this::find)
                .add("library.rename", "F2", this::renameSelected, renamable())
                .made();
    }

    @FXML
    void initialize() {
        Presence.follows(chips, emptyTrash);
        sources.setItems(model.rows());
        sources.setCellFactory(list -> new ItemCell(menus::of, shelf::rename, small));
        nothing.textProperty().bind(model.nothingProperty());
        busy.textProperty().bind(imports.busyProperty());
        Presence.of(bringing, imports.busyProperty().isNotEmpty());
        words.textProperty().bindBidirectional(filter.wordsProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::inWords);
        sources.addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
        model.selectedProperty().subscribe(this::choose);
        model.rows()
                .addListener(
                        (ListChangeListener<ItemRow>)
                                change -> choose(model.selectedProperty().get()));
        sources.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        filters.setOnShowing(event -> shelf.tags(this::fillFilters));
        fillFilters(List.of());
        filter.onChange(this::showChips);
        showChips();
        sources.skinProperty().subscribe(skin -> watchTheEnd());
    }

    private void find() {
        words.requestFocus();
        words.selectAll();
    }

    private ObservableValue<Boolean> renamable() {
        return Bindings.createObjectBinding(
                () -> model.selectedProperty().get() != null && !filter.trashProperty().get(),
                model.selectedProperty(),
                filter.trashProperty());
    }

    private void renameSelected() {
        ItemRow row = model.selectedProperty().get();
        if (row != null) {
            from.list().run();
            rename(row);
        }
    }

    /// The list is only editable meanwhile: a second click on a row is no wish to rename it.
    private void rename(ItemRow row) {
        int at = sources.getItems().indexOf(row);
        if (at >= 0) {
            sources.scrollTo(at);
            sources.applyCss();
            sources.layout();
            sources.setEditable(true);
            sources.edit(at);
        }
    }

    private void choose(@Nullable ItemRow row) {
        if (row != null && !showing) {
            showing = true;
            sources.getSelectionModel().select(row);
            showing = false;
        }
    }

    private void chosen(@Nullable ItemRow row) {
        if (row != null && !showing && !model.renewing()) {
            showing = true;
            model.selectedProperty().set(row);
            showing = false;
        }
    }

    /// The bar is there when the list has a skin.
    private void watchTheEnd() {
        for (Node node : sources.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.valueProperty()
                        .subscribe(at -> {
                            if (at.doubleValue() >= NEARLY * bar.getMax()) {
                                model.more();
                            }
                        });
            }
        }
    }

    private void inWords(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            words.clear();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            sources.requestFocus();
            if (sources.getSelectionModel().isEmpty()) {
                sources.getSelectionModel().selectFirst();
            }
        } else {
            return;
        }
        event.consume();
    }

    private void inList(KeyEvent event) {
        ItemRow row = sources.getSelectionModel().getSelectedItem();
        boolean typing = sources.getEditingIndex() >= 0;
        if (typing || row == null || filter.trashProperty().get()) {
            return;
        }
        // the list would swallow F2 without doing anything
        switch (event.getCode()) {
            case DELETE -> shelf.discard(row);
            case F2 -> rename(row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fillFilters(List<String> tags) {
        List<MenuItem> items = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            items.add(check(filter.wordsOf(kind), filter.kinds(), kind));
        }
        items.add(new SeparatorMenuItem());
        Menu states = new Menu(texts.text("filter.state"));
        // what is only kept is found by its kind
        for (ItemState state : EnumSet.complementOf(EnumSet.of(ItemState.KEPT))) {
            states.getItems().add(check(filter.wordsOf(state), filter.states(), state));
        }
        Menu tagged = new Menu(texts.text("filter.tag"));
        tags.forEach(tag -> tagged.getItems().add(check(tag, filter.tags(), tag)));
        tagged.setDisable(tags.isEmpty());
        Menu changed = new Menu(texts.text("filter.changed"));
        for (LibraryFilter.Period period : LibraryFilter.Period.values()) {
            changed.getItems()
                    .add(
                            radio(
                                    filter.wordsOf(period),
                                    filter.periodProperty().get() == period,
                                    () -> filter.periodProperty().set(period)));
        }
        Menu sorted = new Menu(texts.text("filter.sort"));
        for (LibraryQuery.Sort sort : LibraryQuery.Sort.values()) {
            sorted.getItems()
                    .add(
                            radio(
                                    filter.wordsOf(sort),
                                    filter.sortProperty().get() == sort,
                                    () -> filter.sortProperty().set(sort)));
        }
        items.addAll(List.of(states, tagged, changed, sorted, new SeparatorMenuItem()));
        items.add(
                radio(
                        texts.text("filter.trash"),
                        filter.trashProperty().get(),
                        () -> filter.trashProperty().set(!filter.trashProperty().get())));
        filters.getItems().setAll(items);
    }

    private static <T> CheckMenuItem check(String words, ObservableSet<T> on, T one) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(on.contains(one));
        item.setOnAction(event -> {
            if (!on.remove(one)) {
                on.add(one);
            }
        });
        return item;
    }

    private static RadioMenuItem radio(String words, boolean on, Runnable turn) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(on);
        item.setOnAction(event -> turn.run());
        return item;
    }

    private void showChips() {
        List<Button> shown = new ArrayList<>();
        for (LibraryFilter.Chip chip : filter.chips()) {
            Button button = new Button(chip.words() + "  ×");
            button.getStyleClass().add("chip");
            button.setAccessibleText(texts.text("filter.remove", chip.words()));
            button.setOnAction(event -> chip.remove().run());
            shown.add(button);
        }
        chips.getChildren().setAll(FXCollections.observableArrayList(shown));
        chips.setVisible(!shown.isEmpty());
        boolean trash = filter.trashProperty().get();
        emptyTrash.setVisible(trash);
    }

    @FXML
    void stopImport() {
        imports.stop();
    }

    @FXML
    void recordByMicrophone() {
        from.record().run();
    }

    @FXML
    void openFiles() {
        imports.open(from.choice());
    }

    @FXML
    void emptyTheTrash() {
        menus.confirm(emptyTrash, shelf::emptyTrash);
    }
}
